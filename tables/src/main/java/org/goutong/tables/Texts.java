package org.goutong.tables;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package in both languages. */
final class Texts {

    private Texts() {}

    static String of(Locale locale, String key, Object... arguments) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return new MessageFormat(
                        ResourceBundle.getBundle(
                                        "org.goutong.tables.texts",
                                        language,
                                        ResourceBundle.Control.getNoFallbackControl(
                                                ResourceBundle.Control.FORMAT_PROPERTIES))
                                .getString(key),
                        language)
                .format(arguments);
    }

    static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
