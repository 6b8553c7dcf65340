package org.goutong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goutong.demo.DemoCity.Employer;

/** How people type their employer on a telephone: short, spaced, half wide, with the floor, now and then wrong. */
final class TypedSpelling {

    private record Slip(String right, String wrong) {}

    private static final int ATTEMPTS = 20;

    private final EmployerRegister register;
    private final List<Slip> slips = WordLists.rows("demo/typing_slips.csv").stream()
            .map(row -> new Slip(row.getField("right"), row.getField("wrong")))
            .toList();
    // One spelling must never mean two employers, because one decision settles all mentions that are spelled alike.
    private final Map<String, String> meant = new HashMap<>();

    TypedSpelling(EmployerRegister register) {
        this.register = register;
    }

    /**
     * A spelling that can mean this employer only, in the whole register and in all that was typed before.
     *
     * @param building short name of the building where the stall stands, for notes such as （航港7层）
     */
    String type(String key, String building, Dice dice) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var spelling = attempt(register.get(key), register.name(key), building, dice);
            if (spelling.strip().length() >= 2 && isFree(spelling, key)) {
                return remember(spelling, key);
            }
        }
        return remember(register.get(key).name(), key);
    }

    private String attempt(Employer employer, FirmName name, String building, Dice dice) {
        return switch (dice.weighted(14, 12, 20, 16, 7, 7, 8, 6, 6, 3, 1)) {
            case 0 -> name.full();
            case 1 -> name.withoutRegion();
            case 2 -> name.core();
            case 3 -> name.brief();
            case 4 -> name.brand();
            case 5 -> spaced(name, dice);
            case 6 -> otherWidth(name);
            case 7 -> otherForm(name);
            case 8 -> withNote(employer, dice.percent(50) ? name.core() : name.brief(), building, dice);
            case 9 -> slipped(dice.percent(50) ? name.core() : name.full(), dice);
            default -> employer.creditCode().toLowerCase(Locale.ROOT);
        };
    }

    private static String spaced(FirmName name, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> name.full() + " ";
            case 1 -> name.brand() + " " + name.industry() + name.form() + name.branch();
            case 2 -> "北京　" + name.core();
            default -> " 北京 " + name.brand() + name.industry() + " " + name.form() + name.branch();
        };
    }

    /** Half-wide brackets for full-wide ones; a name without brackets gets 北京市 or its area in brackets. */
    private static String otherWidth(FirmName name) {
        var full = name.full();
        if (full.contains("（")) {
            return full.replace('（', '(').replace('）', ')');
        }
        return name.branch().isEmpty() && !name.form().isEmpty()
                ? name.brand() + name.industry() + "(北京)" + name.form()
                : "北京市" + name.withoutRegion();
    }

    private static String otherForm(FirmName name) {
        var other = name.form().equals("有限公司") ? "有限责任公司" : name.form().equals("有限责任公司") ? "有限公司" : name.form();
        return new FirmName(name.region(), name.brand(), name.industry(), name.shortIndustry(), other, name.branch())
                .full();
    }

    private static String withNote(Employer employer, String spelling, String building, Dice dice) {
        if (employer.placeKey() == null || employer.floor() == null) {
            return spelling + (dice.percent(50) ? "（" + building + "对面）" : " " + building + "旁边");
        }
        return switch (dice.below(3)) {
            case 0 -> spelling + "（" + building + employer.floor() + "层）";
            case 1 -> spelling + "(" + employer.room() + "室)";
            default -> building + employer.floor() + "楼" + spelling;
        };
    }

    private String slipped(String spelling, Dice dice) {
        var possible = new ArrayList<Slip>();
        for (var slip : slips) {
            if (spelling.contains(slip.right())) {
                possible.add(slip);
            }
        }
        if (possible.isEmpty()) {
            return spelling;
        }
        var slip = dice.pick(possible);
        return spelling.replace(slip.right(), slip.wrong());
    }

    private boolean isFree(String spelling, String key) {
        return !register.couldMeanAnother(spelling, key)
                && meant.getOrDefault(FirmName.plain(spelling), key).equals(key);
    }

    private String remember(String spelling, String key) {
        meant.put(FirmName.plain(spelling), key);
        return spelling;
    }
}
