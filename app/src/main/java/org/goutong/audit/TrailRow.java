package org.goutong.audit;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A line of the trail: when, who, what, to which thing. */
record TrailRow(
        long id,
        OffsetDateTime at,
        String orgCode,
        String actorName,
        String what,
        String subject,
        String subjectId,
        String detail) {

    Instant moment() {
        return at.toInstant();
    }

    /** The end of an identifier: enough to tell things apart, and a key to nothing. */
    static String mark(String id) {
        return id.length() > 8 ? "…" + id.substring(id.length() - 8) : id;
    }
}
