package org.goutong.cases;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 算大账: the page an organiser opens beside an employer who asks what a union costs. */
@Controller
class FundCalculationController {

    private static final BigDecimal MOST_WAGES = new BigDecimal("100000000000");
    private static final int MOST_EMPLOYEES = 10_000_000;

    private final Employers employers;
    private final Clock clock;

    FundCalculationController(Employers employers, Clock clock) {
        this.employers = employers;
        this.clock = clock;
    }

    @GetMapping("/fund-calculation")
    @Needs(Right.READ)
    View calculate(
            Staff staff,
            @RequestParam(required = false) @Nullable UUID employer,
            @RequestParam(required = false) @Nullable String wages,
            @RequestParam(required = false) @Nullable String headcount) {
        var known = employer == null ? null : employers.get(staff.scope(), employer);
        var typedHeadcount = headcount == null ? knownHeadcount(known) : Typed.line(headcount);
        if (wages == null) {
            return page(known, "", typedHeadcount, Problems.none(), null);
        }
        var typedWages = Typed.line(wages);
        var amount = amount(typedWages);
        var people = Typed.count(typedHeadcount, MOST_EMPLOYEES);
        var problems = Problems.none();
        if (amount == null) {
            problems.add("wages", "cases.calculation.wages.number");
        }
        if (people == null ? !typedHeadcount.isEmpty() : people == 0) {
            problems.add("headcount", "cases.calculation.headcount.number");
        }
        return page(
                known,
                typedWages,
                typedHeadcount,
                problems,
                amount == null || problems.any()
                        ? null
                        : new FundCalculation(amount, people, Time.day(clock.instant())));
    }

    private static String knownHeadcount(@Nullable Employer employer) {
        return employer == null || employer.employees() == null ? "" : String.valueOf(employer.employees());
    }

    private static View page(
            @Nullable Employer employer,
            String wages,
            String headcount,
            Problems problems,
            @Nullable FundCalculation calculation) {
        return new FundCalculationPage(employer, wages, headcount, problems, calculation, MemberBenefits.names());
    }

    private static @Nullable BigDecimal amount(String typed) {
        var digits = typed.replaceAll("[,，\\s元¥￥]", "");
        if (!digits.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            return null;
        }
        var amount = new BigDecimal(digits);
        return amount.signum() > 0 && amount.compareTo(MOST_WAGES) <= 0 ? amount : null;
    }
}
