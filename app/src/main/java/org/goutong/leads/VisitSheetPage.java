package org.goutong.leads;

import java.util.List;
import org.goutong.web.View;

/**
 * The list that goes along on visits. It names no person and no number of applicants: it may be seen at the employer.
 */
record VisitSheetPage(Stall stall, String place, String day, List<FoundRow> rows) implements View {}
