package org.goutong.talks;

/** How many employers (家) of a meeting were invited, answered, came, and said what. */
record GuestCount(
        int invited,
        int accepted,
        int otherTime,
        int declined,
        int present,
        int presentWithUnion,
        int presentWithoutUnion,
        int preparing,
        int intending,
        int concerned,
        int speaking) {

    int waiting() {
        return invited - accepted - otherTime - declined;
    }
}
