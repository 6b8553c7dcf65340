package org.goutong.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one character is when names are compared: narrow, lower-case, simplified, and how it sounds.
 *
 * <p>The tables come from Unihan-derived dictionaries named in NOTICE.
 */
public final class Characters {

    private static final char[] FOLDED = folded();
    private static final short[] SYLLABLE = new short[1 << 16];
    private static final String[] SYLLABLE_TEXT = syllables();

    private Characters() {}

    /**
     * The character under which its written forms meet: {@code （} is {@code (}, {@code Ａ} is {@code a}, {@code 網} is
     * {@code 网}; 0 for blanks and marks that say nothing.
     */
    static char folded(char c) {
        return FOLDED[c];
    }

    /** {@code 网} for {@code 網}; any other character is itself. */
    public static char simplified(char c) {
        return Character.isIdeographic(c) ? FOLDED[c] : c;
    }

    /** Number of the usual reading without its tone, from 1 below {@link #syllableCount}; 0 when it has none. */
    public static int syllable(char c) {
        return SYLLABLE[c];
    }

    /** {@code wang} for the number of {@code 网}; empty for 0. */
    public static String syllableText(int syllable) {
        return SYLLABLE_TEXT[syllable];
    }

    /** How many numbers of syllables there are, 0 included. */
    public static int syllableCount() {
        return SYLLABLE_TEXT.length;
    }

    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9fff;
    }

    private static char[] folded() {
        var folded = new char[1 << 16];
        for (int i = 0; i < folded.length; i++) {
            char c = (char) (i >= 0xff01 && i <= 0xff5e ? i - 0xfee0 : i);
            folded[i] = switch (c) {
                case '〔', '【', '[', '{', '「', '『', '《', '〈', '<' -> '(';
                case '〕', '】', ']', '}', '」', '』', '》', '〉', '>' -> ')';
                case '*', '·', '.', '•', '。', '、', '"', '\'', '“', '”', '‘', '’', '`', '~', '_', '!', '?' -> 0;
                case '—', '–', '－', '‐' -> '-';
                default -> isBlank(c) ? 0 : Character.toLowerCase(c);
            };
        }
        for (var pair : lines("traditional.txt")) {
            folded[pair.charAt(0)] = pair.charAt(1);
        }
        return folded;
    }

    private static boolean isBlank(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String[] syllables() {
        var texts = new ArrayList<String>();
        texts.add("");
        for (var line : lines("syllables.txt")) {
            int space = line.indexOf(' ');
            for (int i = space + 1; i < line.length(); i++) {
                SYLLABLE[line.charAt(i)] = (short) texts.size();
            }
            texts.add(line.substring(0, space));
        }
        // A traditional character sounds like the simplified one that it becomes.
        for (int c = 0; c < SYLLABLE.length; c++) {
            if (SYLLABLE[c] == 0 && FOLDED[c] != c) {
                SYLLABLE[c] = SYLLABLE[FOLDED[c]];
            }
        }
        return texts.toArray(String[]::new);
    }

    static List<String> lines(String resource) {
        try (var in = Characters.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
