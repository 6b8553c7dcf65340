package org.goutong.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goutong.founding.TransferRow.State;
import org.goutong.members.MemberContact;
import org.goutong.members.Members;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.UnknownLinks;
import org.goutong.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who moves to a new union: the list of the union, and the page of each member. */
@Controller
class TransfersController {

    /** As many as a person cuts apart at a time. */
    private static final int MOST_SLIPS = 200;

    private final Transfers transfers;
    private final FoundingQueries queries;
    private final Members members;
    private final PublicAddress address;
    private final UnknownLinks unknown;
    private final Clock clock;

    TransfersController(
            Transfers transfers,
            FoundingQueries queries,
            Members members,
            PublicAddress address,
            UnknownLinks unknown,
            Clock clock) {
        this.transfers = transfers;
        this.queries = queries;
        this.members = members;
        this.address = address;
        this.unknown = unknown;
        this.clock = clock;
    }

    @GetMapping("/foundings/{id}/transfers")
    @Needs(Right.REVIEW)
    View list(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor) {
        return page(staff, id, state, q, cursor, Problems.none());
    }

    private TransfersPage page(Staff staff, UUID id, String state, String q, String cursor, Problems problems) {
        var only = Typed.oneOf(State.class, state);
        var text = Typed.line(q);
        var founding = queries.get(staff.scope(), id);
        var page = transfers.list(
                staff.scope(),
                id,
                only == null ? EnumSet.allOf(State.class) : EnumSet.of(only),
                text,
                Slice.of(null, cursor));
        return new TransfersPage(
                founding,
                lines(staff, page.items()),
                transfers.count(staff.scope(), id),
                only,
                text,
                cursor,
                page.next(),
                problems,
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

    /** Only whoever can still say yes needs a code. */
    @GetMapping("/foundings/{id}/transfers/slips")
    @Needs(Right.REVIEW)
    View slips(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor) {
        var only = Typed.oneOf(State.class, state);
        var states = EnumSet.copyOf(State.ASKED);
        if (only != null) {
            states.retainAll(EnumSet.of(only));
        }
        var page = transfers.list(
                staff.scope(),
                id,
                states,
                Typed.line(q),
                new Slice(MOST_SLIPS, Slice.of(null, cursor).after()));
        return slips(staff, id, page);
    }

    @GetMapping("/foundings/{id}/transfers/{offerId}/slip")
    @Needs(Right.REVIEW)
    View slip(Staff staff, @PathVariable UUID id, @PathVariable UUID offerId) {
        return slips(staff, id, new Page<>(List.of(transfers.get(staff.scope(), id, offerId)), null));
    }

    /** Whoever is out of sight gets the code from the own unit. */
    private TransferSlipsPage slips(Staff staff, UUID id, Page<TransferRow> offers) {
        var today = Time.day(clock.instant());
        return new TransferSlipsPage(
                queries.get(staff.scope(), id),
                lines(staff, offers.items()).stream()
                        .filter(line -> line.contact() != null && line.offer().asked(today))
                        .map(line -> new TransferSlipsPage.Slip(
                                line,
                                QrCode.of(address.of(
                                        transfers.path(id, line.offer().memberId())))))
                        .toList(),
                offers.next(),
                today);
    }

    @PostMapping("/foundings/{id}/transfers/{offerId}/answer")
    @Needs(Right.REVIEW)
    Object note(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID offerId,
            @RequestParam(defaultValue = "false") boolean yes,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletResponse response) {
        var typed = Typed.line(note);
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    staff,
                    id,
                    state,
                    q,
                    cursor,
                    Problems.none().add(TransfersPage.field(offerId), "founding.transfers.note.missing"));
        }
        transfers.note(staff, id, offerId, yes, typed);
        Flash.say("founding.transfers.noted");
        return Redirect.to("/foundings/{id}/transfers?state={state}&q={q}&cursor={cursor}", id, state, q, cursor);
    }

    @PostMapping("/foundings/{id}/transfers/repetition")
    @Needs(Right.REVIEW)
    ResponseEntity<Void> offerAgain(Staff staff, @PathVariable UUID id) {
        Flash.say("founding.transfers.again.all.done", transfers.offerAgain(staff, id));
        return Redirect.to("/foundings/{id}/transfers?state=OFFERED", id);
    }

    @PostMapping("/foundings/{id}/transfers/{offerId}/repetition")
    @Needs(Right.REVIEW)
    ResponseEntity<Void> offerAgain(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID offerId,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor) {
        transfers.offerAgain(staff, id, offerId);
        Flash.say("founding.transfers.again.done");
        return Redirect.to("/foundings/{id}/transfers?state={state}&q={q}&cursor={cursor}", id, state, q, cursor);
    }

    @GetMapping("/t/{token}")
    @OpenToAll(because = "the link is the key to the own offer")
    View ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        keepPrivate(response);
        return transfers
                .find(token)
                .<View>map(offer -> new TransferPage(
                        token, offer, transfers.findContact(token).orElseThrow(), Time.day(clock.instant())))
                .orElseGet(() -> unknown.answer(request, response));
    }

    @PostMapping("/t/{token}")
    @OpenToAll(because = "the link is the key to the own offer")
    View answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean yes,
            HttpServletRequest request,
            HttpServletResponse response) {
        transfers.answer(token, yes);
        return ask(token, request, response);
    }

    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
