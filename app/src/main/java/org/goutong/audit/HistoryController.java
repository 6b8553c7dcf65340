package org.goutong.audit;

import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Slice;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that was ever changed of a row, for whoever may see the row. */
@Controller
class HistoryController {

    private final Histories histories;

    HistoryController(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/history/{rowId}")
    @Needs(Right.READ)
    View show(
            Staff reader,
            @PathVariable UUID rowId,
            @RequestParam String of,
            @RequestParam(required = false) @Nullable String cursor) {
        return histories.page(reader, of, rowId, Slice.of(null, cursor));
    }
}
