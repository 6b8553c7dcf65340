package org.goutong.outreach;

import java.time.Instant;
import java.util.UUID;
import org.goutong.web.Slice;
import org.jspecify.annotations.Nullable;

/** A place in a list of meetings, with workers or with employers, that is ordered by their beginning. */
public record MeetingPosition(Instant opensAt, UUID id) {

    /** The place of a meeting, as a slice carries it. */
    public static String of(Instant opensAt, UUID id) {
        return opensAt + "/" + id;
    }

    /** Where a slice goes on, or null for the beginning. */
    public static @Nullable MeetingPosition after(Slice slice) {
        return slice.position(MeetingPosition::read);
    }

    private static MeetingPosition read(String after) {
        var parts = after.split("/", 2);
        return new MeetingPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
