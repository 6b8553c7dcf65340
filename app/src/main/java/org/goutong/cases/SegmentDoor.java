package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.View;

/**
 * Leads from the invitations of a meeting to inviting by segment.
 *
 * @param large how many large employers without a union are not invited yet
 */
record SegmentDoor(UUID meeting, int large) implements View {}
