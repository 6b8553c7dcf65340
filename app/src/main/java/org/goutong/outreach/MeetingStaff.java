package org.goutong.outreach;

import java.util.UUID;

/** Somebody on duty at a meeting. */
record MeetingStaff(UUID staffId, String name) {}
