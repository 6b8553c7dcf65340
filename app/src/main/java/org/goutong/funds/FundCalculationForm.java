package org.goutong.funds;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Wages and headcount as they were typed.
 *
 * @param asked whether somebody asked for a calculation; before, nothing is wrong
 */
public record FundCalculationForm(String wages, String headcount, boolean asked) {

    private static final BigDecimal MOST_WAGES = new BigDecimal("100000000000");
    private static final int MOST_EMPLOYEES = 10_000_000;

    /** @param employees headcount that is known, for who did not type one */
    public static FundCalculationForm of(
            @Nullable String wages, @Nullable String headcount, @Nullable Integer employees) {
        return new FundCalculationForm(
                Typed.line(wages),
                headcount == null ? employees == null ? "" : employees.toString() : Typed.line(headcount),
                wages != null);
    }

    public Problems check() {
        var problems = Problems.none();
        var amount = amount();
        if (asked && amount == null) {
            problems.add("wages", "funds.wages.number");
        } else if (asked && (amount.signum() == 0 || amount.compareTo(MOST_WAGES) > 0)) {
            problems.add("wages", "funds.wages.range");
        }
        if (asked && (people() == null ? !headcount.isEmpty() : people() == 0)) {
            problems.add("headcount", "funds.headcount.number");
        }
        return problems;
    }

    /** By the rules of a day; null unless everything needed was typed. */
    public @Nullable FundCalculation calculation(LocalDate day) {
        var amount = amount();
        return !asked || amount == null || check().any() ? null : new FundCalculation(amount, people(), day);
    }

    private @Nullable Integer people() {
        return Typed.count(halfWidth(headcount), MOST_EMPLOYEES);
    }

    private @Nullable BigDecimal amount() {
        var digits = halfWidth(wages).replaceAll("[,，\\s元¥￥]", "");
        return digits.matches("[0-9]{1,18}(\\.[0-9]{1,2})?") ? new BigDecimal(digits) : null;
    }

    /** Chinese keyboards write １２ as readily as 12. */
    private static String halfWidth(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
