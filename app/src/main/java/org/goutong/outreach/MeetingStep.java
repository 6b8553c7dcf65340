package org.goutong.outreach;

import java.time.Instant;

/** One step of a meeting: what, when, by whom. */
record MeetingStep(Step step, Instant at, String byName, String detail) {}
