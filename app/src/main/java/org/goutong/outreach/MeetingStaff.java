package org.goutong.outreach;

import java.util.UUID;

/** Somebody of the union who is on duty at a meeting, or attends one with employers. */
public record MeetingStaff(UUID staffId, String name) {}
