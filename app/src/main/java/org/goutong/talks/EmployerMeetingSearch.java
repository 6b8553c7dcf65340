package org.goutong.talks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings with employers are wanted.
 *
 * @param state null for all
 * @param kind null for all
 * @param text part of place, address or theme; empty for all
 * @param from not opening before, null for no limit
 * @param to opening before, null for no limit
 */
record EmployerMeetingSearch(
        EmployerMeeting.@Nullable State state,
        EmployerMeeting.@Nullable Kind kind,
        String text,
        @Nullable Instant from,
        @Nullable Instant to) {

    EmployerMeetingSearch of(EmployerMeeting.State one) {
        return new EmployerMeetingSearch(one, kind, text, from, to);
    }
}
