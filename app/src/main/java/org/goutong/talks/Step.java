package org.goutong.talks;

/** What was done with a meeting with employers; each leaves a row saying who and when. */
enum Step {
    PLANNED,
    CHANGED,
    INVITED,
    WITHDRAWN,
    CLOSED,
    CANCELLED
}
