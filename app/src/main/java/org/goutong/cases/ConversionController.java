package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.goutong.cases.ConversionQueries.Got;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each way of finding employers has brought. */
@Controller
class ConversionController {

    private static final LocalDate FROM_THE_BEGINNING = LocalDate.of(2000, 1, 1);

    private final ConversionQueries queries;
    private final Clock clock;

    ConversionController(ConversionQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/conversions")
    @Needs(Right.READ)
    View list(Staff staff, @RequestParam(required = false) @Nullable String since) {
        var from = from(since);
        return new ConversionsPage(
                queries.list(staff.scope(), from), from, staff.unionName(), Time.day(clock.instant()));
    }

    private static LocalDate from(@Nullable String since) {
        return Typed.day(since) instanceof LocalDate day ? day : FROM_THE_BEGINNING;
    }

    /** The employers behind one figure. */
    @GetMapping("/conversions/employers")
    @Needs(Right.READ)
    View rows(
            Staff staff,
            @RequestParam(defaultValue = "VISITED") String channel,
            @RequestParam(required = false) @Nullable String got,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String cursor) {
        var known = ConversionQueries.CHANNELS.contains(channel) ? channel : ConversionQueries.CHANNELS.getFirst();
        var far = Objects.requireNonNullElse(Typed.oneOf(Got.class, got), Got.KNOWN);
        var slice = Slice.of(null, cursor);
        var page = Page.of(
                queries.listBehind(staff.scope(), from(since), known, far, slice.afterId(), slice.fetch()),
                slice,
                row -> row.id().toString());
        return new ConversionRowsPage(
                known,
                far,
                from(since),
                page.items(),
                queries.countBehind(staff.scope(), from(since), known, far),
                page.next(),
                slice.after() == null);
    }
}
