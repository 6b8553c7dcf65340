package org.goutong.employers;

import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One spelling and what it may mean.
 *
 * @param row the spelling with its forms, the employers it may mean, and the spellings beside it
 * @param q what was searched for, empty at first
 * @param hits employers found, at most 20
 * @param levels units for which the decision may hold, by code, the usual one first
 * @param means the employer that it means by decision, or that it was recognised as; null when it means none
 * @param decision the decision, when the person may take it back
 */
record MentionPage(
        MentionRow row,
        String noted,
        String q,
        List<EmployerRow> hits,
        Map<String, String> levels,
        @Nullable Employer means,
        String settledAt,
        MentionStore.@Nullable Alias decision,
        UnitNames names,
        Problems problems,
        boolean maySettle)
        implements View {}
