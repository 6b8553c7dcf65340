package org.goutong.talks;

import java.time.Instant;
import java.util.UUID;
import org.goutong.web.Slice;
import org.jspecify.annotations.Nullable;

/** A place in a list of meetings with employers that is ordered by their beginning. */
record MeetingPosition(Instant opensAt, UUID id) {

    static String of(EmployerMeeting meeting) {
        return meeting.opensAt() + "/" + meeting.id();
    }

    /** Where a slice goes on, or null for the beginning. */
    static @Nullable MeetingPosition after(Slice slice) {
        return slice.position(MeetingPosition::read);
    }

    private static MeetingPosition read(String after) {
        var parts = after.split("/", 2);
        return new MeetingPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
