package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers that a unit may set for itself. */
@Controller
class UnitRulesController {

    private static final int MOST = 1_000_000;

    private final UnitRules rules;
    private final Organisations organisations;

    UnitRulesController(UnitRules rules, Organisations organisations) {
        this.rules = rules;
        this.organisations = organisations;
    }

    @GetMapping("/unit-rules")
    @Needs(Right.READ)
    View list(Staff staff, @RequestParam(defaultValue = "") String rule) {
        var edited = staff.may(Right.RAISE) ? Typed.oneOf(UnitRule.class, rule) : null;
        return page(staff, edited, null, edited == null ? "" : rules.version(staff, edited), Problems.none());
    }

    private UnitRulesPage page(
            Staff staff, @Nullable UnitRule edited, @Nullable String typed, String seen, Problems problems) {
        var rows = rules.list(staff.scope(), staff.orgCode(), rules.today());
        return new UnitRulesPage(
                rows,
                organisations.unionNames(
                        staff.scope(),
                        rows.stream()
                                .map(RuleInForce::unit)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                staff.orgCode(),
                staff.unionName(),
                edited,
                typed != null
                        ? typed
                        : rows.stream()
                                .filter(row -> row.rule() == edited)
                                .map(row -> String.valueOf(row.amount()))
                                .findFirst()
                                .orElse(""),
                seen,
                problems,
                staff.may(Right.RAISE),
                rules.today());
    }

    /** Nothing typed takes the number of the unit back. */
    @PostMapping("/unit-rules")
    @Needs(Right.RAISE)
    Object set(
            Staff staff,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response) {
        var chosen = Typed.oneOf(UnitRule.class, rule);
        if (chosen == null) {
            throw new NotFound();
        }
        var typed = Typed.line(amount);
        var count = Typed.count(typed, MOST);
        var problems = Problems.none();
        if (count == null && !typed.isEmpty()) {
            problems.add("amount", "cases.unit-rule.unreadable");
        } else {
            try {
                rules.set(staff, chosen, count, seen);
                Flash.say("cases.unit-rule.set", chosen.word());
                return Redirect.to("/unit-rules");
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, chosen, typed, seen, problems);
    }
}
