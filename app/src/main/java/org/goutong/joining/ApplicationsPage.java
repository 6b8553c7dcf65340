package org.goutong.joining;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** The forms of a unit. */
record ApplicationsPage(
        Page<QueueRow> found,
        String show,
        @Nullable UUID meeting,
        @Nullable String spot,
        String tail,
        @Nullable String cursor,
        boolean mayReview,
        Instant now)
        implements View {

    /** What was asked for when it is a list that exists, otherwise what waits. */
    static String known(String show) {
        return List.of("admitted", "returned", "all").contains(show) ? show : "waiting";
    }

    static List<String> states(String show) {
        return switch (show) {
            case "admitted" -> List.of("ADMITTED");
            case "returned" -> List.of("RETURNED");
            case "all" -> List.of("RECEIVED", "DISPATCHED", "ADMITTED", "RETURNED");
            default -> List.of("RECEIVED", "DISPATCHED");
        };
    }

    /** The address of this list with another choice of state; the other filters stay. */
    String showing(String other) {
        return "/applications?show=" + other + filters();
    }

    @Nullable
    String next() {
        return found.next() == null ? null : "/applications?show=" + show + filters() + "&cursor=" + found.next();
    }

    private String filters() {
        return (meeting == null ? "" : "&meeting=" + meeting) + (tail.isEmpty() ? "" : "&tail=" + tail);
    }
}
