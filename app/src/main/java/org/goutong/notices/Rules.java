package org.goutong.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The rules that somebody has found words for; there are no others. */
@Component
class Rules {

    private static final String NAMED = "notices.rule.";
    private static final String SAID = "notices.say.";
    private static final String WRITTEN = "notices.letter.";

    private final TreeSet<String> named;
    private final TreeSet<String> said;
    private final TreeSet<String> written;

    Rules() {
        var texts = texts();
        named = ending(texts, NAMED);
        said = ending(texts, SAID);
        written = ending(texts, WRITTEN);
    }

    private static Properties texts() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("messages/notices.properties"), "UTF-8"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static TreeSet<String> ending(Properties texts, String beginning) {
        var found = new TreeSet<String>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(beginning))
                .forEach(key -> found.add(key.substring(beginning.length())));
        return found;
    }

    /** What accounts can be told, and may want by mail. */
    List<String> forAccounts() {
        return List.copyOf(said);
    }

    boolean named(String rule) {
        return named.contains(rule);
    }

    /** @throws IllegalArgumentException when nobody has found words for a rule: that is a mistake of the program */
    void require(NewNotice notice) {
        var words = notice.recipient() instanceof Recipient.Account ? said : written;
        if (!named.contains(notice.rule()) || !words.contains(notice.rule())) {
            throw new IllegalArgumentException("no words for the rule " + notice.rule());
        }
    }
}
