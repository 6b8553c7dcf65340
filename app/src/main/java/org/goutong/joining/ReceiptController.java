package org.goutong.joining;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Scope;
import org.goutong.web.NotFound;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows whoever holds a receipt how far it is, and nothing else. */
@Controller
@OpenToAll(because = "the receipt is the key to its own state")
class ReceiptController {

    private final ReceiptQueries receipts;
    private final Clock clock;

    ReceiptController(ReceiptQueries receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/r/{token}")
    View progress(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String from,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var scope = new Scope.Receipt(Receipts.hash(token));
        var stall = from != null && from.matches("\\d{6}") ? from : null;
        return receipts.find(scope)
                .map(progress -> new ReceiptPage(progress, stall, clock.instant()))
                .orElseThrow(NotFound::new);
    }
}
