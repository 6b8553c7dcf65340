package org.goutong.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Wages and headcount as they were typed.
 *
 * @param asked whether somebody asked for a calculation; before, nothing is wrong
 */
record FundCalculationForm(String wages, String headcount, boolean asked) {

    private static final BigDecimal MOST_WAGES = new BigDecimal("100000000000");
    private static final int MOST_EMPLOYEES = 10_000_000;

    /** @param employees headcount that is known, for who did not type one */
    static FundCalculationForm of(@Nullable String wages, @Nullable String headcount, @Nullable Integer employees) {
        return new FundCalculationForm(
                Typed.line(wages),
                headcount == null ? employees == null ? "" : employees.toString() : Typed.line(headcount),
                wages != null);
    }

    Problems check() {
        var problems = Problems.none();
        if (asked && amount() == null) {
            problems.add("wages", "cases.calculation.wages.number");
        }
        if (asked && (people() == null ? !headcount.isEmpty() : people() == 0)) {
            problems.add("headcount", "cases.calculation.headcount.number");
        }
        return problems;
    }

    /** By the rules of a day; null unless everything needed was typed. */
    @Nullable
    FundCalculation calculation(LocalDate day) {
        var amount = amount();
        return !asked || amount == null || check().any() ? null : new FundCalculation(amount, people(), day);
    }

    private @Nullable Integer people() {
        return Typed.count(headcount, MOST_EMPLOYEES);
    }

    private @Nullable BigDecimal amount() {
        var digits = wages.replaceAll("[,，\\s元¥￥]", "");
        if (!digits.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            return null;
        }
        var amount = new BigDecimal(digits);
        return amount.signum() > 0 && amount.compareTo(MOST_WAGES) <= 0 ? amount : null;
    }
}
