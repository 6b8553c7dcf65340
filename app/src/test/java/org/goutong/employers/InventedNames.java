package org.goutong.employers;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Names of employers that exist nowhere, so that tests on one database do not meet. */
public final class InventedNames {

    private static final String CHARACTERS = "砚雁岚榆屿桉栖汀砾舟澄鹿禾青拾墨岑沅湄澜芷蘅笙筠珩琤瑀璟昀晞曦霁霏翎翊";

    private static final List<String> TRADES = List.of("物流", "货运代理", "国际货运代理", "餐饮管理", "科技");

    private InventedNames() {}

    /** Six characters that no other call gives. */
    public static String brand() {
        var brand = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            brand.append(CHARACTERS.charAt(ThreadLocalRandom.current().nextInt(CHARACTERS.length())));
        }
        return brand.toString();
    }

    /** Employers enough for the matching of names to know what is common and what is rare. */
    static List<NewEmployer> employers(String orgCode) {
        return IntStream.range(0, 60)
                .mapToObj(i -> "北京" + brand() + TRADES.get(i % TRADES.size()) + "有限公司")
                .map(name -> new NewEmployer(orgCode, name, null, null, "", "", null, null, null, null))
                .toList();
    }
}
