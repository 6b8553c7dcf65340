package org.goutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The texts of the application in both languages. */
final class Texts {

    /** Chinese, then English. */
    static final List<String> LANGUAGES = List.of("", "_en");

    private Texts() {}

    static Set<String> keys(String language) {
        return in(language).keySet();
    }

    /** All texts of a language by their keys. */
    static Map<String, String> in(String language) {
        var texts = new HashMap<String, String>();
        for (var file : files(House.MESSAGES, language)) {
            read(file).forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }

    /** The files of a language. */
    static List<Path> files(Path folder, String language) {
        return House.files(folder, ".properties").stream()
                .filter(file -> file.getFileName().toString().endsWith("_en.properties") == language.equals("_en"))
                .toList();
    }

    static Properties read(Path file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}
