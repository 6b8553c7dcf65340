package org.goutong.outreach;

import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/** The meetings at a place, on the page of the place. */
record PlaceMeetings(UUID placeId, List<MeetingRow> rows, boolean mayPlan) implements View {}
