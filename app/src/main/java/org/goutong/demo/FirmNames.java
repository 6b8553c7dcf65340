package org.goutong.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents employers' names; two of them never differ only in area, form, brackets or blanks. */
final class FirmNames {

    /** A name, what the firm lives on, how big such firms are (1 small to 4 large), and the kind of its code. */
    record Firm(FirmName name, String section, int size, String codeKind) {}

    private final List<String> first = WordLists.characters("demo/brand_first.txt");
    private final List<String> second = WordLists.characters("demo/brand_second.txt");
    private final List<NamedCsvRecord> industries = WordLists.rows("demo/industries.csv");
    private final List<NamedCsvRecord> shops = WordLists.rows("demo/shops.csv");
    private final int[] shunyi = weights("shunyi");
    private final int[] chaoyang = weights("chaoyang");
    private final Set<String> used = new HashSet<>();
    private final Set<String> reserved = new HashSet<>();
    private final Dice dice;

    FirmNames() {
        this(Dice.named("firm names"));
    }

    FirmNames(Dice dice) {
        this.dice = dice;
    }

    /** Keeps a name and every 字号 that begins like its own for the employer that has it. */
    void reserve(FirmName name) {
        used.add(FirmName.plain(name.full()));
        reserved.add(name.brand().substring(0, 2));
    }

    /**
     * The next firm of a district.
     *
     * @param neighbours firms of the same township: some firms are sisters or branches of one of them
     */
    Firm next(String districtCode, List<Firm> neighbours) {
        while (true) {
            var firm = draft(districtCode, neighbours);
            if (used.add(FirmName.plain(firm.name().full()))) {
                return firm;
            }
        }
    }

    private Firm draft(String districtCode, List<Firm> neighbours) {
        var roll = dice.below(100);
        if (roll < 4 && !neighbours.isEmpty()) {
            var parent = dice.pick(neighbours);
            if (parent.name().form().endsWith("有限公司") && parent.name().branch().isEmpty()) {
                return branchOf(parent, districtCode);
            }
        }
        if (roll < 15) {
            var shop = dice.pick(shops);
            var word = shop.getField("word");
            return new Firm(new FirmName("北京", brand(), word, word, "", ""), shop.getField("section"), 0, "92");
        }
        var industry = industries.get(dice.weighted(districtCode.equals("110113") ? shunyi : chaoyang));
        var sister = roll < 20 && !neighbours.isEmpty();
        var brand = sister ? dice.pick(neighbours).name().brand() : brand();
        return firm(brand, industry);
    }

    private Firm branchOf(Firm parent, String districtCode) {
        var where = districtCode.equals("110113") ? "顺义" : "朝阳";
        var which = dice.pick(List.of("", "第一", "第二", "第三"));
        var name = parent.name();
        return new Firm(
                new FirmName(
                        name.region(),
                        name.brand(),
                        name.industry(),
                        name.shortIndustry(),
                        name.form(),
                        where + which + "分公司"),
                parent.section(),
                parent.size(),
                "91");
    }

    private Firm firm(String brand, NamedCsvRecord industry) {
        var section = industry.getField("section");
        var word = industry.getField("word");
        var brief = industry.getField("short");
        var size = Integer.parseInt(industry.getField("size"));
        if (section.equals("A") && dice.percent(50)) {
            return new Firm(new FirmName("北京", brand, word, brief, "专业合作社", ""), section, 1, "93");
        }
        if ((section.equals("L") || section.equals("J")) && dice.percent(12)) {
            var form = dice.percent(60) ? "中心（有限合伙）" : "合伙企业（有限合伙）";
            return new Firm(new FirmName("北京", brand, word, brief, form, ""), section, 1, "91");
        }
        var form = List.of("有限公司", "有限责任公司", "股份有限公司").get(dice.weighted(88, 10, 2));
        var region = dice.percent(88) ? "北京" : "（北京）";
        return new Firm(new FirmName(region, brand, word, brief, form, ""), section, size, "91");
    }

    private String brand() {
        while (true) {
            var head = dice.pick(first);
            var tail = dice.pick(second);
            var brand = dice.percent(12) ? head + tail + dice.pick(second) : head + tail;
            if (!head.equals(tail) && !reserved.contains(head + tail)) {
                return brand;
            }
        }
    }

    private int[] weights(String column) {
        var weights = new ArrayList<Integer>();
        industries.forEach(row -> weights.add(Integer.parseInt(row.getField(column))));
        return weights.stream().mapToInt(Integer::intValue).toArray();
    }
}
