package org.goutong.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * 算大账: what a union costs an employer and brings its employees, in yuan a month.
 *
 * @param wages total wages of a month
 * @param employees headcount, or null when nobody said it
 * @param day whose rules count
 */
public record FundCalculation(BigDecimal wages, @Nullable Integer employees, LocalDate day) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    public Parameter rate() {
        return LegalParameters.on(day, "funds.employer-rate");
    }

    public Parameter deductibleRate() {
        return LegalParameters.on(day, "funds.deductible-rate");
    }

    public Parameter taxRate() {
        return LegalParameters.on(day, "tax.enterprise-rate");
    }

    public Parameter returnedShare() {
        return LegalParameters.on(day, "funds.returned-share");
    }

    public Parameter duesRate() {
        return LegalParameters.on(day, "dues.rate");
    }

    public Parameter duesCountedIn() {
        return LegalParameters.on(day, "dues.counted-in");
    }

    /** 工会经费 that the employer pays. */
    public BigDecimal paid() {
        return fen(wages.multiply(rate().value()));
    }

    /** By how much its income tax is less, at the usual rate and when it has income to tax. */
    public BigDecimal taxSaved() {
        var deductible = paid().min(wages.multiply(deductibleRate().value()));
        return fen(deductible.multiply(taxRate().value()));
    }

    /** What the payment costs it in the end. */
    public BigDecimal cost() {
        return paid().subtract(taxSaved());
    }

    /** What comes back to the union of the employer, to be spent on its own employees. */
    public BigDecimal returned() {
        return fen(paid().multiply(returnedShare().value()));
    }

    /** Of what it pays in a year; an employer that pays less may get all of it back. */
    public Parameter smallPayerLimit() {
        return LegalParameters.on(day, "funds.small-payer-limit");
    }

    /** Whether so little is paid that all of it may come back, as the union above decides for each year. */
    public boolean smallPayer() {
        return yearly(paid()).compareTo(smallPayerLimit().value()) < 0;
    }

    /** What the unions above get. */
    public BigDecimal passedOn() {
        return paid().subtract(returned());
    }

    /** What comes back for each employee in a year; null when the headcount is not known. */
    public @Nullable BigDecimal returnedPerEmployeeAndYear() {
        return employees == null
                ? null
                : returned().multiply(MONTHS).divide(BigDecimal.valueOf(employees), 2, RoundingMode.HALF_UP);
    }

    /** The wage of one employee, on average; null when the headcount is not known. */
    public @Nullable BigDecimal averageWage() {
        return employees == null ? null : wages.divide(BigDecimal.valueOf(employees), 2, RoundingMode.HALF_UP);
    }

    /**
     * 会费 of one member in a month.
     *
     * @param baseWage wage without bonuses and allowances
     */
    public BigDecimal dues(BigDecimal baseWage) {
        var step = duesCountedIn().value();
        return fen(baseWage.divideToIntegralValue(step)
                .multiply(step)
                .multiply(duesRate().value()));
    }

    public static BigDecimal yearly(BigDecimal monthly) {
        return monthly.multiply(MONTHS);
    }

    private static BigDecimal fen(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** For example {@code 12,000} or {@code 28.35}. */
    public static String yuan(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    /** For example {@code 0.5 %}. */
    public static String percent(Parameter parameter) {
        return parameter.value().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** Where a number stands, and since when it counts here. */
    public static String basis(Parameter parameter) {
        var from = parameter.validFrom();
        // As seen from another year, so that it is written with its own.
        return Words.t("funds.basis", parameter.basis(), Time.date(from, from.minusYears(1)));
    }
}
