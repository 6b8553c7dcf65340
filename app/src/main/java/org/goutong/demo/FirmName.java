package org.goutong.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An employer's name in its parts: area, 字号, line of business, form of organisation, branch.
 *
 * @param region {@code 北京} before the 字号, {@code （北京）} after the line of business
 * @param shortIndustry the line of business as people say it, for example 货代; never longer than {@code industry}
 * @param form for example 有限公司; empty for shops, which end in their line of business
 * @param branch for example 顺义分公司; empty for the firm itself
 */
record FirmName(String region, String brand, String industry, String shortIndustry, String form, String branch) {

    private static final Pattern REGION_IN_BRACKETS = Pattern.compile("\\(北京市?\\)");
    private static final Pattern REGION_IN_FRONT = Pattern.compile("^北京市?");
    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{P}]");
    private static final Pattern LIMITED = Pattern.compile("(股份有限公司|有限责任公司|有限公司)");

    /** As registered, for example 北京砚北国际货运代理有限公司. */
    String full() {
        return region.startsWith("（") ? brand + industry + region + form + branch : region + withoutRegion();
    }

    /** For example 砚北国际货运代理有限公司. */
    String withoutRegion() {
        return brand + industry + form + branch;
    }

    /** For example 砚北国际货运代理; plain already, as are the two below. */
    String core() {
        return brand + industry + branch;
    }

    /** For example 砚北货代. */
    String brief() {
        return brand + shortIndustry + branch;
    }

    /** What is left of any spelling when everything is taken away that does not tell two employers apart. */
    static String plain(String spelling) {
        var plain = Normalizer.normalize(spelling, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = REGION_IN_BRACKETS.matcher(plain).replaceAll("");
        plain = SIGNS.matcher(plain).replaceAll("");
        plain = REGION_IN_FRONT.matcher(plain).replaceFirst("");
        return LIMITED.matcher(plain).replaceAll("");
    }
}
