package org.goutong.rules;

import java.util.ArrayList;
import java.util.List;

/** The strings and text blocks of a Java source. */
final class Literals {

    private final String source;
    private final List<String> found = new ArrayList<>();
    private int place;

    private Literals(String source) {
        this.source = source;
    }

    /** In the order of the source; comments and characters are passed over. */
    static List<String> of(String source) {
        var literals = new Literals(source);
        while (literals.place < source.length()) {
            literals.step();
        }
        return literals.found;
    }

    private void step() {
        if (source.startsWith("//", place)) {
            jumpBehind("\n", 2);
        } else if (source.startsWith("/*", place)) {
            jumpBehind("*/", 2);
        } else if (source.startsWith("\"\"\"", place)) {
            place += 3;
            take("\"\"\"");
        } else if (source.charAt(place) == '"') {
            place++;
            take("\"");
        } else if (source.charAt(place) == '\'') {
            place += source.charAt(place + 1) == '\\' ? 2 : 1;
            jumpBehind("'", 1);
        } else {
            place++;
        }
    }

    private void take(String end) {
        var text = new StringBuilder();
        while (!source.startsWith(end, place)) {
            if (source.charAt(place) == '\\') {
                place++;
            }
            text.append(source.charAt(place++));
        }
        place += end.length();
        found.add(text.toString());
    }

    private void jumpBehind(String end, int from) {
        var at = source.indexOf(end, place + from);
        place = at < 0 ? source.length() : at + end.length();
    }
}
