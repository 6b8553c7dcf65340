package org.goutong.notices;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of what was to be sent, for those who look after the others. */
@Controller
class DeliveriesController {

    private final NoticeQueries queries;
    private final Notices notices;
    private final Gateways gateways;
    private final Rules rules;
    private final Clock clock;

    DeliveriesController(NoticeQueries queries, Notices notices, Gateways gateways, Rules rules, Clock clock) {
        this.queries = queries;
        this.notices = notices;
        this.gateways = gateways;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/notices/deliveries")
    @Needs(Right.READ_TRAIL)
    View ledger(Staff reader, @RequestParam(required = false) @Nullable String until) {
        var today = Time.day(clock.instant());
        var last = day(until, today);
        return new LedgerPage(
                today,
                last,
                queries.ledger(reader.scope(), reader.orgCode(), last.minusDays(LedgerPage.DAYS), last),
                Arrays.stream(Channel.values())
                        .filter(channel -> !gateways.on(channel))
                        .toList());
    }

    private static LocalDate day(@Nullable String typed, LocalDate today) {
        try {
            var day = typed == null ? today : LocalDate.parse(typed);
            return day.getYear() > 0 && day.isBefore(today) ? day : today;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    @GetMapping("/notices/deliveries/rows")
    @Needs(Right.READ_TRAIL)
    View rows(
            Staff reader,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!rules.named(rule)) {
            throw new NotFound();
        }
        var filter = DeliveryFilter.of(day, rule, channel, state);
        var slice = Slice.of(null, cursor);
        var page = Page.of(
                queries.list(reader.scope(), reader.orgCode(), filter, slice.afterId(), slice.fetch()),
                slice,
                row -> row.id().toString());
        return new DeliveriesPage(
                filter,
                queries.count(reader.scope(), reader.orgCode(), filter),
                page.items(),
                clock.instant(),
                page.next(),
                slice.after() == null,
                reader.may(Right.RAISE));
    }

    @PostMapping("/notices/deliveries/{id}/sending")
    @Needs(Right.RAISE)
    ResponseEntity<Void> sendAgain(
            Staff by, @PathVariable UUID id, @RequestParam(required = false) @Nullable String back) {
        notices.sendAgain(by, id);
        Flash.say("notices.again.done");
        return Redirect.back(back, "/notices/deliveries");
    }
}
