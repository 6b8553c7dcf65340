package org.goutong.audit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The state of a row that a form was made from. It travels with the form as one hidden field, so that what two people change
 * at the same time is put together field by field, and nobody undoes unseen what somebody else did.
 *
 * @param version which state of the row it was; empty when the form says nothing of it
 * @param facts what the row said, by column
 * @param disputed columns that both have changed, where the form was shown again for that
 */
public record Seen(String version, Map<String, String> facts, Set<String> disputed) {

    private static final Seen NOTHING = new Seen("", Map.of(), Set.of());

    /** The state that a fresh form is made from. */
    public static Seen of(String version, Map<String, String> facts) {
        return new Seen(version, facts, Set.of());
    }

    /** Reads {@link #text}; whatever else it is, the form has seen nothing. */
    public static Seen read(String typed) {
        var version = "";
        var facts = new LinkedHashMap<String, String>();
        var disputed = new LinkedHashSet<String>();
        try {
            for (var pair : typed.split("&")) {
                var sign = pair.indexOf('=');
                if (sign < 2) {
                    return NOTHING;
                }
                var value = URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8);
                switch (pair.charAt(0)) {
                    case 'v' -> version = value;
                    case 'd' -> disputed.add(value);
                    case '.' -> facts.put(pair.substring(1, sign), value);
                    default -> {
                        return NOTHING;
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return NOTHING;
        }
        return new Seen(version, Collections.unmodifiableMap(facts), Collections.unmodifiableSet(disputed));
    }

    /** As the hidden field of a form carries it, for example {@code v:=731&.name=航港&d:=name}. */
    public String text() {
        var text = new StringBuilder("v:=").append(encoded(version));
        facts.forEach(
                (column, value) -> text.append("&.").append(column).append('=').append(encoded(value)));
        disputed.forEach(column -> text.append("&d:=").append(encoded(column)));
        return text.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What is typed, but with what the row says by now wherever both have changed it: theirs is taken over. */
    public Map<String, String> takeOver(Map<String, String> typed) {
        var taken = new LinkedHashMap<>(typed);
        disputed.forEach(column -> taken.computeIfPresent(column, (name, mine) -> facts.getOrDefault(name, mine)));
        return taken;
    }
}
