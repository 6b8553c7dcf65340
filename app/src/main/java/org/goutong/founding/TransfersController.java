package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.UUID;
import org.goutong.members.Members;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who moves to a new union: the list of the union, and the page of each member. */
@Controller
class TransfersController {

    private final Transfers transfers;
    private final FoundingQueries queries;
    private final Members members;

    TransfersController(Transfers transfers, FoundingQueries queries, Members members) {
        this.transfers = transfers;
        this.queries = queries;
        this.members = members;
    }

    @GetMapping("/foundings/{id}/transfers")
    @Needs(Right.REVIEW)
    View list(Staff staff, @PathVariable UUID id) {
        return page(staff, id, false);
    }

    private TransfersPage page(Staff staff, UUID id, boolean noteMissing) {
        var rows = transfers.list(staff.scope(), id);
        var numbers = new HashMap<UUID, String>();
        var links = new HashMap<UUID, String>();
        rows.forEach(row -> {
            members.findNumber(staff.scope(), row.memberId()).ifPresent(number -> numbers.put(row.id(), number));
            links.put(row.id(), "/t/" + transfers.token(id, row.memberId()));
        });
        return new TransfersPage(queries.get(staff.scope(), id), rows, numbers, links, true, noteMissing);
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
            return page(staff, id, true);
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
