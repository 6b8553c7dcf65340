package org.goutong.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.web.InvalidForm;
import org.goutong.web.Problems;
import org.goutong.web.Slice;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened with an employer, over years.
 *
 * @param next cursor of what was before, null at the beginning of all
 */
record TimelinePage(
        Case kept,
        List<TimelineRow> rows,
        boolean concernsOnly,
        LocalDate today,
        @Nullable String next,
        boolean first) implements View {

    /** Where a page ended. */
    record Position(@Nullable OffsetDateTime at, @Nullable UUID id) {

        static Position of(Slice slice) {
            if (slice.after() == null) {
                return new Position(null, null);
            }
            var parts = slice.after().split("\\|");
            try {
                return new Position(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                throw new InvalidForm(
                        Problems.none().add("cursor", "web.cursor.unreadable").list());
            }
        }
    }
}
