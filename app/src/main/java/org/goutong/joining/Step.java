package org.goutong.joining;

/** What can happen to a form. */
public enum Step {
    ADMITTED,
    RETURNED,
    DISPATCHED,
    CONFIRMED,
    UNDONE
}
