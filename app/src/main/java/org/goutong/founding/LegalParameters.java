package org.goutong.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/** Numbers that the law or a union's rules set, each from a day on, with where they stand. */
final class LegalParameters {

    /**
     * A number as it was on a day.
     *
     * @param validFrom first day on which it counts here
     */
    record Parameter(String key, LocalDate validFrom, BigDecimal value, String basisChinese, String basisEnglish) {

        /** The article, in the visitor's language. */
        String basis() {
            return Words.english() ? basisEnglish : basisChinese;
        }
    }

    private static final List<Parameter> ALL = ReferenceTable.rows("legal_parameters.csv").stream()
            .map(row -> new Parameter(
                    row.getField("key"),
                    LocalDate.parse(row.getField("valid_from")),
                    new BigDecimal(row.getField("value")),
                    row.getField("basis_zh"),
                    row.getField("basis_en")))
            .sorted(Comparator.comparing(Parameter::validFrom).reversed())
            .toList();

    private LegalParameters() {}

    /**
     * The parameter that counts on a day.
     *
     * @throws IllegalArgumentException when there is none of that name, or none yet on that day
     */
    static Parameter on(LocalDate day, String key) {
        return ALL.stream()
                .filter(parameter ->
                        parameter.key().equals(key) && !parameter.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter %s on %s".formatted(key, day)));
    }
}
