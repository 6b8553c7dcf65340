package org.goutong.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number as it counts for a unit on a day.
 *
 * @param amount persons, percent or days
 * @param since from when on
 * @param unit code of the unit that set it; null for the default of the house
 * @param byName who set it; empty for the default
 */
record RuleInForce(
        UnitRule rule,
        int amount,
        LocalDate since,
        @Nullable String unit,
        String byName) {}
