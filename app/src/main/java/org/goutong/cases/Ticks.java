package org.goutong.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.goutong.web.Refused;

/**
 * Which employers of a segment are ticked, on whatever page they stand.
 *
 * @param all whether all are ticked except these, or none but these
 */
record Ticks(boolean all, Set<UUID> except) {

    /** So many can be told apart; nobody picks more out by hand, and no meeting invites more. */
    static final int MOST = 1_000;

    static final Ticks EVERYBODY = new Ticks(true, Set.of());
    static final Ticks NOBODY = new Ticks(false, Set.of());

    boolean ticked(UUID employer) {
        return all != except.contains(employer);
    }

    /**
     * The same when on one page just these are ticked.
     *
     * @throws Refused when too many are picked out
     */
    Ticks onPage(Collection<UUID> shown, Collection<UUID> ticked) {
        var others = new LinkedHashSet<>(except);
        for (var employer : shown) {
            if (all == ticked.contains(employer)) {
                others.remove(employer);
            } else {
                others.add(employer);
            }
        }
        if (others.size() > MOST) {
            throw new Refused("cases.segment.too-many-ticks", MOST);
        }
        return new Ticks(all, others);
    }
}
