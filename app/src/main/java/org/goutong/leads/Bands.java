package org.goutong.leads;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.stereotype.Component;

/** The front door to bands: what employers may hear of their willing workers, weighed when a stall closes and at no other time. */
@Component
public class Bands {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.BANDS);
    private static final int SET = 100;

    private final Scopes scopes;
    private final BandStore store;
    private final Clock clock;

    Bands(Scopes scopes, BandStore store, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.clock = clock;
    }

    /** Weighs every closed stall that was not, in the order in which they closed; returns how many. */
    int weighAll() {
        int weighed = 0;
        for (var stalls = store.listUnweighed(JOB, SET); !stalls.isEmpty(); stalls = store.listUnweighed(JOB, SET)) {
            for (var stall : stalls) {
                weighed += weigh(stall) ? 1 : 0;
            }
        }
        return weighed;
    }

    private boolean weigh(UUID stall) {
        return scopes.in(JOB, () -> {
            if (!store.begin(JOB, stall, clock.instant())) {
                return false;
            }
            var counts = store.list(JOB, stall);
            store.weigh(JOB, counts);
            store.say(JOB, counts.stream().filter(BandCount::moves).toList());
            return true;
        });
    }

    /** What an employer of the scope hears; empty for nothing. */
    public Optional<Band> find(Scope scope, UUID employer) {
        return store.find(scope, employer);
    }
}
