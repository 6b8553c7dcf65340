package org.goutong.matching.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goutong.matching.EmployerLine;

/** The regions that names of employers state, with how often and in which form. */
final class RegionWords {

    /** The cities whose firms are met most, as they are in Beijing's lists. */
    private static final Map<String, Double> OFTEN = Map.ofEntries(
            Map.entry("深圳", 450.0),
            Map.entry("广州", 280.0),
            Map.entry("西安", 160.0),
            Map.entry("杭州", 150.0),
            Map.entry("武汉", 100.0),
            Map.entry("苏州", 90.0),
            Map.entry("成都", 75.0),
            Map.entry("南京", 75.0),
            Map.entry("厦门", 60.0),
            Map.entry("无锡", 55.0),
            Map.entry("东莞", 55.0),
            Map.entry("青岛", 45.0),
            Map.entry("宁波", 45.0),
            Map.entry("郑州", 45.0),
            Map.entry("合肥", 35.0),
            Map.entry("大连", 32.0),
            Map.entry("长沙", 30.0),
            Map.entry("济南", 30.0),
            Map.entry("沈阳", 26.0),
            Map.entry("南昌", 26.0),
            Map.entry("常州", 24.0),
            Map.entry("珠海", 20.0),
            Map.entry("福州", 20.0),
            Map.entry("佛山", 18.0),
            Map.entry("石家庄", 18.0),
            Map.entry("哈尔滨", 16.0),
            Map.entry("昆明", 16.0),
            Map.entry("太原", 14.0));

    private static final Map<String, Double> PROVINCES = Map.ofEntries(
            Map.entry("上海", 330.0),
            Map.entry("天津", 40.0),
            Map.entry("重庆", 40.0),
            Map.entry("浙江", 140.0),
            Map.entry("江苏", 130.0),
            Map.entry("山东", 120.0),
            Map.entry("广东", 115.0),
            Map.entry("陕西", 105.0),
            Map.entry("江西", 75.0),
            Map.entry("湖南", 70.0),
            Map.entry("安徽", 70.0),
            Map.entry("河南", 60.0),
            Map.entry("四川", 50.0),
            Map.entry("福建", 42.0),
            Map.entry("湖北", 38.0),
            Map.entry("河北", 38.0));

    private static final List<Division> DIVISIONS = divisions();
    private static final Words<Division> ABROAD = Words.of(DIVISIONS, RegionWords::weight);
    private static final List<String> BEIJING_DISTRICTS =
            List.of("大兴区", "朝阳区", "昌平区", "西城区", "丰台区", "海淀区", "石景山区", "东城区", "通州区", "顺义区");

    private RegionWords() {}

    /**
     * A region as a name states it.
     *
     * @param written in full, {@code 深圳市}; empty for none
     * @param shortForm as people say it, {@code 深圳}
     * @param bracketed whether it stands in brackets within the name
     */
    record Region(String written, String shortForm, boolean bracketed) {}

    private record Division(String shortForm, int level, String province, String official) {}

    /**
     * A region or none.
     *
     * @param weights of Beijing in front, in brackets, as 北京市, with its district; of elsewhere in front and in
     *     brackets; of none
     */
    static Region any(Dice dice, int... weights) {
        return switch (dice.weighted(weights)) {
            case 0 -> new Region("北京", "北京", false);
            case 1 -> new Region("北京", "北京", true);
            case 2 -> new Region("北京市", "北京", false);
            case 3 -> beijingDistrict(dice);
            case 4 -> elsewhere(dice, false);
            case 5 -> elsewhere(dice, true);
            default -> new Region("", "", false);
        };
    }

    static Region beijingDistrict(Dice dice) {
        return new Region("北京市" + dice.one(BEIJING_DISTRICTS), "北京", false);
    }

    private static Region elsewhere(Dice dice, boolean bracketed) {
        var division = ABROAD.draw(dice);
        var written = dice.chance(officialShare(division)) ? division.official : division.shortForm;
        boolean withProvince = division.level > 1 && !bracketed && dice.chance(0.04);
        return new Region(withProvince ? division.province + written : written, division.shortForm, bracketed);
    }

    private static double officialShare(Division division) {
        if (division.official.length() > division.shortForm.length() + 1 && division.level < 3) {
            return 0.02;
        }
        return switch (division.level) {
            case 1 -> 0.06;
            case 2 -> 0.3;
            default -> 0.75;
        };
    }

    private static double weight(Division division) {
        return switch (division.level) {
            case 1 -> PROVINCES.getOrDefault(division.shortForm, 22.0);
            case 2 -> OFTEN.getOrDefault(division.shortForm, 2.2);
            default -> 0.07;
        };
    }

    private static List<Division> divisions() {
        var divisions = new ArrayList<Division>();
        for (var line : Words.text("/" + EmployerLine.class.getPackageName().replace('.', '/') + "/regions.csv")) {
            var cells = line.split(",");
            if (!cells[1].equals("level") && !cells[2].equals("北京")) {
                divisions.add(new Division(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]));
            }
        }
        return divisions;
    }
}
