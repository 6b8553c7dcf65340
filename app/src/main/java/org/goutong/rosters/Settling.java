package org.goutong.rosters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.goutong.errands.Errand;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Right;
import org.goutong.orgs.Scope;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Settles long lists behind the pages, each in one transaction: killed in the middle it has done nothing, and does all of
 * it at the next start, in the name of the person who wanted it.
 */
@Component
class Settling implements Errand {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMPARISONS);

    private final SettlementStore store;
    private final Settlements settlements;
    private final Colleagues colleagues;
    private final Map<UUID, Integer> entered = new ConcurrentHashMap<>();

    Settling(SettlementStore store, Settlements settlements, Colleagues colleagues) {
        this.store = store;
        this.settlements = settlements;
        this.colleagues = colleagues;
    }

    /** How many employers of a list are entered so far, as this node knows. */
    int entered(UUID roster) {
        return entered.getOrDefault(roster, 0);
    }

    @Override
    public List<UUID> listUnfinished() {
        return store.listWishes(JOB);
    }

    @Override
    public void run(UUID id) {
        store.findWish(JOB, id).ifPresent(this::settle);
    }

    private void settle(SettlementWish wish) {
        var id = wish.rosterId();
        var person = colleagues
                .find(JOB, wish.username())
                .filter(found -> found.covers(wish.orgCode()) && found.may(Right.SETTLE));
        try {
            if (person.isEmpty()) {
                store.giveUp(JOB, id, "rosters.unsettled.no-right");
            } else if (settlements.settleWished(person.get(), wish, done -> entered.put(id, done))
                    instanceof Settled.Overtaken) {
                store.noteUnsettled(JOB, id, "rosters.unsettled.overtaken");
            }
        } catch (Refused | NotFound | InvalidForm refused) {
            // Trying again would end the same way; whatever else fails is tried again.
            log.info("a list was not settled", refused);
            store.giveUp(JOB, id, "rosters.unsettled.refused");
        } finally {
            entered.remove(id);
        }
    }
}
