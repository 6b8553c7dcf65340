package org.goutong.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * 算大账: what a union costs an employer and brings its employees, in yuan a month.
 *
 * @param wages total wages of a month
 * @param employees headcount, or null when nobody said it
 * @param day whose rules count
 */
record FundCalculation(BigDecimal wages, @Nullable Integer employees, LocalDate day) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    Parameter rate() {
        return LegalParameters.on(day, "funds.employer-rate");
    }

    Parameter deductibleRate() {
        return LegalParameters.on(day, "funds.deductible-rate");
    }

    Parameter taxRate() {
        return LegalParameters.on(day, "tax.enterprise-rate");
    }

    Parameter returnedShare() {
        return LegalParameters.on(day, "funds.returned-share");
    }

    Parameter duesRate() {
        return LegalParameters.on(day, "dues.rate");
    }

    Parameter duesCountedIn() {
        return LegalParameters.on(day, "dues.counted-in");
    }

    /** 工会经费 that the employer pays. */
    BigDecimal paid() {
        return fen(wages.multiply(rate().value()));
    }

    /** By how much its income tax is less, at the usual rate and when it has income to tax. */
    BigDecimal taxSaved() {
        var deductible = paid().min(wages.multiply(deductibleRate().value()));
        return fen(deductible.multiply(taxRate().value()));
    }

    /** What the payment costs it in the end. */
    BigDecimal cost() {
        return paid().subtract(taxSaved());
    }

    /** What comes back to the union of the employer, to be spent on its own employees. */
    BigDecimal returned() {
        return fen(paid().multiply(returnedShare().value()));
    }

    /** What the unions above get. */
    BigDecimal passedOn() {
        return paid().subtract(returned());
    }

    /** What comes back for each employee in a year; null when the headcount is not known. */
    @Nullable
    BigDecimal returnedPerEmployeeAndYear() {
        return employees == null
                ? null
                : returned().multiply(MONTHS).divide(BigDecimal.valueOf(employees), 2, RoundingMode.HALF_UP);
    }

    /** The wage of one employee, on average; null when the headcount is not known. */
    @Nullable
    BigDecimal averageWage() {
        return employees == null ? null : wages.divide(BigDecimal.valueOf(employees), 2, RoundingMode.HALF_UP);
    }

    /**
     * 会费 of one member in a month.
     *
     * @param baseWage wage without bonuses and allowances
     */
    BigDecimal dues(BigDecimal baseWage) {
        var step = duesCountedIn().value();
        return fen(baseWage.divideToIntegralValue(step)
                .multiply(step)
                .multiply(duesRate().value()));
    }

    static BigDecimal yearly(BigDecimal monthly) {
        return monthly.multiply(MONTHS);
    }

    private static BigDecimal fen(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
