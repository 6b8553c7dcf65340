package org.goutong.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An employer's name as somebody typed it, with the key under which equal names meet.
 *
 * <p>Equality of {@link #normal} forgives only how a name is written (width, case, brackets, blanks, 有限公司 forms,
 * 北京 or 北京市, notes of floor and building). It never forgives another region, trade word or branch: what is merely
 * similar is for a person to decide.
 *
 * <pre>
 * of("北京砚北国际货运代理有限公司").normal()            北京砚北国际货运代理公司
 * of("砚北国际货运代理（北京市）有限责任公司").normal()   北京砚北国际货运代理公司
 * of("北京 砚北国际货运代理 有限公司（航港7层）").normal() 北京砚北国际货运代理公司
 * of("砚北国际货运代理").normal()                       砚北国际货运代理
 * of("北京砚北国际货运代理有限公司望京分公司").normal()  北京砚北国际货运代理公司望京分公司
 * of("北京市有限公司").normal()                         (empty: it names nobody)
 * </pre>
 *
 * @param typed the text without control characters, blanks at its ends, and what exceeds 200 code points
 * @param normal the key for equality, at most 200 code points; empty when no name is left
 * @param brand the key without region and organisation form, for suggestions by prefix:
 *     {@code of("北京市砚北国际货运代理有限公司").brand()} is {@code 砚北国际货运代理}
 * @param branch whether the name is that of a branch, shop or office, which never equals its head office
 */
public record EmployerName(String typed, String normal, String brand, boolean branch) {

    /** The most code points of a typed name that are read. */
    public static final int LONGEST = 200;

    private static final String BRANCH_WORDS = "分公司|分店|门店|分部|分行|支行|分理处|营业部|办事处|分院|分校|分所|分社|分厂";
    private static final Pattern BRANCH = Pattern.compile(".*(" + BRANCH_WORDS + "|公司.+[店部厂站处]|公司.+中心)");
    private static final String FIRM = "公司";
    private static final Pattern NOBODY = Pattern.compile("|" + BRANCH_WORDS);
    private static final Pattern FORM_AT_END = Pattern.compile("(股份公司|集团公司|公司|股份|有限合伙|普通合伙|特殊普通合伙|合伙)$");
    private static final Pattern FORM_BEFORE_BRANCH = Pattern.compile("(股份|集团)?公司(?=.)");

    /** Reads any text, null excepted, however long or hostile; equal texts give equal names. */
    public static EmployerName of(String typed) {
        var clean = TypedText.clean(typed, LONGEST);
        var normal = NameNormalisation.of(clean, LONGEST);
        boolean branch = BRANCH.matcher(normal).matches();
        var brand = brandOf(normal, branch);
        return NOBODY.matcher(brand).matches()
                ? new EmployerName(clean, "", "", false)
                : new EmployerName(clean, normal, brand, branch);
    }

    /** Whether both are written names of one employer; a text that names nobody is the same as nothing. */
    public boolean sameAs(EmployerName other) {
        return !normal.isEmpty() && normal.equals(other.normal);
    }

    /**
     * Keys of the employers that this name of a branch says it belongs to, the nearest first; empty for any other name.
     *
     * <pre>
     * of("北京砚北国际货运代理有限公司望京分公司").heads()           北京砚北国际货运代理公司
     * of("砚北超市有限公司北京分公司望京店").heads()                砚北超市公司北京分公司, 砚北超市公司
     * of("北京砚北国际货运代理有限公司").heads()                   (none)
     * </pre>
     */
    public List<String> heads() {
        var heads = new ArrayList<String>();
        for (int at = normal.lastIndexOf(FIRM); branch && at > 0; at = normal.lastIndexOf(FIRM, at - 1)) {
            var head = of(normal.substring(0, at + FIRM.length())).normal;
            if (!head.isEmpty() && !head.equals(normal)) {
                heads.add(head);
            }
        }
        return List.copyOf(heads);
    }

    private static String brandOf(String normal, boolean branch) {
        var withoutRegion = Regions.withoutLeadingRegion(normal);
        return branch
                ? FORM_BEFORE_BRANCH.matcher(withoutRegion).replaceFirst("")
                : FORM_AT_END.matcher(withoutRegion).replaceFirst("");
    }
}
