package org.goutong.heads;

import java.time.LocalDate;
import org.goutong.web.View;

/**
 * Leads from the page of a head firm, or of one of its stations, to the plan for it.
 *
 * @param station whether the page is one of a station
 * @param keeper union of the unit that keeps the plan; empty when nobody has one
 */
record HeadPlanDoor(HeadPlanSight sight, boolean station, String keeper, boolean mayStart, LocalDate today)
        implements View {}
