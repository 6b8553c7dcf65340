package org.goutong.funds;

import java.time.Clock;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 算大账: the page an organiser opens beside an employer who asks what a union costs. */
@Controller
class FundCalculationController {

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
        var form = FundCalculationForm.of(wages, headcount, known == null ? null : known.employees());
        return new FundCalculationPage(
                known,
                form.wages(),
                form.headcount(),
                form.check(),
                form.calculation(Time.day(clock.instant())),
                MemberBenefits.names());
    }

    /** The same on paper, in either language; without readable wages the page that asks for them. */
    @GetMapping("/fund-calculation/sheet")
    @Needs(Right.READ)
    Object sheet(
            Staff staff,
            @RequestParam(required = false) @Nullable UUID employer,
            @RequestParam(defaultValue = "") String wages,
            @RequestParam(required = false) @Nullable String headcount) {
        var known = employer == null ? null : employers.get(staff.scope(), employer);
        var form = FundCalculationForm.of(wages, headcount, known == null ? null : known.employees());
        var today = Time.day(clock.instant());
        var calculation = form.calculation(today);
        var back = FundCalculationPage.address("/fund-calculation", known, form.wages(), form.headcount())
                .toString();
        return calculation == null
                ? Redirect.back(back, "/fund-calculation")
                : new FundSheetPage(known, calculation, MemberBenefits.names(), staff, today, back);
    }
}
