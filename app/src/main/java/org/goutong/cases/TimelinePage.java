package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goutong.web.Address;
import org.goutong.web.Slice;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened with an employer, over years.
 *
 * @param kept its case; null when there is none within reach
 * @param next cursor of what was before, null at the beginning of all
 * @param own whether the reader's own units keep the case, and not somebody who lets them look
 */
record TimelinePage(
        UUID employerId,
        String employer,
        @Nullable Case kept,
        List<TimelineRow> rows,
        TimelineGroup group,
        LocalDate today,
        @Nullable String next,
        boolean first,
        boolean own)
        implements View {

    String path(TimelineGroup wanted) {
        return address(wanted).toString();
    }

    @Nullable
    String older() {
        return next == null ? null : address(group).with("cursor", next).toString();
    }

    private Address address(TimelineGroup wanted) {
        return Address.of(kept == null ? "/employers/" + employerId + "/timeline" : "/cases/" + kept.id() + "/timeline")
                .with("only", wanted == TimelineGroup.ALL ? null : wanted.name().toLowerCase(Locale.ROOT));
    }

    /** Where a page ended. */
    record Position(@Nullable OffsetDateTime at, @Nullable UUID id) {

        static Position of(Slice slice) {
            return slice.position(Position::read) instanceof Position position ? position : new Position(null, null);
        }

        private static Position read(String after) {
            var parts = after.split("\\|");
            return new Position(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }
}
