package org.goutong.reports;

import java.time.Instant;
import java.util.UUID;

/**
 * What outreach publishes of a meeting.
 *
 * @param code the six digits that join it
 * @param spot where in the place it stood, for example 一层大厅
 * @param state PLANNED, OPEN, CLOSED or CANCELLED
 */
record Meeting(
        UUID id, String orgCode, String code, String title, String spot, Instant opens, Instant closes, String state) {

    CountedMeeting counted() {
        return new CountedMeeting(id, title, "/meetings/" + id + "/report");
    }
}
