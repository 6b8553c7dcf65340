package org.goutong.employers;

import java.util.concurrent.ThreadLocalRandom;
import org.goutong.matching.SocialCreditCode;

/** Credit codes with right check characters that belong to nobody here. */
public final class TestCodes {

    private TestCodes() {}

    /** A code that no other call gives. */
    public static String fresh() {
        return of("91110113");
    }

    /** The same of a union. */
    public static String union() {
        return of("81110113");
    }

    private static String of(String beginning) {
        var body = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        for (var check : "0123456789X".split("")) {
            if (SocialCreditCode.parse(beginning + body + check + "0") instanceof SocialCreditCode.Invalid invalid
                    && invalid.problem() == SocialCreditCode.Problem.CHECK) {
                return invalid.correction().orElseThrow().value();
            }
            if (SocialCreditCode.parse(beginning + body + check + "0") instanceof SocialCreditCode.Valid valid) {
                return valid.code().value();
            }
        }
        throw new IllegalStateException("one of eleven characters must fit");
    }
}
