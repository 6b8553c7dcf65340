package org.goutong.web;

/**
 * A number that is a list: the sum of {@code quantity} over one published row-level view.
 *
 * @param code stable code used by the API, for example {@code applications}
 * @param view published view with the columns id, org_code, meeting_id, at, label, quantity
 * @param unit what is counted: 场, 人次, 人, 家 or 份; units never add across kinds
 * @param path where a row of the list opens, with {@code {id}}; empty when rows have no page of their own
 * @param group beside which others it stands
 * @param whole code of the indicator of which it is a part, such as applications among visits; empty for none
 * @param standing whether it counts what stands on the last day of a period and not what happened in it: then its view has
 *     the days from_on and until_on too, of which the second is no more part of it or is null
 */
public record Indicator(
        String code, String view, String unit, String path, Group group, String whole, boolean standing) {

    /** What an indicator tells of. */
    public enum Group {
        STALLS,
        EMPLOYER_MEETINGS,
        CASES,
        FOUNDINGS,
        COVERAGE;

        /** The heading in the visitor's language. */
        public String word() {
            return Words.t("indicator.group." + name());
        }
    }

    public Indicator(String code, String view, String unit, String path, Group group, String whole) {
        this(code, view, unit, path, group, whole, false);
    }

    public Indicator(String code, String view, String unit, String path, Group group) {
        this(code, view, unit, path, group, "");
    }

    /** The name in the visitor's language. */
    public String name() {
        return Words.t("indicator." + code + ".name");
    }

    /** What it says, in the visitor's language. */
    public String definition() {
        return Words.t("indicator." + code + ".definition");
    }

    /** Which event adds a row. */
    public String countedEvent() {
        return Words.t("indicator." + code + ".event");
    }

    /** When two rows are one. */
    public String dedupeRule() {
        return Words.t("indicator." + code + ".dedupe");
    }
}
