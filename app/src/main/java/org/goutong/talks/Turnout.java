package org.goutong.talks;

/** How many employers (家) were invited, accepted and came. */
record Turnout(int invited, int accepted, int present) {

    static final Turnout NONE = new Turnout(0, 0, 0);
}
