package org.goutong.leads;

import java.time.OffsetDateTime;
import java.util.UUID;

/** How many persons named an employer at one stall. */
record SignalRow(UUID meetingId, String meeting, OffsetDateTime metAt, int applicants) {}
