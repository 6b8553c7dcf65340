package org.goutong.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.View;

/** What the stalls of a place brought, newest first. */
record PlaceYieldPanel(List<Yield> stalls, Instant now) implements View {

    /** What one stall brought: forms and members in persons, employers named. */
    record Yield(UUID id, OffsetDateTime opensAt, int applications, int admitted, int employers) {

        String day(Instant now) {
            return Time.date(Time.day(opensAt.toInstant()), Time.day(now));
        }
    }

    int applications() {
        return stalls.stream().mapToInt(Yield::applications).sum();
    }

    /** Length of a bar in percent of the longest. */
    long length(Yield stall) {
        var most = stalls.stream().mapToInt(Yield::applications).max().orElse(1);
        return most == 0 ? 0 : Math.round(100.0 * stall.applications() / most);
    }
}
