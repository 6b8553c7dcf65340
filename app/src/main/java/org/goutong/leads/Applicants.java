package org.goutong.leads;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.goutong.web.Time;
import org.goutong.web.View;

/**
 * How many people of an employer want to join; never who.
 *
 * @param persons each once, whatever they corrected and wherever they applied
 * @param stalls at how many of them
 */
record Applicants(int persons, int stalls, OffsetDateTime lastAt, LocalDate today) implements View {

    LocalDate lastOn() {
        return Time.day(lastAt.toInstant());
    }
}
