package org.goutong.matching;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that speaks for or against two lines being one employer.
 *
 * @param detail what agrees or differs, to be shown with the reason; may be empty
 */
public record Reason(Kind kind, String detail) {

    /** What was seen; {@link #speaksFor} tells which way it points. */
    public enum Kind {
        CONFIRMED_BEFORE(true),
        SAME_CODE(true),
        CODE_ALMOST(true),
        SAME_NAME(true),
        SAME_CORE(true),
        SAME_BRAND(true),
        SOUNDS_ALIKE(true),
        MISWRITTEN(true),
        PART_OF_NAME(true),
        SAME_START(true),
        LATIN_READING(true),
        SAME_PHONE(true),
        AGENCY_PHONE(false),
        SAME_ROOM(true),
        SAME_BUILDING(true),
        REGION_MISSING(false),
        OTHER_REGION(false),
        OTHER_CODE(false),
        OTHER_BRANCH(false),
        BRANCH_OR_HEAD_OFFICE(false),
        OTHER_BRAND(false),
        OTHER_TRADE(false),
        OTHER_FORM(false),
        SEVERAL_ALIKE(false),
        OTHER_NAME(false);

        private final boolean speaksFor;

        Kind(boolean speaksFor) {
            this.speaksFor = speaksFor;
        }

        /** Whether it makes one employer more likely. */
        public boolean speaksFor() {
            return speaksFor;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A clause that a clerk understands, in Chinese unless the language is English. */
    public String text(Locale locale) {
        var language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        var texts = ResourceBundle.getBundle(
                "org.goutong.matching.reasons",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(texts.getString(kind.key()), detail);
    }
}
