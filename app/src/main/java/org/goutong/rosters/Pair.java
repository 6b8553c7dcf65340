package org.goutong.rosters;

import java.util.UUID;

/**
 * Two lists side by side.
 *
 * @param done lines compared so far
 */
record Pair(UUID id, String orgCode, UUID leftId, UUID rightId, boolean comparing, int done) {}
