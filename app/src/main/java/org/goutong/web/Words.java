package org.goutong.web;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The texts of the current visitor's language; templates import {@link #t} statically. Where nobody visits, as in a job or when
 * news is heard, they are Chinese whatever the machine speaks: what is stored then is read by the people of a union.
 */
@Component
public class Words {

    private static volatile @Nullable MessageSource messages;

    Words(MessageSource source) {
        messages = source;
        LocaleContextHolder.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    /** The text of a key, for example {@code t("joining.title")}; fails when the key is missing. */
    public static String t(String key, @Nullable Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    /** The text of a key in a language other than the visitor's, for example for a poster. */
    public static String in(Locale locale, String key, @Nullable Object... arguments) {
        return Objects.requireNonNull(messages, "texts are not loaded").getMessage(key, arguments, locale);
    }

    /** Whether the current visitor reads English. */
    public static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
