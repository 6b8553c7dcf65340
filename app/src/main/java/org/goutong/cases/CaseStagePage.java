package org.goutong.cases;

import java.time.LocalDate;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Moving a case on, letting it rest, ending it.
 *
 * @param choices the other stages, each with why it is refused now; empty when it is not
 */
record CaseStagePage(Case kept, Map<Stage, String> choices, String note, LocalDate today, Problems problems)
        implements View {}
