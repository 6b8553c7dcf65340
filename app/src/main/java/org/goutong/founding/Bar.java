package org.goutong.founding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/** What keeps somebody from an office. */
enum Bar {
    RELATIVE_OF_HEAD,
    LEGAL_REPRESENTATIVE,
    EXECUTIVE,
    PARTNER,
    RELATIVE_OF_EXECUTIVE,
    HEAD_OF_PERSONNEL,
    WAGES_MANAGER,
    FOREIGN,
    RETAINED;

    /** How strongly. */
    enum Effect {
        EXCLUDES,
        WARNS
    }

    /**
     * A rule that stands against somebody in an office.
     *
     * @param area how the codes of the units begin for which it counts, for example 11; empty where it counts for all
     * @param basisChinese the article
     */
    record Finding(
            Bar bar,
            List<Office> offices,
            Effect effect,
            String area,
            LocalDate validFrom,
            String basisChinese,
            String basisEnglish) {

        boolean excludes() {
            return effect == Effect.EXCLUDES;
        }

        /** The article, in the visitor's language. */
        String basis() {
            return Words.english() ? basisEnglish : basisChinese;
        }
    }

    private static final List<Finding> RULES = ReferenceTable.rows("office_bars.csv").stream()
            .map(row -> new Finding(
                    valueOf(row.getField("bar")),
                    Arrays.stream(row.getField("offices").split("\\|"))
                            .map(Office::valueOf)
                            .toList(),
                    Effect.valueOf(row.getField("effect")),
                    row.getField("area"),
                    LocalDate.parse(row.getField("valid_from")),
                    row.getField("basis_zh"),
                    row.getField("basis_en")))
            .toList();

    /**
     * What stands against somebody of whom these facts are true, what excludes first; empty when nothing does.
     *
     * @param orgCode the unit of the founding, whose area's rules count
     */
    static List<Finding> against(Office office, Collection<Bar> facts, String orgCode, LocalDate day) {
        return RULES.stream()
                .filter(rule -> facts.contains(rule.bar()) && rule.offices().contains(office))
                .filter(rule -> orgCode.startsWith(rule.area()))
                .filter(rule -> !rule.validFrom().isAfter(day))
                .sorted(Comparator.comparing(Finding::effect))
                .toList();
    }

    /** In the visitor's language. */
    String word() {
        return Words.t("founding.bar." + name());
    }
}
