package org.goutong.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.web.Words;

/**
 * From when on an employer should be talked to, and in what company, as the rules are on a day.
 *
 * @param day on which they count
 * @param applicants from so many applicants on an employer is ripe, whatever its size
 * @param share or when such a part of its people applied, for example a tenth
 * @param least so many at least, where the share decides
 * @param months how far back an application counts
 * @param byItself 百人以上: an employer with so many employees or more is talked to by itself
 * @param small below so many a committee of one's own is not required
 * @param federation from so many small employers in one building on a federation of them is proposed
 * @param since first day of the latest of these rules
 * @param basis where the unions' own rules stand
 */
record ProposalRules(
        LocalDate day,
        int applicants,
        Parameter share,
        int least,
        int months,
        int byItself,
        Parameter small,
        int federation,
        LocalDate since,
        String basis) {

    /** The rules of a day. */
    static ProposalRules on(LocalDate day) {
        var applicants = own(day, "applicants");
        var share = own(day, "share");
        var least = own(day, "least");
        var months = own(day, "months");
        var byItself = own(day, "by-itself");
        var federation = own(day, "federation-from");
        var latest = Stream.of(applicants, share, least, months, byItself, federation)
                .max(Comparator.comparing(Parameter::validFrom))
                .orElseThrow();
        return new ProposalRules(
                day,
                applicants.count(),
                share,
                least.count(),
                months.count(),
                byItself.count(),
                LegalParameters.on(day, "union.committee-from-members"),
                federation.count(),
                latest.validFrom(),
                latest.basis());
    }

    private static Parameter own(LocalDate day, String name) {
        return LegalParameters.on(day, "proposal." + name);
    }

    /** The same with numbers that a unit has set. */
    ProposalRules with(int applicants, int percent, int least, LocalDate since, String basis) {
        var part = new Parameter(
                share.key(), share.area(), since, BigDecimal.valueOf(percent), BigDecimal.valueOf(100), basis, basis);
        return new ProposalRules(day, applicants, part, least, months, byItself, small, federation, since, basis);
    }

    /** The first day whose applicants count. */
    LocalDate from() {
        return day.minusMonths(months);
    }

    /** Below so many employees an employer is a small one. */
    int smallBelow() {
        return small.count();
    }

    /** The rules in one sentence or two, for whoever looks at the proposals. */
    String sentence() {
        var percent = share.value().multiply(BigDecimal.valueOf(100));
        return Words.t("cases.proposals.rule", months, applicants, percent, least, byItself, federation, smallBelow());
    }
}
