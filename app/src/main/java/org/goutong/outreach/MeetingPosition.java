package org.goutong.outreach;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.Slice;
import org.jspecify.annotations.Nullable;

/** A place in a list of meetings that is ordered by their beginning. */
record MeetingPosition(Instant opensAt, UUID id) {

    static String of(Meeting meeting) {
        return new MeetingPosition(meeting.opensAt(), meeting.id()).write();
    }

    String write() {
        return opensAt + "/" + id;
    }

    /** Where a slice goes on, or null for the beginning. */
    static @Nullable MeetingPosition after(Slice slice) {
        if (slice.after() == null) {
            return null;
        }
        var parts = slice.after().split("/", 2);
        try {
            return new MeetingPosition(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            Problems.none().add("cursor", "web.cursor.unreadable").refuse();
            throw unreadable;
        }
    }
}
