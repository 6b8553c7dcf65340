package org.goutong.employers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goutong.matching.Reason;
import org.goutong.web.Words;

/**
 * An employer that a text may mean.
 *
 * @param confidence chance that it is meant, from 0 to 1
 * @param reasons what speaks for and against it, the most important first
 */
public record Likely(EmployerRow employer, double confidence, List<Reason> reasons) {

    /** The chance in percent, never rounded to certainty or to nothing. */
    public int percent() {
        return percent(confidence);
    }

    /** The reasons in one line. */
    public String why() {
        return why(reasons);
    }

    /** A chance in percent, never rounded to certainty or to nothing. */
    public static int percent(double confidence) {
        return (int) Math.clamp(Math.round(confidence * 100), 1, 99);
    }

    /** Reasons in one line, in the visitor's language, for example 字号相同（砚北）；一方没有写地区（北京）. */
    public static String why(List<Reason> reasons) {
        var language = Words.english() ? Locale.ENGLISH : Locale.CHINESE;
        return reasons.stream()
                .map(reason -> reason.text(language))
                .collect(Collectors.joining(Words.english() ? "; " : "；"));
    }
}
