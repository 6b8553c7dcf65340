package org.goutong.rosters;

/**
 * How many lines a list has of each verdict; together they are all lines.
 *
 * @param total all lines
 * @param fresh lines that are new
 * @param settled lines that a settlement has taken up
 * @param open lines that a settlement would take up now
 */
record Counts(int total, int known, int fresh, int doubtful, int duplicate, int unreadable, int settled, int open) {

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
