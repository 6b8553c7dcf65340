package org.goutong.reports;

import jakarta.servlet.http.HttpServletResponse;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview of a scope, and the list behind every figure. */
@Controller
@Needs(Right.READ)
class ReportsController {

    private final Overviews overviews;

    ReportsController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/reports")
    ReportsPage overview(
            Staff reader, Asked asked, @RequestParam @Nullable String period, HttpServletResponse response) {
        var page = overviews.page(reader, asked, Period.of(period, asked));
        if (page.problems().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page;
    }

    @GetMapping("/reports/{indicator}")
    RecordsPage records(
            Staff reader, @PathVariable String indicator, Asked asked, @RequestParam @Nullable String cursor) {
        return overviews.records(reader, indicator, asked, cursor);
    }
}
