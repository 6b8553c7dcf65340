package org.goutong.matching;

import java.util.ArrayList;
import java.util.List;
import org.goutong.matching.Reason.Kind;

/** Says in a clerk's words what the features of a pair mean. */
final class Reasons {

    private static final float HALF = 0.5f;
    private static final float MOST_OF_NAME = 0.6f;
    private static final float NEARLY_ALL = 0.95f;
    /** Fewer characters are a family's or a city's. */
    private static final int START_OF_NAME = 3;

    private Reasons() {}

    static List<Reason> of(EmployerList left, int row, EmployerList right, int other, float[] f) {
        var reasons = new ArrayList<Reason>();
        if (f[Features.CODE] == 3) {
            reasons.add(new Reason(Kind.SAME_CODE, ""));
        } else if (left.code(row) != 0 && right.code(other) != 0) {
            var code = left.line(row).creditCode();
            if (CodeValue.isAlmost(code, right.line(other).creditCode())) {
                reasons.add(new Reason(Kind.CODE_ALMOST, code));
            }
        }
        name(left, row, right, other, f, reasons);
        if (f[Features.PHONE] == 2) {
            reasons.add(new Reason(Kind.SAME_PHONE, String.valueOf(left.phone(row))));
        } else if (f[Features.PHONE_ROWS] >= Features.AGENCY) {
            reasons.add(new Reason(Kind.AGENCY_PHONE, String.valueOf(Math.round(f[Features.PHONE_ROWS]))));
        }
        if (f[Features.ROOM] == 2 && f[Features.ADDRESS] > 0.4f) {
            reasons.add(new Reason(Kind.SAME_ROOM, String.valueOf(left.room(row))));
        } else if (f[Features.ADDRESS] > 0.6f) {
            reasons.add(new Reason(Kind.SAME_BUILDING, right.line(other).address()));
        }
        against(left, row, right, other, f, reasons);
        return List.copyOf(reasons);
    }

    private static void name(
            EmployerList left, int row, EmployerList right, int other, float[] f, List<Reason> reasons) {
        var core = right.coreText(other);
        var written = left.coreText(row);
        var parts = NameParts.of(left.line(row).name());
        int misspelt = Features.misspeltRegion(left, row, right, other);
        if (misspelt > 0) {
            var region = NameParts.regions(right.regions(other)).stream()
                    .filter(name -> name.length() == 2 && ParsedName.isTakenFor(pair(written), pair(name)))
                    .findFirst()
                    .orElseThrow();
            reasons.add(new Reason(Kind.MISWRITTEN, written.substring(0, 2) + " / " + region));
            parts = NameParts.of(written.substring(misspelt));
        }
        var otherParts = NameParts.of(right.line(other).name());
        if (f[Features.SAME_FULL] == 1) {
            reasons.add(new Reason(Kind.SAME_NAME, ""));
        } else if (f[Features.SAME_CORE] == 1) {
            reasons.add(new Reason(Kind.SAME_CORE, core));
        } else if (f[Features.LATIN] == 2) {
            reasons.add(new Reason(Kind.LATIN_READING, left.line(row).name()));
        } else if (parts.brand().equals(otherParts.brand())) {
            reasons.add(new Reason(Kind.SAME_BRAND, parts.brand()));
        } else if (sameStart(written, core) >= START_OF_NAME) {
            reasons.add(new Reason(Kind.SAME_START, core.substring(0, sameStart(written, core))));
        } else if (differ(parts.brand(), otherParts.brand())) {
            reasons.add(new Reason(Kind.OTHER_BRAND, parts.brand() + " / " + otherParts.brand()));
        } else if (f[Features.MISSING] > 0 && f[Features.OF_LINE] > MOST_OF_NAME) {
            boolean sound = written.length() == core.length() && sameSound(written, core)
                    || sameSound(parts.brand(), otherParts.brand());
            reasons.add(new Reason(sound ? Kind.SOUNDS_ALIKE : Kind.MISWRITTEN, written + " / " + core));
        } else if (f[Features.OF_LINE] > NEARLY_ALL && f[Features.LENGTH] < f[Features.CANDIDATE_LENGTH]) {
            reasons.add(new Reason(Kind.PART_OF_NAME, written));
        } else if (f[Features.OF_LINE] < HALF) {
            reasons.add(new Reason(Kind.OTHER_NAME, ""));
        }
        if (!parts.trade().isEmpty()
                && !otherParts.trade().isEmpty()
                && !parts.trade().equals(otherParts.trade())
                && f[Features.OF_LINE] >= HALF) {
            reasons.add(new Reason(Kind.OTHER_TRADE, parts.trade() + " / " + otherParts.trade()));
        }
    }

    private static int pair(String text) {
        return text.charAt(0) << 16 | text.charAt(1);
    }

    /** Whether two 字号 of one length have more than one character that neither is nor sounds the same. */
    private static boolean differ(String a, String b) {
        int different = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            boolean alike = a.charAt(i) == b.charAt(i)
                    || Characters.syllable(a.charAt(i)) != 0
                            && Characters.syllable(a.charAt(i)) == Characters.syllable(b.charAt(i));
            different += alike ? 0 : 1;
        }
        return a.length() == b.length() && different > 1;
    }

    private static int sameStart(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean sameSound(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && Characters.syllable(a.charAt(i)) != Characters.syllable(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void against(
            EmployerList left, int row, EmployerList right, int other, float[] f, List<Reason> reasons) {
        if (f[Features.CODE] == 0
                && CodeValue.isValid(right.code(other))
                && reasons.stream().noneMatch(reason -> reason.kind() == Kind.CODE_ALMOST)) {
            reasons.add(new Reason(Kind.OTHER_CODE, ""));
        }
        if (f[Features.REGION] == 0) {
            reasons.add(
                    new Reason(Kind.OTHER_REGION, regions(left.regions(row)) + " / " + regions(right.regions(other))));
        } else if (f[Features.REGION] == 2 && f[Features.SAME_FULL] == 0) {
            reasons.add(new Reason(Kind.REGION_MISSING, regions(left.regions(row) | right.regions(other))));
        }
        if (f[Features.BRANCH] == 0) {
            reasons.add(new Reason(Kind.OTHER_BRANCH, right.line(other).name()));
        } else if (f[Features.BRANCH] == 1 || f[Features.BRANCH] == 2) {
            reasons.add(new Reason(
                    Kind.BRANCH_OR_HEAD_OFFICE, (f[Features.BRANCH] == 1 ? right.line(other) : left.line(row)).name()));
        }
        if (f[Features.NEAR] > 1) {
            reasons.add(new Reason(Kind.SEVERAL_ALIKE, String.valueOf(Math.round(f[Features.NEAR]))));
        }
    }

    private static String regions(long regions) {
        return String.join("", NameParts.regions(regions));
    }
}
