package org.goutong.matching;

/** Two lines on which the lists contradict each other or themselves, for a person to look at. */
public record Conflict(int left, int right, Kind kind) {

    /** What contradicts. */
    public enum Kind {
        /** One credit code, but names that have nothing in common. */
        SAME_CODE_OTHER_NAME,
        /** One name, but two valid credit codes. */
        SAME_NAME_OTHER_CODE,
        /** As good a candidate as the one that was linked. */
        CONTESTED
    }
}
