package org.goutong.commands;

/** Writes a confidence with four decimals, never above what it is, so that what is below 0.9 does not read as 0.9. */
final class Scores {

    private Scores() {}

    static String text(double confidence) {
        int score = (int) (confidence * 10_000);
        return score >= 10_000
                ? "1.0000"
                : "0." + Integer.toString(10_000 + score).substring(1);
    }
}
