package org.goutong.employers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts how often each spelling comes, so that the work list can begin with those that matter most. A lobby that types the
 * same name at once must not queue for one row, so the count is kept beside the forms and written in sets; a killed program
 * loses a second of it, and the pages say the exact number anyway.
 */
@Component
class FormCount {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.REGISTER);

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private Map<UUID, Integer> counted = new HashMap<>();

    FormCount(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    void countAfterCommit(UUID mention) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(Map.of(mention, 1));
            }
        });
    }

    private synchronized void count(Map<UUID, Integer> more) {
        more.forEach((mention, forms) -> counted.merge(mention, forms, Integer::sum));
    }

    private synchronized Map<UUID, Integer> take() {
        var taken = counted;
        counted = new HashMap<>();
        return taken;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void write() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            scopes.run(
                    JOB,
                    () -> jdbc.sql("""
                            with given as (
                                select * from unnest(:mentions::uuid[], :forms::int[]) as g (id, forms)
                            ), locked as (
                                select m.id from employers.mention m where m.id = any(:mentions::uuid[])
                                order by m.id for no key update
                            )
                            update employers.mention m set forms = m.forms + g.forms
                            from locked l join given g on g.id = l.id where m.id = l.id
                            """)
                            .param("mentions", taken.keySet().toArray(UUID[]::new))
                            .param("forms", taken.values().toArray(Integer[]::new))
                            .update());
        } catch (RuntimeException failed) {
            count(taken);
            throw failed;
        }
    }
}
