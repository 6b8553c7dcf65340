package org.goutong.matching.training;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.goutong.matching.Characters;
import org.goutong.matching.Shapes;

/** What becomes of a name on its way through input methods, hurry and habit. */
final class Misspelling {

    /** The forms meant where a simplified character has several, or is one itself. */
    private static final String USUAL_TRADITIONAL = "雲裡並幾臺後傑準餘願聽製諮遊範劃築豐蘇團歷復發簽鐘鑑匯參術藥證沖煙獲艷讚跡針鑽須";

    /** How many characters one is mistaken for. */
    private static final int MISTAKEN_FOR = 7;

    private static final String[] SOUND_ALIKES = soundAlikes();
    private static final Map<Character, String> LOOK_ALIKES = new ConcurrentHashMap<>();
    private static final Map<Character, Character> TRADITIONAL = traditional();

    private Misspelling() {}

    /** One or two characters replaced by others of the same sound. */
    static String bySound(String name, Dice dice) {
        var once = oneBySound(name, dice);
        return dice.chance(0.18) ? oneBySound(once, dice) : once;
    }

    private static String oneBySound(String name, Dice dice) {
        for (int tries = 0; tries < 8; tries++) {
            int at = dice.below(name.length());
            var others = SOUND_ALIKES[Characters.syllable(name.charAt(at))];
            char other = others.isEmpty() ? name.charAt(at) : dice.one(others);
            if (other != name.charAt(at)) {
                return replaced(name, at, other);
            }
        }
        return name;
    }

    /** One character replaced by another that looks like it. */
    static String byShape(String name, Dice dice) {
        for (int tries = 0; tries < 8; tries++) {
            int at = dice.below(name.length());
            char meant = name.charAt(at);
            if (Character.isIdeographic(meant)) {
                return replaced(name, at, dice.one(LOOK_ALIKES.computeIfAbsent(meant, Misspelling::lookAlikes)));
            }
        }
        return name;
    }

    /** A character lost, doubled, or changed with its neighbour. */
    static String byHurry(String name, Dice dice) {
        int at = dice.below(name.length() - 1);
        return switch (dice.weighted(34, 33, 33)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    /** A slip of any of these kinds. */
    static String anyhow(String name, Dice dice) {
        if (name.length() < 2) {
            return name;
        }
        return switch (dice.weighted(45, 35, 20)) {
            case 0 -> bySound(name, dice);
            case 1 -> byShape(name, dice);
            default -> byHurry(name, dice);
        };
    }

    /** All characters in their traditional form. */
    static String traditional(String name) {
        var text = new StringBuilder(name);
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, TRADITIONAL.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return text.toString();
    }

    /** One to three blanks, narrow or wide, anywhere. */
    static String spaced(String name, Dice dice) {
        var text = new StringBuilder(name);
        for (int blanks = dice.weighted(0, 50, 32, 18); blanks > 0; blanks--) {
            text.insert(dice.below(text.length() + 1), dice.one(List.of(" ", " ", "　", "  ")));
        }
        return text.toString();
    }

    private static String replaced(String name, int at, char by) {
        return name.substring(0, at) + by + name.substring(at + 1);
    }

    private static String[] soundAlikes() {
        var alike = new StringBuilder[Characters.syllableCount()];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = new StringBuilder();
        }
        for (char c : common()) {
            alike[Characters.syllable(c)].append(c);
        }
        alike[0].setLength(0);
        var texts = new String[alike.length];
        for (int i = 0; i < alike.length; i++) {
            texts[i] = alike[i].toString();
        }
        return texts;
    }

    private static String lookAlikes(char meant) {
        return common().stream()
                .filter(c -> c != meant)
                .sorted(Comparator.comparingDouble(c -> -Shapes.likeness(meant, c)))
                .limit(MISTAKEN_FOR)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** The 3755 characters of level one of GB 2312, which are those that input methods offer first. */
    private static List<Character> common() {
        var charset = Charset.forName("GB18030");
        var common = new ArrayList<Character>();
        for (int row = 0xb0; row <= 0xd7; row++) {
            for (int cell = 0xa1; cell <= 0xfe; cell++) {
                char c = new String(new byte[] {(byte) row, (byte) cell}, charset).charAt(0);
                if (Character.isIdeographic(c)) {
                    common.add(c);
                }
            }
        }
        return common;
    }

    private static Map<Character, Character> traditional() {
        var onKeys = Charset.forName("Big5").newEncoder();
        var forms = new HashMap<Character, Character>();
        for (char c = 0x4e00; c <= 0x9fff; c++) {
            char simplified = Characters.simplified(c);
            // 合 or 千 is as good in a traditional text: only what cannot be typed there must change.
            if (simplified != c && onKeys.canEncode(c) && !onKeys.canEncode(simplified)) {
                forms.putIfAbsent(simplified, c);
            }
        }
        for (char usual : USUAL_TRADITIONAL.toCharArray()) {
            forms.put(Characters.simplified(usual), usual);
        }
        return forms;
    }
}
