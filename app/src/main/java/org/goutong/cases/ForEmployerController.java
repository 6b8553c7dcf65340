package org.goutong.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.goutong.funds.FundCalculationForm;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.PersonalLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An employer's own page, for whoever there holds a personal link. */
@Controller
@OpenToAll(because = "the personal link is the key to the page of its own employer")
class ForEmployerController {

    private final OwnPages pages;
    private final ForEmployerQueries queries;

    ForEmployerController(OwnPages pages, ForEmployerQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping("/e/{token}")
    Object show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String wages,
            @RequestParam(required = false) @Nullable String headcount,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.opened(token, request, response, linked -> {
            queries.noteOpening(PersonalLinks.scope(token));
            var form = FundCalculationForm.of(wages, headcount, linked.employees());
            var problems = form.check();
            if (problems.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return pages.page(token, linked, form, problems);
        });
    }
}
