package org.goutong.rosters;

/**
 * How many lines a list has of each verdict; together they are all lines.
 *
 * @param total all lines
 * @param fresh lines that are new
 * @param openKnown known lines that no settlement has taken up yet
 * @param openNew new lines that no settlement has taken up yet
 */
record Counts(
        int total, int known, int fresh, int doubtful, int duplicate, int unreadable, int openKnown, int openNew) {

    /** Lines that a settlement would take up now. */
    int open() {
        return openKnown + openNew;
    }

    int of(Verdict verdict) {
        return switch (verdict) {
            case KNOWN -> known;
            case NEW -> fresh;
            case DOUBTFUL -> doubtful;
            case DUPLICATE -> duplicate;
            case UNREADABLE -> unreadable;
        };
    }
}
