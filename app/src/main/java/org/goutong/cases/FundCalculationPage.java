package org.goutong.cases;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.goutong.employers.Employer;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a union costs an employer and brings its employees.
 *
 * @param employer who asks, or null
 * @param calculation null until wages are given
 * @param benefits what members can have
 */
record FundCalculationPage(
        @Nullable Employer employer,
        String wages,
        String headcount,
        Problems problems,
        @Nullable FundCalculation calculation,
        List<String> benefits)
        implements View {

    /** For example {@code 12,000} or {@code 28.35}. */
    static String yuan(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    /** For example {@code 0.5 %}. */
    static String percent(Parameter parameter) {
        return parameter.value().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** Where a number stands, and since when it counts here. */
    static String basis(Parameter parameter) {
        return Words.t("cases.calculation.basis", parameter.basis(), parameter.validFrom());
    }
}
