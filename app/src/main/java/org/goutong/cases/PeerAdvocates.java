package org.goutong.cases;

import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/** Employers with a union that could speak to the doubters of a meeting, since they had the same doubt. */
record PeerAdvocates(UUID meeting, List<SegmentQueries.Advocate> advocates) implements View {}
