package org.goutong.talks;

import java.util.UUID;

/** One of us who attends a meeting with employers. */
record MeetingStaff(UUID staffId, String name) {}
