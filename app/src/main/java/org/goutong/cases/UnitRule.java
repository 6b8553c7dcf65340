package org.goutong.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.web.Words;

/**
 * A number that a district may set for itself and each unit below in place of the default of the house; none of them is one of
 * the law.
 */
enum UnitRule {
    APPLICANTS("proposal.applicants", 1, 1000),
    SHARE("proposal.share", 1, 100),
    LEAST("proposal.least", 1, 1000),
    NOT_CONTACTED_IDLE,
    NOT_CONTACTED_UNANSWERED,
    NOT_CONTACTED_SHUT_OUT,
    CONTACTED_IDLE,
    CONTACTED_UNANSWERED,
    CONTACTED_SHUT_OUT,
    CONCERNED_IDLE,
    CONCERNED_UNANSWERED,
    CONCERNED_SHUT_OUT;

    /** An owner is warned a week before: fewer days than these would leave no time for that. */
    private static final int FEWEST_DAYS = 10;

    private static final int MOST_DAYS = 730;

    private final String key;
    private final int least;
    private final int most;

    UnitRule(String key, int least, int most) {
        this.key = key;
        this.least = least;
        this.most = most;
    }

    /** Days that a case may be left alone: {@code NOT_CONTACTED_SHUT_OUT} is {@code pool.not-contacted.shut-out}. */
    UnitRule() {
        var name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        key = "pool." + name.replaceFirst("-(idle|unanswered|shut-out)$", ".$1");
        least = FEWEST_DAYS;
        most = MOST_DAYS;
    }

    /** The rule of a stage of which {@code part} is IDLE, UNANSWERED or SHUT_OUT. */
    static UnitRule of(Stage stage, String part) {
        return valueOf(stage.name() + "_" + part);
    }

    /** What counts on a day where no unit has set anything; a share in percent. */
    int usual(LocalDate day) {
        var parameter = parameter(day);
        return this == SHARE
                ? parameter.value().multiply(BigDecimal.valueOf(100)).intValueExact()
                : parameter.count();
    }

    Parameter parameter(LocalDate day) {
        return LegalParameters.on(day, key);
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** In the visitor's language. */
    String word() {
        return Words.t("cases.unit-rule." + name());
    }

    /** A number of this rule with its unit, for example 5 人, 10% or 21 天. */
    String say(int amount) {
        return Words.t(
                switch (this) {
                    case APPLICANTS, LEAST -> "cases.unit-rule.persons";
                    case SHARE -> "cases.unit-rule.percent";
                    default -> "cases.unit-rule.days";
                },
                amount);
    }
}
