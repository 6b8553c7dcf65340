package org.goutong.cases;

import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/** Employers at the place of a meeting that should hear of a union by now, and are not on its list. */
record RipeNeighbours(UUID meeting, List<MeetingProposal> rows, ProposalRules rules) implements View {}
