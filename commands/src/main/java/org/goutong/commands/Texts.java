package org.goutong.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the commands say, in the language of the person who calls them. */
record Texts(Locale locale) {

    /** Chinese for {@code zh…}, English for everything else. */
    static Texts in(String language) {
        return new Texts(language.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    /** By the variables that every program heeds, the first that is set. */
    static Texts of(Map<String, String> environment) {
        for (var variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return in(value);
            }
        }
        return in("");
    }

    boolean isChinese() {
        return locale.equals(Locale.CHINESE);
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(text(key), locale).format(arguments);
    }

    private String text(String key) {
        return ResourceBundle.getBundle(
                        "org.goutong.commands.texts",
                        isChinese() ? Locale.ROOT : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    /** The page about a command. */
    String help(String command) {
        var page = command + (isChinese() ? ".txt" : "_en.txt");
        try (var in = Texts.class.getResourceAsStream(page)) {
            if (in == null) {
                throw new IllegalStateException("there is no page " + page);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
