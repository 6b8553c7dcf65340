package org.goutong.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A registered name in the parts of which the law makes it: 行政区划, 字号, 行业, 组织形式 (企业名称登记管理规定 第六条), and
 * the branch behind them. Parts that a name does not have are empty; characters are simplified and narrow.
 *
 * <pre>
 * of("北京市大兴区天箭信息科技有限公司望京分公司")  北京 大兴 · 天箭 · 信息科技 · 有限公司 · 望京分公司
 * of("砚北（上海）國際貨運代理")                  上海 · 砚北 · 国际货运代理 · ·
 * </pre>
 *
 * @param regions short names of the divisions, the widest first
 * @param brand 字号
 * @param trade 行业, as far as it is made of known words of trades
 * @param form 组织形式
 * @param branch what names the branch
 */
public record NameParts(List<String> regions, String brand, String trade, String form, String branch) {

    private static final Set<String> TRADES = new HashSet<>(Characters.lines("trades.txt"));
    private static final int LONGEST_TRADE = 6;
    private static final int SHORTEST_BRAND = 2;

    /** Takes a name apart; any text may be given. */
    public static NameParts of(String name) {
        var parsed = new ParsedName();
        parsed.read(name, false);
        var core = new String(parsed.text, parsed.coreStart, parsed.coreEnd - parsed.coreStart);
        int brandEnd = brandEnd(core);
        return new NameParts(
                regions(parsed.regions),
                core.substring(0, brandEnd),
                core.substring(brandEnd),
                parsed.formText(),
                parsed.branch == 0
                        ? ""
                        : new String(parsed.text, parsed.branchStart, parsed.branchEnd - parsed.branchStart));
    }

    /** Where the words of trades begin that stand at the end. */
    private static int brandEnd(String core) {
        int end = core.length();
        for (boolean found = true; found; ) {
            found = false;
            for (int length = Math.min(LONGEST_TRADE, end - SHORTEST_BRAND); length >= 2 && !found; length--) {
                if (TRADES.contains(core.substring(end - length, end))) {
                    end -= length;
                    found = true;
                }
            }
        }
        return end;
    }

    static List<String> regions(long regions) {
        var names = new ArrayList<String>();
        for (long rest = regions; rest != 0; rest >>>= 12) {
            names.add(Divisions.name((int) (rest & 0xfff)));
        }
        return List.copyOf(names);
    }
}
