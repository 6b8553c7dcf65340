package org.goutong.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goutong.web.Words;

/** Why a row was not taken, or not with all it says. Each has a sentence that may name a detail. */
enum Reason {
    /** From the file: the row cannot be read as one. */
    BROKEN_CHARACTER,
    CELL_TOO_LONG,
    TOO_MANY_CELLS,
    MISSING,
    TOO_LONG,
    NAMES_NOBODY,
    CODE_WRONG,
    NUMBER_UNREADABLE,
    PHONE_UNREADABLE,
    DAY_UNREADABLE,
    IN_FUTURE,
    TOO_EARLY,
    BEFORE_REGISTERED,
    UNKNOWN_WORD,
    UNIT_UNKNOWN,
    PLACE_UNKNOWN,
    STAYS_IN_ITS_UNIT,
    KEY_MISSING,
    AMBIGUOUS,
    CODE_TAKEN,
    HEAD_UNKNOWN,
    HEAD_AMBIGUOUS,
    /** An employer would stand above itself. */
    HEAD_BELOW,
    EMPLOYER_UNKNOWN,
    OTHER_UNIT,
    OTHER_ADDRESS,
    MORE_WITH_UNION,
    REPEATED,
    THERE_ALREADY,
    NOT_THERE,
    NOTHING_NEW,
    /** Values that a person has confirmed stay as they are. */
    CONFIRMED,
    /** Values that come from a stronger list stay as they are. */
    STRONGER;

    /** A cell may hold pages, and its beginning says which one it is; the words of fields stand before it. */
    private static final Pattern LONG_CELL = Pattern.compile("(?s)^(#[A-Z_]+ .{60}|[^#].{59}).+");

    private static final Pattern FIELD = Pattern.compile("#([A-Z_]+)");

    /** The sentences about values that a row is taken without, as {@link Entry#without} keeps them. */
    static String withoutText(String stored) {
        return Arrays.stream(stored.split("\n"))
                .map(line -> line.split("\t", 2))
                .map(parts -> valueOf(parts[0]).text(parts[1]))
                .collect(Collectors.joining(Words.t("imports.without.and")));
    }

    /** @param detail in which {@code #NAME} stands for the word of a field, so that it can be kept in no language */
    String text(String detail) {
        var named = FIELD.matcher(detail)
                .results()
                .map(field -> field(field.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
        var about = FIELD.matcher(LONG_CELL.matcher(detail).replaceFirst("$1…"))
                .replaceAll(field -> Matcher.quoteReplacement(
                        field(field.group(1)).map(Field::word).orElse(field.group())));
        var said = Words.t(
                "imports.reason." + name(), about, named.map(Field::longest).orElse(0));
        var words = this == UNKNOWN_WORD ? named.map(Reason::words).orElse("") : "";
        return words.isEmpty() ? said : Words.t("imports.reason.known-words", said, words);
    }

    private static Optional<Field> field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static String words(Field field) {
        return field.choices().values().stream()
                .map(word -> Words.t(word))
                .collect(Collectors.joining(Words.t("imports.list.between")));
    }
}
