package org.goutong.reports;

import java.util.UUID;

/** An employer and how many people named it at one meeting. */
record NamedEmployer(UUID employerId, String name, long applicants) {}
