package org.goutong.joining;

import java.time.Instant;
import java.util.UUID;
import org.goutong.web.View;

/** The figures of a stall. */
record FiguresPanel(UUID meetingId, StallFigures figures, boolean live, Instant now) implements View {}
