package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisation;
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

/** The numbers by which a unit works; whoever leads it sets them, for it and for those below. */
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
    View list(Staff staff, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String rule) {
        var chosen = unit(staff, unit);
        var edited = staff.may(Right.LEAD) ? Typed.oneOf(UnitRule.class, rule) : null;
        var seen = edited == null ? "" : rules.version(staff.scope(), chosen.code(), edited);
        return page(staff, chosen, edited, null, seen, Problems.none());
    }

    private Organisation unit(Staff staff, String code) {
        if (!code.isEmpty() && !staff.covers(code)) {
            throw new NotFound();
        }
        return organisations.get(staff.scope(), code.isEmpty() ? staff.orgCode() : code);
    }

    private UnitRulesPage page(
            Staff staff,
            Organisation unit,
            @Nullable UnitRule edited,
            @Nullable String typed,
            String seen,
            Problems problems) {
        var rows = rules.list(staff.scope(), unit.code(), rules.today());
        var leads = staff.may(Right.LEAD);
        return new UnitRulesPage(
                rows,
                organisations.unionNames(
                        staff.scope(),
                        rows.stream()
                                .map(RuleInForce::unit)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                unit,
                leads ? units(staff) : Map.of(),
                leader(staff, unit),
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
                leads,
                rules.today());
    }

    private Map<String, String> units(Staff staff) {
        return organisations.listStaffed(staff.scope(), staff.orgCode()).stream()
                .collect(Collectors.toMap(
                        Organisation::code, Organisation::unionName, (one, other) -> one, LinkedHashMap::new));
    }

    /** The union whose organisers set the numbers of a unit; empty for the city, which has none. */
    private String leader(Staff staff, Organisation unit) {
        return organisations
                .find(staff.scope(), OrgCode.district(unit.code()))
                .filter(leader -> leader.kind() != Organisation.Kind.CITY)
                .map(Organisation::unionName)
                .orElse("");
    }

    /** Nothing typed takes the number of the unit back. */
    @PostMapping("/unit-rules")
    @Needs(Right.LEAD)
    Object set(
            Staff staff,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response) {
        var chosen = Typed.oneOf(UnitRule.class, rule);
        if (chosen == null) {
            throw new NotFound();
        }
        var where = unit(staff, unit);
        var typed = Typed.line(amount);
        var count = Typed.count(typed, MOST);
        var problems = Problems.none();
        if (count == null && !typed.isEmpty()) {
            problems.add("amount", "cases.unit-rule.unreadable", chosen.least(), chosen.most());
        } else {
            try {
                rules.set(staff, where.code(), chosen, count, seen);
                Flash.say(
                        count == null ? "cases.unit-rule.cleared" : "cases.unit-rule.set",
                        where.unionName(),
                        chosen.word());
                return Redirect.to("/unit-rules?unit={unit}", where.code());
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, where, chosen, typed, seen, problems);
    }
}
