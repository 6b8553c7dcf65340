package org.goutong.heads;

import java.time.LocalDate;

/**
 * What a plan for a head firm says.
 *
 * @param sponsor the union and the person who carry it, for example 朝阳区总工会副主席
 * @param note what else matters; may be empty
 * @param reviewOn when it is looked at again
 */
public record NewHeadPlan(
        String sponsor, SponsorLevel sponsorLevel, HeadRoute route, String note, LocalDate reviewOn) {}
