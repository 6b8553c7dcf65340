package org.goutong.employers;

import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.goutong.matching.Answer;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Register;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The register in memory, where the matching of names works. It is loaded behind the start and follows the database: what
 * this node or another commits is asked for by the transactions that wrote it, so the order of commits cannot hide a row.
 */
@Component
class RegisterCopy {

    private static final Logger log = LoggerFactory.getLogger(RegisterCopy.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.REGISTER);
    private static final Answer NOTHING = new Answer(List.of(), false);
    private static final int FETCHED = 5_000;

    private static final String ROW = """
            select e.id, e.name, coalesce(e.credit_code, '') as code, concat_ws(' ', p.name, e.address, e.floor) as address,
                   e.withdrawn_at is not null as withdrawn, e.merged_into, e.changed_in::text,
                   (select string_agg(f.name, E'\\n' order by f.id) from employers.former_name f
                    where f.employer_id = e.id) as former
            from employers.employer e left join places.pub_place p on p.id = e.place_id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Duration pause;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Register register;
    private volatile @Nullable Thread follower;
    private String seen = "0";
    /** What was taken in already of what may have to be looked at again, with the transaction that wrote it. */
    private final Map<UUID, String> taken = new HashMap<>();
    /** The employers that the names of merged ones stand for. */
    private final Map<UUID, UUID> standing = new HashMap<>();

    /** @param pause how often to look for what other nodes wrote; zero to look only when somebody waits for the copy */
    RegisterCopy(Scopes scopes, JdbcClient jdbc, @Value("${goutong.register-copy.pause:PT2S}") Duration pause) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.pause = pause;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (pause.isPositive()) {
            follower = Thread.ofPlatform().daemon().name("register-copy").start(this::follow);
        }
    }

    private void follow() {
        try {
            while (true) {
                try {
                    look();
                } catch (RuntimeException failed) {
                    log.warn("the register could not be followed and is asked again: {}", failed.getMessage());
                }
                news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        if (register == null) {
            load();
        } else {
            catchUp();
        }
    }

    /** Reads all employers in one pass; from then on the copy answers. */
    void load() {
        var from = System.nanoTime();
        var lines = EmployerList.builder();
        scopes.run(JOB, () -> {
            seen = horizon();
            taken.clear();
            standing.clear();
            try (var rows = jdbc
                    .sql(ROW + "where e.withdrawn_at is null or e.merged_into is not null")
                    .withFetchSize(FETCHED)
                    .query(Row::of)
                    .stream()) {
                rows.forEach(row -> {
                    standIn(row);
                    row.lines().forEach(lines::add);
                });
            }
        });
        keep(Register.of(lines.build()));
        log.info(
                "{} names of employers are in memory after {} ms",
                get().size(),
                (System.nanoTime() - from) / 1_000_000);
    }

    private synchronized void keep(@Nullable Register loaded) {
        register = loaded;
        notifyAll();
    }

    /** Takes in what was committed since the last look. */
    void catchUp() {
        var copy = get();
        scopes.run(JOB, () -> {
            var next = horizon();
            // A number from beyond the newest transaction was written by another server, before its rows were moved
            // here.
            var changed = jdbc.sql(ROW + """
                            where e.changed_in >= :seen::xid8 and e.changed_in < pg_snapshot_xmax(pg_current_snapshot())
                            order by e.changed_in, e.id
                            """).param("seen", seen).query(Row::of).list();
            for (var row : changed) {
                if (!row.changedIn().equals(taken.put(row.id(), row.changedIn()))) {
                    standIn(row).forEach(line -> copy.remove(line.id()));
                    row.lines().forEach(row.withdrawn() ? line -> copy.remove(line.id()) : copy::put);
                }
            }
            taken.values().removeIf(transaction -> Long.parseUnsignedLong(transaction) < Long.parseUnsignedLong(next));
            seen = next;
        });
    }

    /** Remembers for which employer a merged one's names stand; returns the lines that say otherwise until now. */
    private List<EmployerLine> standIn(Row row) {
        var before = row.mergedInto() == null ? standing.remove(row.id()) : standing.put(row.id(), row.mergedInto());
        if (Objects.equals(before, row.mergedInto())) {
            return List.of();
        }
        return row.mergedFrom(before).lines();
    }

    /** The oldest transaction that is still open: what older ones wrote can be seen. */
    private String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** An employer with all its names, each of which is a line of the copy. */
    record Row(
            UUID id,
            String name,
            String code,
            String address,
            boolean withdrawn,
            @Nullable UUID mergedInto,
            String changedIn,
            List<String> former) {

        static Row of(ResultSet row, int number) throws SQLException {
            var former = row.getString("former");
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("code"),
                    row.getString("address"),
                    row.getBoolean("withdrawn") && row.getObject("merged_into") == null,
                    row.getObject("merged_into", UUID.class),
                    row.getString("changed_in"),
                    former == null ? List.of() : former.lines().toList());
        }

        /** The same while it stood for itself, or for another employer. */
        Row mergedFrom(@Nullable UUID standing) {
            return new Row(id, name, code, address, withdrawn, standing, changedIn, former);
        }

        List<EmployerLine> lines() {
            var entry = mergedInto == null ? id.toString() : mergedInto + "/" + id;
            var lines = new ArrayList<EmployerLine>();
            lines.add(new EmployerLine(entry, name, code, address, ""));
            for (var before : former) {
                lines.add(new EmployerLine(entry + "/" + lines.size(), before, "", address, ""));
            }
            return lines;
        }
    }

    /** Lets the copy follow as soon as the running transaction has been committed. */
    void followAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.release();
            }
        });
    }

    /** What the register says to a text; nothing until it is loaded. */
    Answer resolve(String typed, String hint) {
        var copy = register;
        return copy == null ? NOTHING : copy.resolve(typed, hint);
    }

    /** Whether a text is recognised by a name of an employer that was merged. */
    boolean knowsAs(String typed, String hint, UUID merged) {
        var candidates = await().resolve(typed, hint).candidates();
        return !candidates.isEmpty() && candidates.getFirst().id().contains("/" + merged);
    }

    /** The copy, waiting for it to be loaded; before the start is through, whoever waits loads it. */
    synchronized Register await() {
        if (follower == null) {
            look();
        }
        try {
            while (register == null) {
                wait();
            }
            return get();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while the register was being loaded", ended);
        }
    }

    private Register get() {
        return Objects.requireNonNull(register);
    }

    /** Follows no longer and forgets what it knew. */
    @PreDestroy
    void stop() {
        var running = follower;
        if (running != null) {
            running.interrupt();
        }
        keep(null);
    }
}
