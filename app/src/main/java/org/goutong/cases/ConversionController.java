package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
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
        var day = Typed.day(since);
        var from = day == null ? FROM_THE_BEGINNING : day;
        return new ConversionsPage(
                queries.list(staff.scope(), from), from, staff.unionName(), Time.day(clock.instant()));
    }
}
