package org.goutong.employers;

import java.util.concurrent.ThreadLocalRandom;

/** Names of employers that exist nowhere, so that tests on one database do not meet. */
public final class InventedNames {

    private static final String CHARACTERS = "砚雁岚榆屿桉栖汀砾舟澄鹿禾青拾墨岑沅湄澜芷蘅笙筠珩琤瑀璟昀晞曦霁霏翎翊";

    private InventedNames() {}

    /** Six characters that no other call gives. */
    public static String brand() {
        var brand = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            brand.append(CHARACTERS.charAt(ThreadLocalRandom.current().nextInt(CHARACTERS.length())));
        }
        return brand.toString();
    }
}
