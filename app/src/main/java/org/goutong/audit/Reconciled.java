package org.goutong.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What two people made of one row at the same time, put together. What only one of them changed stands; what both changed
 * differently is disputed, and whoever saves second has to say.
 *
 * @param facts what the form says now, by column: of what is disputed, what was typed
 * @param seen the state of the row that it is made from now, with what is disputed
 */
public record Reconciled(Map<String, String> facts, Seen seen) {

    /**
     * Puts together.
     *
     * @param seen what the form was made from; what it does not tell counts as changed by both
     * @param typed what the form says, by column
     * @param version which state of the row there is by now
     * @param now what the row says by now, by column
     * @param coupled columns that make sense only together, such as a step and its day: who changes one means all of them
     */
    public static Reconciled of(
            Seen seen, Map<String, String> typed, String version, Map<String, String> now, String... coupled) {
        var before = seen.facts();
        var together = Set.of(coupled);
        var allMine = together.stream().anyMatch(column -> differs(typed, before, column));
        var allTheirs = together.stream().anyMatch(column -> differs(now, before, column));
        var facts = new LinkedHashMap<String, String>();
        var disputed = new LinkedHashSet<String>();
        typed.forEach((column, mine) -> {
            var theirs = now.getOrDefault(column, "");
            var one = together.contains(column);
            if (one ? !allMine : !differs(typed, before, column)) {
                facts.put(column, theirs);
            } else {
                facts.put(column, mine);
                if (!mine.equals(theirs) && (one ? allTheirs : differs(now, before, column))) {
                    disputed.add(column);
                }
            }
        });
        return new Reconciled(
                Collections.unmodifiableMap(facts), new Seen(version, now, Collections.unmodifiableSet(disputed)));
    }

    private static boolean differs(Map<String, String> one, Map<String, String> before, String column) {
        return !one.getOrDefault(column, "").equals(before.get(column));
    }

    /** Whether nobody has to be asked. */
    public boolean agreed() {
        return seen.disputed().isEmpty();
    }

    /** What a field says by now. */
    public String theirs(String column) {
        return seen.facts().getOrDefault(column, "");
    }

    /** What was typed in a field. */
    public String mine(String column) {
        return facts.getOrDefault(column, "");
    }
}
