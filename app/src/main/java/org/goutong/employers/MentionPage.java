package org.goutong.employers;

import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One spelling and what it may mean.
 *
 * @param waiting forms that wait for it, null when nobody counts them
 * @param q what was searched for, empty at first
 * @param hits employers found, at most 20
 * @param levels units for which the decision may hold, by code, the usual one first
 * @param settledAs name of the employer when it has been settled, otherwise empty
 */
record MentionPage(
        Mention mention,
        String noted,
        @Nullable Integer waiting,
        List<Likely> likely,
        String q,
        List<EmployerRow> hits,
        Map<String, String> levels,
        String settledAs,
        String settledAt,
        UnitNames names,
        Problems problems,
        boolean maySettle)
        implements View {}
