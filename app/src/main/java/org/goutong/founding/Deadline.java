package org.goutong.founding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something has to be done, and the rule that says so.
 *
 * @param on the last day
 */
record Deadline(LocalDate on, Parameter rule) {

    /** By when the union above answers a report of the result. */
    static Deadline ofAnswer(LocalDate reportedOn) {
        var rule = LegalParameters.onOrOldest(reportedOn, "approval.answer-days");
        return new Deadline(reportedOn.plusDays(rule.count()), rule);
    }

    /** By when a union that was approved applies for its registration as a legal person. */
    static Deadline ofRegistration(LocalDate approvedOn) {
        var rule = LegalParameters.onOrOldest(approvedOn, "registration.days");
        return new Deadline(approvedOn.plusDays(rule.count()), rule);
    }

    /** How long an election may be put off at most, with approval, when a term has ended. */
    static Deadline ofReElection(LocalDate termEnd) {
        var rule = LegalParameters.onOrOldest(termEnd, "reelection.delay-months");
        return new Deadline(termEnd.plusMonths(rule.count()), rule);
    }

    /** By when a new chair is elected in place of one who left. */
    static Deadline ofByElection(LocalDate vacantOn) {
        var rule = LegalParameters.onOrOldest(vacantOn, "by-election.months");
        return new Deadline(vacantOn.plusMonths(rule.count()), rule);
    }

    /**
     * From when on the union above has to send staff to an employer without a union whose employees want one; null where no
     * rule of the area says so, or when nobody knows since when the employer works.
     */
    static @Nullable Deadline ofDuty(String orgCode, @Nullable LocalDate openedOn) {
        return openedOn == null
                ? null
                : LegalParameters.onOrOldest(openedOn, "founding.duty-months", orgCode)
                        .map(rule -> new Deadline(openedOn.plusMonths(rule.count()), rule))
                        .orElse(null);
    }

    /** Days left; below 0 when it has passed. */
    long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, on);
    }
}
