package org.goutong.joining;

import java.util.UUID;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** How many forms came since the queue was drawn. */
record QueueNews(UUID meetingId, int newer, @Nullable UUID last) implements View {}
