package org.goutong.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Moving a case on, letting it rest, ending it.
 *
 * @param choices the other stages, each with why it is refused now; empty when it is not
 */
record CaseStagePage(Case kept, Map<Stage, String> choices, String note, LocalDate today, Problems problems)
        implements View {

    static final int LONGEST_NOTE = 500;

    /** Where it can be moved now. */
    List<Stage> possible() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where it cannot, each with the reason. */
    Map<Stage, String> impossible() {
        var refused = new LinkedHashMap<>(choices);
        refused.values().removeIf(String::isEmpty);
        return refused;
    }
}
