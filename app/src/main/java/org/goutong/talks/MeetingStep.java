package org.goutong.talks;

import java.time.Instant;

/** One step of a meeting with employers: what, when, by whom. */
record MeetingStep(Step step, Instant at, String byName, String detail) {}
