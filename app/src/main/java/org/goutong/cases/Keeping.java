package org.goutong.cases;

import java.util.UUID;

/**
 * What every organiser may know of the case of an employer.
 *
 * @param orgCode unit that keeps it
 * @param open whether somebody works on it now
 */
record Keeping(UUID employerId, String orgCode, boolean open) {}
