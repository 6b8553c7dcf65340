package org.goutong.reports;

/**
 * A figure that somebody said, kept in their words.
 *
 * @param indicator code of the indicator it speaks of, for example {@code applications}
 * @param wording for example 近300名
 * @param source where it was said, for example 区总工会简报
 */
record Claim(String indicator, String wording, long number, Qualifier qualifier, String source) {

    /** How the number was meant. */
    enum Qualifier {
        EXACT,
        /** 300左右, 上千: a tenth more or less. */
        ABOUT,
        /** 近300: at most that many, and not less than nine tenths. */
        NEARLY,
        /** 80多, 400余: that many, but not as many as the next round number. */
        MORE_THAN
    }

    /** What a recorded figure says to this one. */
    Comparison against(long recorded) {
        var highest = highest();
        if (recorded > highest || recorded < lowest()) {
            var more = recorded - number;
            return more >= 0
                    ? new Comparison(Comparison.Verdict.MORE_RECORDED, more)
                    : new Comparison(Comparison.Verdict.LESS_RECORDED, -more);
        }
        return qualifier == Qualifier.MORE_THAN && recorded == number
                ? new Comparison(Comparison.Verdict.AGREES_AT_THE_LOWEST, 0)
                : new Comparison(Comparison.Verdict.AGREES, 0);
    }

    private long lowest() {
        return switch (qualifier) {
            case EXACT, MORE_THAN -> number;
            case ABOUT, NEARLY -> number - number / 10;
        };
    }

    private long highest() {
        return switch (qualifier) {
            case EXACT, NEARLY -> number;
            case ABOUT -> number + number / 10;
            case MORE_THAN -> number + step() - 1;
        };
    }

    /** The value of the last digit that was said: 10 for 80, 100 for 400, 1 for 83. */
    private long step() {
        long step = 1;
        while (number != 0 && number % (step * 10) == 0) {
            step *= 10;
        }
        return step;
    }
}
