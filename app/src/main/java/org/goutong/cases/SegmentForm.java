package org.goutong.cases;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.talks.EmployerMeeting;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * One page of a segment as it was sent: what is ticked here, and what was ticked on the others.
 *
 * @param union with the four behind it, as in {@link Segment#of}
 * @param all with {@code except} what the ticks were when the page was drawn
 * @param shown the employers of the page
 * @param employer those of them that are ticked
 * @param seen the list that the ticks belong to, from {@link SegmentQueries.Matches#seen}
 * @param page which one to turn to, counted from 1
 * @param tick {@code all} or {@code none} where all pages are to be ticked, or none
 */
record SegmentForm(
        @Nullable String union,
        @Nullable String place,
        @Nullable String least,
        @Nullable String industry,
        @Nullable String stage,
        @Nullable String all,
        @Nullable String except,
        @Nullable String shown,
        @Nullable List<UUID> employer,
        @Nullable String seen,
        @Nullable Integer page,
        @Nullable String tick) {

    Segment segment(EmployerMeeting.Kind kind) {
        return Segment.of(kind, union, place, least, industry, stage);
    }

    Ticks ticks() {
        return switch (Objects.requireNonNullElse(tick, "")) {
            case "all" -> Ticks.EVERYBODY;
            case "none" -> Ticks.NOBODY;
            default ->
                new Ticks("true".equals(all), ids(except))
                        .onPage(ids(shown), employer == null ? Set.of() : new LinkedHashSet<>(employer));
        };
    }

    private static Set<UUID> ids(@Nullable String typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(typed.strip().split("\\s+"))
                        .map(Typed::id)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The page to turn to; the first where none was named. */
    int turned() {
        return page == null ? 1 : Math.max(1, page);
    }

    /** Whether a list is the one that was seen. */
    boolean saw(SegmentQueries.Matches matches) {
        return matches.seen().equals(seen);
    }
}
