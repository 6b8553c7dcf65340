package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.members.MemberContact;
import org.goutong.members.Members;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who moves to a new union: the list of the union, and the page of each member. */
@Controller
class TransfersController {

    /** As many as a person cuts apart at a time; the filter and the look-up reach the others. */
    private static final int MOST_SLIPS = 200;

    private final Transfers transfers;
    private final FoundingQueries queries;
    private final Members members;
    private final PublicAddress address;
    private final Clock clock;

    TransfersController(
            Transfers transfers, FoundingQueries queries, Members members, PublicAddress address, Clock clock) {
        this.transfers = transfers;
        this.queries = queries;
        this.members = members;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/foundings/{id}/transfers")
    @Needs(Right.REVIEW)
    View list(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        return page(staff, id, Typed.oneOf(TransferRow.State.class, state), Typed.line(q), false);
    }

    private TransfersPage page(
            Staff staff, UUID id, TransferRow.@Nullable State state, String text, boolean noteMissing) {
        var founding = queries.get(staff.scope(), id);
        return new TransfersPage(
                founding,
                lines(staff, transfers.list(staff.scope(), id, state)),
                transfers.count(staff.scope(), id),
                state,
                text,
                noteMissing,
                transfers.texted(),
                Time.day(clock.instant()));
    }

    private List<TransferLine> lines(Staff staff, List<TransferRow> rows) {
        var contacts = members
                .listContacts(
                        staff.scope(), rows.stream().map(TransferRow::memberId).toList())
                .stream()
                .collect(Collectors.toMap(MemberContact::id, Function.identity()));
        return rows.stream()
                .map(row -> new TransferLine(row, contacts.get(row.memberId())))
                .toList();
    }

    @GetMapping("/foundings/{id}/transfers/slips")
    @Needs(Right.REVIEW)
    View slips(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        var page = page(staff, id, Typed.oneOf(TransferRow.State.class, state), Typed.line(q), false);
        return slips(page.founding(), page.lines().stream());
    }

    @GetMapping("/foundings/{id}/transfers/{offerId}/slip")
    @Needs(Right.REVIEW)
    View slip(Staff staff, @PathVariable UUID id, @PathVariable UUID offerId) {
        var founding = queries.get(staff.scope(), id);
        return slips(founding, lines(staff, List.of(transfers.get(staff.scope(), id, offerId))).stream());
    }

    /** Whoever has said yes needs no code any more, and whoever is out of sight gets it from the own unit. */
    private TransferSlipsPage slips(Founding founding, Stream<TransferLine> lines) {
        return new TransferSlipsPage(
                founding,
                lines.filter(line -> line.offer().state() != TransferRow.State.ACCEPTED && line.contact() != null)
                        .limit(MOST_SLIPS)
                        .map(line -> new TransferSlipsPage.Slip(
                                line,
                                QrCode.of(address.of(transfers.path(
                                        founding.id(), line.offer().memberId())))))
                        .toList());
    }

    @PostMapping("/foundings/{id}/transfers/{offerId}/answer")
    @Needs(Right.REVIEW)
    Object note(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID offerId,
            @RequestParam(defaultValue = "false") boolean yes,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response) {
        var typed = Typed.line(note);
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, null, "", true);
        }
        transfers.note(staff, id, offerId, yes, typed);
        Flash.say("founding.transfers.noted");
        return Redirect.to("/foundings/{id}/transfers", id);
    }

    @GetMapping("/t/{token}")
    @OpenToAll(because = "the link is the key to the own offer")
    View ask(@PathVariable String token, HttpServletResponse response) {
        keepPrivate(response);
        return new TransferPage(token, transfers.find(token));
    }

    @PostMapping("/t/{token}")
    @OpenToAll(because = "the link is the key to the own offer")
    View answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean yes,
            HttpServletResponse response) {
        keepPrivate(response);
        transfers.answer(token, yes);
        return new TransferPage(token, transfers.find(token));
    }

    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
