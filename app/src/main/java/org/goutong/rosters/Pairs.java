package org.goutong.rosters;

import java.time.Clock;
import java.util.UUID;
import org.goutong.errands.Errands;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The front door to lists side by side: which employers both name, and which only one of them. */
@Component
public class Pairs {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMPARISONS);

    private final Scopes scopes;
    private final PairStore store;
    private final RosterStore rosters;
    private final Errands errands;
    private final Clock clock;

    Pairs(Scopes scopes, PairStore store, RosterStore rosters, Errands errands, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.rosters = rosters;
        this.errands = errands;
        this.clock = clock;
    }

    /**
     * Puts two lists side by side, once; they are compared when the transaction is through.
     *
     * @throws NotFound when one of them is not within reach
     * @throws Refused when both are one list, or one has not been compared with the register yet
     */
    public UUID open(Staff by, UUID left, UUID right) {
        return scopes.in(by.scope(), () -> {
            requireCompared(by, left);
            requireCompared(by, right);
            if (left.equals(right)) {
                throw new Refused("constraint.pair_of_two");
            }
            return store.list(by.scope(), left).stream()
                    .filter(pair ->
                            pair.leftId().equals(right) || pair.rightId().equals(right))
                    .map(Pair::id)
                    .findFirst()
                    .orElseGet(() -> {
                        var id = store.add(by, left, right, clock.instant())
                                .orElseThrow(() -> new Refused("constraint.pair_once"));
                        errands.begin(id);
                        return id;
                    });
        });
    }

    private void requireCompared(Staff by, UUID roster) {
        var stage = rosters.find(by.scope(), roster).orElseThrow(NotFound::new).stage();
        if (stage == Roster.Stage.UPLOADED || stage == Roster.Stage.COMPARING) {
            throw new Refused("rosters.still-comparing");
        }
    }

    @ApplicationModuleListener
    void hear(RosterSettled settled) {
        compareAgain(settled.rosterId());
    }

    @ApplicationModuleListener
    void hear(SettlementUndone undone) {
        compareAgain(undone.rosterId());
    }

    /** Settled lines know their employer: pairs are looked at again, also those of units above. */
    private void compareAgain(UUID roster) {
        scopes.run(JOB, () -> store.compareAgain(JOB, roster).forEach(errands::begin));
    }
}
