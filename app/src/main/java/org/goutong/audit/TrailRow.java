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

    /** The end of the identifier: enough to tell things apart, and a key to nothing. */
    String mark() {
        return subjectId.length() > 8 ? "…" + subjectId.substring(subjectId.length() - 8) : subjectId;
    }
}
