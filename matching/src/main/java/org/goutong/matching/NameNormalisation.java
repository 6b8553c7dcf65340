package org.goutong.matching;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/** The steps from a typed employer name to the key for equality. */
final class NameNormalisation {

    private static final String OPENING = "([{【〔〖「『《〈<";
    private static final String CLOSING = ")]}】〕〗」』》〉>";
    private static final Pattern NAMES_A_BRANCH = Pattern.compile(".*(店|分公司|分部|分行|支行|营业部|办事处|分院|分校)");
    private static final Pattern NOTE =
            Pattern.compile(".*(楼|层|座|栋|幢|室|单元|大厦|写字楼|\\d+F|F\\d+|B\\d+|\\d号院?|广场|园区|产业园|科技园|商场|市场|商城|附近|对面|旁边?|门口)"
                    + "|(原.{2}|曾用名|简称|以下简称|已?注销|在职|兼职|实习|外包|派遣|劳务派遣|集群注册).*");
    private static final Pattern LIMITED_ANYWHERE = Pattern.compile("有限责任公司|责任有限公司|有限公司");
    private static final Pattern LIMITED_AT_END = Pattern.compile("(有限责任公?|责任公司|有限责?|有限公)$");

    private NameNormalisation() {}

    /** The key of a clean text; the key of a key is that key. */
    static String of(String clean, int limit) {
        var key = firstPoints(bare(withoutBrackets(folded(clean))), limit);
        // One step may prepare the ground for another (a mark that composes once the blank before it is gone).
        for (int pass = 0; pass < limit; pass++) {
            var again = firstPoints(oneForm(key), limit);
            if (again.equals(key)) {
                break;
            }
            key = again;
        }
        return key;
    }

    private static String oneForm(String name) {
        var bare = bare(folded(name));
        var limited = LIMITED_AT_END
                .matcher(LIMITED_ANYWHERE.matcher(bare).replaceAll("公司"))
                .replaceFirst("公司");
        return Regions.withLeadingRegionShort(limited);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /** Takes brackets away: a region goes to the front, a note at the end is dropped, all else stays where it is. */
    private static String withoutBrackets(String text) {
        var name = new StringBuilder();
        var region = "";
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open.push(name.length());
            } else if (CLOSING.indexOf(c) < 0) {
                name.append(c);
            } else if (!open.isEmpty()) {
                int start = open.pop();
                var before = bare(name.substring(0, start));
                var content = bare(name.substring(start));
                var found = region.isEmpty() ? Regions.shortFormOf(content).orElse("") : "";
                if (!found.isEmpty() && !Regions.beginsWithOther(before, found)) {
                    region = found;
                    name.setLength(start);
                } else if (!before.isEmpty() && isNote(content) && onlyBracketsFollow(text, i + 1)) {
                    name.setLength(start);
                }
            }
        }
        return bare(name.toString()).startsWith(region) ? name.toString() : region + name;
    }

    private static boolean onlyBracketsFollow(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && isPartOfAName(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNote(String content) {
        return NOTE.matcher(content).matches()
                && !NAMES_A_BRANCH.matcher(content).matches();
    }

    /** Letters and digits only, of any script. */
    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        text.codePoints().filter(NameNormalisation::isPartOfAName).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isPartOfAName(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.PRIVATE_USE, Character.COMBINING_SPACING_MARK -> true;
            case Character.NON_SPACING_MARK -> !isVariationSelector(c);
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static String firstPoints(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit));
    }
}
