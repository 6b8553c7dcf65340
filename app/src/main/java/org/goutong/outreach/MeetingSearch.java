package org.goutong.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings are wanted.
 *
 * @param state null for all
 * @param text part of place, spot or title; empty for all
 * @param from not opening before, null for no limit
 * @param to opening before, null for no limit
 * @param relayed whether sites to which a talk is relayed, or meetings of their own; null for both
 */
record MeetingSearch(
        Meeting.@Nullable State state,
        String text,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean relayed) {

    static MeetingSearch of(Meeting.@Nullable State state) {
        return new MeetingSearch(state, "", null, null, null);
    }
}
