package org.goutong.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goutong.founding.Letter.Block;
import org.goutong.founding.Letter.Height;
import org.goutong.founding.Letter.Kind;
import org.goutong.founding.Letter.Line;
import org.goutong.founding.Letter.Row;
import org.goutong.founding.Letter.Table;
import org.jspecify.annotations.Nullable;

/**
 * The text of a letter in {@code /letters}, written so that whoever knows letters can mend it; filled in here. Each line
 * is a paragraph, and its beginning says which:
 *
 * <pre>
 * = letterhead      ^ number      # title, a second one on a new page      @ addressee      ## heading
 * > signature      ~ note      %、counted paragraph, below a heading one level lower
 * |: 1 3 5                   a table begins, with the shares of its columns
 * |= Number | Name |         its head             | {no} | {union} |     a row
 * |^ cell | cell |           a row with room for an opinion or a seal; |_ one with room to paste a card
 * |*candidates 8 | {no} |    a row for each candidate, at least 8
 * [congress] …  [!audit] …   only when a condition holds, or does not
 * *counts … *                the lines between for each row of a list, whose columns are facts and conditions there
 * </pre>
 */
final class LetterText {

    private static final Pattern CONDITION = Pattern.compile("^\\[(!?)([a-z-]+)] ");
    private static final Pattern FACT = Pattern.compile("\\{([a-z0-9-]+)}");
    private static final Pattern REPEATED = Pattern.compile("^\\|\\*([a-z-]+) (\\d+) (\\|.*)$");
    private static final Pattern SECTION = Pattern.compile("^\\*([a-z-]+)$");
    private static final Pattern DAY = Pattern.compile("date$|-on$|-from$|-to$|-when$");
    private static final String END = "*";
    private static final String TO_WRITE_ON = "________";
    private static final List<String> COUNTED = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private final LetterFacts facts;
    private final List<Line> head = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private String title = "";
    private Map<String, String> around = Map.of();
    private @Nullable Table table;
    private int counted;
    private boolean underHeading;

    private LetterText(LetterFacts facts) {
        this.facts = facts;
    }

    /** Writes a document; one that the employer gets to see without any fact that it must not know. */
    static Letter write(FoundingDocument document, LetterFacts facts) {
        return write(document.code(), document.facesEmployer() ? facts.forEmployer() : facts);
    }

    /**
     * Writes a letter.
     *
     * @param code of the document, for example {@code PREP_REQUEST_LETTER}
     */
    static Letter write(String code, LetterFacts facts) {
        var text = new LetterText(facts);
        text.add(read(code).lines().filter(line -> !line.isBlank()).toList());
        return new Letter(List.copyOf(text.head), text.title, List.copyOf(text.blocks));
    }

    private static String read(String code) {
        try (var file = LetterText.class.getResourceAsStream("/letters/" + code + ".txt")) {
            return new String(Objects.requireNonNull(file, code).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var repeated = SECTION.matcher(lines.get(i));
            if (repeated.matches()) {
                var end = i + lines.subList(i, lines.size()).indexOf(END);
                for (var row : facts.rows(repeated.group(1), 1)) {
                    around = row;
                    lines.subList(i + 1, end).forEach(this::add);
                }
                around = Map.of();
                i = end;
            } else {
                add(lines.get(i));
            }
        }
    }

    private void add(String line) {
        var condition = CONDITION.matcher(line);
        if (condition.find()) {
            if (holds(condition.group(2)) == condition.group(1).isEmpty()) {
                add(line.substring(condition.end()));
            }
        } else if (line.startsWith("|")) {
            addToTable(line);
        } else {
            addLine(line);
        }
    }

    private boolean holds(String condition) {
        return around.containsKey(condition) ? !around.get(condition).isEmpty() : facts.holds(condition);
    }

    private void addLine(String line) {
        switch (line.split(" ", 2)[0]) {
            case "#" -> {
                if (title.isEmpty()) {
                    title = filled(line.substring(2));
                } else {
                    addLine(Kind.TITLE, line.substring(2));
                }
            }
            case "=" -> addLine(Kind.LETTERHEAD, line.substring(2));
            case "##" -> {
                counted = 0;
                underHeading = true;
                addLine(Kind.HEADING, line.substring(3));
            }
            case "^" -> addLine(Kind.NUMBER, line.substring(2));
            case "@" -> addLine(Kind.ADDRESSEE, line.substring(2));
            case ">" -> addLine(Kind.SIGNATURE, line.substring(2));
            case "~" -> addLine(Kind.NOTE, line.substring(2));
            default -> addLine(Kind.TEXT, line.startsWith("%、") ? counted() + line.substring(2) : line);
        }
    }

    /** 一、 and below a heading, which has such a number itself, （一）. */
    private String counted() {
        var number = COUNTED.get(counted++);
        return underHeading ? "（" + number + "）" : number + "、";
    }

    private void addLine(Kind kind, String text) {
        var line = new Line(kind, filled(text));
        if (title.isEmpty()) {
            head.add(line);
        } else {
            blocks.add(line);
        }
    }

    private String filled(String text) {
        return fill(text, name -> {
            var fact = fact(name);
            return fact.isEmpty() ? blank(name) : fact;
        });
    }

    /** A line to write on that says what is to be written. */
    private static String blank(String name) {
        if (DAY.matcher(name).find()) {
            return "____年____月____日";
        }
        return (name.endsWith("-number") ? "文号：" : name.endsWith("-objections") ? "的反映：" : "") + TO_WRITE_ON;
    }

    private String fact(String name) {
        return around.containsKey(name) ? around.get(name) : facts.fact(name);
    }

    private void addToTable(String line) {
        if (line.startsWith("|:")) {
            table = new Table(
                    Arrays.stream(line.substring(2).strip().split(" "))
                            .map(Integer::valueOf)
                            .toList(),
                    new ArrayList<>());
            blocks.add(table);
            return;
        }
        var repeated = REPEATED.matcher(line);
        if (line.startsWith("|=")) {
            addRow(true, Height.LINE, line.substring(2), Map.of());
        } else if (repeated.matches()) {
            facts.rows(repeated.group(1), around.get("key"), Integer.parseInt(repeated.group(2)))
                    .forEach(row -> addRow(false, Height.LINE, repeated.group(3).substring(1), row));
        } else if (line.startsWith("|^") || line.startsWith("|_")) {
            addRow(false, line.startsWith("|^") ? Height.OPINION : Height.PASTE, line.substring(2), Map.of());
        } else {
            addRow(false, Height.LINE, line.substring(1), Map.of("no", String.valueOf(numbered() + 1)));
        }
    }

    private int numbered() {
        return (int) table().rows().stream().filter(row -> !row.head()).count();
    }

    private void addRow(boolean head, Height height, String line, Map<String, String> row) {
        var cells = Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .map(cell -> cell(cell, row))
                .toList();
        var wanted = table().widths().size();
        if (cells.size() != wanted + 1) {
            throw new IllegalArgumentException("%s: %d cells in %s".formatted(title, cells.size() - 1, line));
        }
        table().rows().add(new Row(head, height, cells.subList(0, wanted)));
    }

    /** A cell with one fact stays empty until it is known; in a phrase there is a line to write on. */
    private String cell(String cell, Map<String, String> row) {
        var alone = FACT.matcher(cell).matches();
        return fill(cell, name -> {
            var fact = row.containsKey(name) ? row.get(name) : fact(name);
            return fact.isEmpty() && !alone && !row.containsKey(name) ? blank(name) : fact;
        });
    }

    private Table table() {
        return Objects.requireNonNull(table, title);
    }

    private static String fill(String text, UnaryOperator<String> fact) {
        return FACT.matcher(text).replaceAll(name -> Matcher.quoteReplacement(fact.apply(name.group(1))));
    }
}
