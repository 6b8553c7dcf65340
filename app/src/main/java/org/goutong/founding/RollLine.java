package org.goutong.founding;

import java.util.List;
import java.util.regex.Pattern;
import org.goutong.web.Problems;
import org.goutong.web.Typed;

/**
 * A line of a roll as somebody typed it.
 *
 * @param phoneTail the last four digits of the phone, or empty
 */
record RollLine(String name, String phoneTail) {

    private static final Pattern LINE = Pattern.compile("([^\\s\\d](?:\\D{0,38}[^\\s\\d])?)(?:[\\s,，\\t]+([0-9]{4}))?");
    private static final int MOST = 3000;

    /**
     * Reads a list, one person a line.
     *
     * @throws org.goutong.web.InvalidForm when there is nobody, or a line names nobody
     */
    static List<RollLine> read(String typed) {
        var problems = Problems.none();
        var lines =
                typed.lines().map(Typed::line).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            problems.add("lines", "founding.roll.nobody", MOST);
        }
        lines.stream()
                .filter(line -> !LINE.matcher(line).matches())
                .findFirst()
                .ifPresent(line -> problems.add("lines", "founding.roll.unreadable", line));
        problems.refuse();
        return lines.stream().map(RollLine::of).toList();
    }

    private static RollLine of(String line) {
        var tail = line.matches(".*[\\s,，][0-9]{4}") ? line.substring(line.length() - 4) : "";
        var name = tail.isEmpty() ? line : line.substring(0, line.length() - 4).replaceAll("[\\s,，]+$", "");
        return new RollLine(name, tail);
    }
}
