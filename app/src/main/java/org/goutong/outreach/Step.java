package org.goutong.outreach;

/** What was done with a meeting; each leaves a row saying who and when. */
enum Step {
    PLANNED,
    CHANGED,
    OPENED,
    EXTENDED,
    CLOSED,
    CANCELLED
}
