package org.goutong.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/** Numbers that the law or a union's rules set, each from a day on, with where they stand; some only for an area. */
public final class LegalParameters {

    /**
     * A number as it was on a day: a whole number, a decimal, or a fraction such as two thirds, which stays exact.
     *
     * @param area how the codes of the units begin for which it counts, for example 11; empty where it counts for all
     * @param validFrom first day on which it counts here
     */
    public record Parameter(
            String key,
            String area,
            LocalDate validFrom,
            BigDecimal numerator,
            BigDecimal denominator,
            String basisChinese,
            String basisEnglish) {

        private boolean countsIn(String orgCode) {
            return orgCode.startsWith(area);
        }

        private boolean countsOn(LocalDate day) {
            return !validFrom.isAfter(day);
        }

        /** The number; of a fraction 34 digits. */
        public BigDecimal value() {
            return numerator.divide(denominator, MathContext.DECIMAL128);
        }

        /** The number where it counts days, persons, months or years. */
        public int count() {
            return value().intValueExact();
        }

        /** The least count that is this share of a whole or more, for example 25 as two thirds of 37. */
        public int atLeastOf(int whole) {
            return numerator
                    .multiply(BigDecimal.valueOf(whole))
                    .divide(denominator, 0, RoundingMode.CEILING)
                    .intValueExact();
        }

        /** The least count that is more than this share of a whole, for example 19 as more than half of 37. */
        public int moreThanOf(int whole) {
            return numerator
                            .multiply(BigDecimal.valueOf(whole))
                            .divide(denominator, 0, RoundingMode.FLOOR)
                            .intValueExact()
                    + 1;
        }

        /** The article, in the visitor's language. */
        public String basis() {
            return Words.english() ? basisEnglish : basisChinese;
        }
    }

    private static final String EVERYWHERE = "";

    private static final Comparator<Parameter> SMALLEST_AND_LATEST = Comparator.comparing(
                    (Parameter parameter) -> parameter.area().length())
            .thenComparing(Parameter::validFrom)
            .reversed();

    private static final List<Parameter> ALL = ReferenceTable.rows("legal_parameters.csv").stream()
            .map(row -> parameter(
                    row.getField("key"),
                    row.getField("area"),
                    LocalDate.parse(row.getField("valid_from")),
                    row.getField("value").split("/"),
                    row.getField("basis_zh"),
                    row.getField("basis_en")))
            .sorted(SMALLEST_AND_LATEST)
            .toList();

    private static Parameter parameter(
            String key, String area, LocalDate validFrom, String[] fraction, String basisChinese, String basisEnglish) {
        var denominator = fraction.length == 1 ? BigDecimal.ONE : new BigDecimal(fraction[1]);
        return new Parameter(
                key, area, validFrom, new BigDecimal(fraction[0]), denominator, basisChinese, basisEnglish);
    }

    private LegalParameters() {}

    /**
     * The parameter that counts everywhere on a day.
     *
     * @throws IllegalArgumentException when there is none of that name, or none yet on that day
     */
    public static Parameter on(LocalDate day, String key) {
        return list(key).stream()
                .filter(parameter -> parameter.countsIn(EVERYWHERE) && parameter.countsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter %s on %s".formatted(key, day)));
    }

    /** The versions of a parameter, those of the smallest area first and the latest of each before the others. */
    private static List<Parameter> list(String key) {
        return ALL.stream().filter(parameter -> parameter.key().equals(key)).toList();
    }

    /**
     * The parameter that counts everywhere on a day, or the oldest one known where the day is earlier: papers may be older
     * than what is written here.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Parameter onOrOldest(LocalDate day, String key) {
        return onOrOldest(day, key, EVERYWHERE).orElseThrow(() -> new IllegalArgumentException("no parameter " + key));
    }

    /**
     * The same for a unit: of what counts on the day, that of the smallest area around it comes first, and what counts
     * everywhere last.
     *
     * @param orgCode for example 110113008, which is in the area 11
     * @return empty where neither its area nor everybody has such a number
     */
    public static Optional<Parameter> onOrOldest(LocalDate day, String key, String orgCode) {
        return onOrOldest(day, list(key), orgCode);
    }

    static Optional<Parameter> onOrOldest(LocalDate day, List<Parameter> versions, String orgCode) {
        var around = versions.stream()
                .filter(parameter -> parameter.countsIn(orgCode))
                .sorted(SMALLEST_AND_LATEST)
                .toList();
        return around.stream()
                .filter(parameter -> parameter.countsOn(day))
                .findFirst()
                .or(() -> around.stream().min(Comparator.comparing(Parameter::validFrom)));
    }
}
