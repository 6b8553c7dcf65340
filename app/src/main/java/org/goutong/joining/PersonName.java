package org.goutong.joining;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A person's name as on the identity document: Chinese characters or Latin letters, 2 to 30 code points. */
record PersonName(String value) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final int LONGEST_READ = 1_000;
    private static final String DOTS = "·・•‧∙⋅●.。᛫";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DOT_RUNS = Pattern.compile(" ?·[· ]*");
    private static final Pattern DOTS_AT_ENDS = Pattern.compile("^[· ]+|[· ]+$");
    private static final Pattern BLANKS_BETWEEN_CHINESE = Pattern.compile("(?<=[\\p{IsHan}·]) (?=[\\p{IsHan}·])");

    /**
     * Reads a name as people type it.
     *
     * <pre>
     * check(" 孙 芝兰 ")       孙芝兰
     * check("古丽・买买提")     古丽·买买提
     * check("John  F. Smith")  John F Smith
     * check("𠮷田")            𠮷田 (two characters, one beyond the basic plane)
     * check("孙")              joining.name.too-short (1, 2)
     * check("孙兰1")           joining.name.digits ("1")
     * check("孙兰🍜")          joining.name.letters-only ("🍜")
     * </pre>
     *
     * @param typed any text, however long or hostile
     */
    static Checked<PersonName> check(String typed) {
        if (typed.length() > LONGEST_READ) {
            return Checked.problem("joining.name.too-long", typed.codePointCount(0, typed.length()), LONGEST);
        }
        var name = normalise(typed);
        if (name.isEmpty()) {
            return Checked.problem("joining.name.missing");
        }
        int before = ' ';
        int letters = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(before)) {
            int c = name.codePointAt(at);
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                return Checked.problem("joining.name.control");
            }
            if (Character.isDigit(c)) {
                return Checked.problem("joining.name.digits", Character.toString(c));
            }
            if (!isPartOfAName(c, before)) {
                return Checked.problem("joining.name.letters-only", Character.toString(c));
            }
            letters += isLatin(c) || isChinese(c) ? 1 : 0;
            before = c;
        }
        if (letters < SHORTEST) {
            return Checked.problem("joining.name.too-short", letters, SHORTEST);
        }
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            return Checked.problem("joining.name.too-long", length, LONGEST);
        }
        return Checked.accepted(new PersonName(name));
    }

    private static String normalise(String typed) {
        var visible = new StringBuilder();
        typed.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !isVariationSelector(c))
                .forEach(visible::appendCodePoint);
        var name = new StringBuilder();
        // Compatibility forms matter: some keyboards give the radical ⽅ where the character 方 is meant.
        Normalizer.normalize(visible, Normalizer.Form.NFKC).codePoints().forEach(c -> appendPart(name, c));
        var spaced = BLANKS.matcher(name).replaceAll(" ");
        var dotted = DOT_RUNS.matcher(spaced).replaceAll("·");
        var trimmed = DOTS_AT_ENDS.matcher(dotted).replaceAll("");
        return BLANKS_BETWEEN_CHINESE.matcher(trimmed).replaceAll("");
    }

    private static void appendPart(StringBuilder name, int c) {
        if (c == '.' && !name.isEmpty() && isLatin(name.codePointBefore(name.length()))) {
            name.append(' ');
        } else if (DOTS.indexOf(c) >= 0) {
            name.append('·');
        } else if (c == '’' || c == '‘' || c == 'ʼ') {
            name.append('\'');
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            name.append('-');
        } else {
            name.appendCodePoint(c);
        }
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isPartOfAName(int c, int before) {
        boolean joinsLatin = c == '\'' || c == '-' || Character.getType(c) == Character.NON_SPACING_MARK;
        return isLatin(c) || isChinese(c) || c == '·' || c == ' ' || joinsLatin && isLatin(before);
    }

    private static boolean isLatin(int c) {
        return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    private static boolean isChinese(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN && (Character.isLetter(c) || c == '〇');
    }
}
