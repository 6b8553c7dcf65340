package org.goutong.rosters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two lists side by side. */
@Controller
class PairsController {

    private final Rosters rosters;
    private final Pairs pairs;
    private final PairStore store;

    PairsController(Rosters rosters, Pairs pairs, PairStore store) {
        this.rosters = rosters;
        this.pairs = pairs;
        this.store = store;
    }

    @PostMapping("/rosters/pairs")
    @Needs(Right.SETTLE)
    Object open(Staff staff, @RequestParam UUID left, @RequestParam UUID right) {
        return Redirect.to("/rosters/pairs/{id}", pairs.open(staff, left, right));
    }

    @GetMapping("/rosters/pairs/{id}")
    @Needs(Right.READ)
    View show(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String shown,
            @RequestParam(required = false) @Nullable String cursor) {
        var pair = store.find(staff.scope(), id).orElseThrow(NotFound::new);
        var wanted = PairPage.Shown.of(shown);
        var slice = Slice.of(Slice.MOST, cursor);
        var page = Page.of(
                store.listLines(staff.scope(), pair, wanted.side, wanted.parts, slice.afterRow(), slice.fetch()),
                slice,
                line -> String.valueOf(line.rowNumber()));
        var counts = store.count(staff.scope(), id);
        return new PairPage(
                pair,
                rosters.get(staff.scope(), pair.leftId()),
                rosters.get(staff.scope(), pair.rightId()),
                counts,
                wanted,
                page.items(),
                counts.of(wanted),
                page.next(),
                slice.after() == null);
    }

    @GetMapping("/rosters/pairs/{id}/progress")
    @Needs(Right.READ)
    View progress(Staff staff, @PathVariable UUID id, HttpServletResponse response) {
        var pair = store.find(staff.scope(), id).orElseThrow(NotFound::new);
        if (!pair.comparing()) {
            response.setHeader("HX-Refresh", "true");
        }
        var lines = rosters.get(staff.scope(), pair.leftId()).lines();
        return ProgressPanel.comparing("/rosters/pairs/" + id, Math.max(0, pair.done()), lines);
    }
}
