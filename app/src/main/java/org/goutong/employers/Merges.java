package org.goutong.employers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Makes one employer of two records of it. What moves is kept by the history of the rows under the identifier of the merge,
 * from where {@link Partings} reads it. A person decides within their own units; what moves may belong to any, so a job does
 * it in their name.
 */
@Component
class Merges {

    private static final int MOST_CHANGES = 200;

    private final Scopes scopes;
    private final MergeStore store;
    private final EmployerStore employers;
    private final FormerNameStore formerNames;
    private final EmployerQueries queries;
    private final References references;
    private final History history;
    private final ConfirmationStore confirmations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            Scopes scopes,
            MergeStore store,
            EmployerStore employers,
            FormerNameStore formerNames,
            EmployerQueries queries,
            References references,
            History history,
            ConfirmationStore confirmations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.employers = employers;
        this.formerNames = formerNames;
        this.queries = queries;
        this.references = references;
        this.history = history;
        this.confirmations = confirmations;
        this.events = events;
        this.clock = clock;
    }

    private static Scope job(Staff by) {
        return new Scope.Job(Scope.Purpose.MERGES, by);
    }

    /**
     * What merging would come to; numbers count rows of all units, for whoever keeps both. Belongs into no transaction.
     *
     * @throws NotFound when there are no such employers
     * @throws Refused when one of them was merged already
     */
    Merging compare(Staff by, UUID keptId, UUID goneId) {
        return scopes.in(job(by), () -> {
            var kept = employers.find(job(by), keptId).orElseThrow(NotFound::new);
            var gone = employers.find(job(by), goneId).orElseThrow(NotFound::new);
            for (var id : List.of(goneId, keptId)) {
                store.findOfGone(job(by), id).ifPresent(merge -> {
                    throw already(merge);
                });
            }
            var mine = by.covers(kept.orgCode()) && by.covers(gone.orgCode());
            return new Merging(
                    kept,
                    gone,
                    taken(job(by), kept, gone),
                    mine ? references.count(job(by), goneId, keptId) : List.of(),
                    refusal(by, kept, gone));
        });
    }

    private Map<Fact, Boolean> taken(Scope scope, Employer kept, Employer gone) {
        var both = List.of(kept.id(), gone.id());
        var byHand = queries.listEnteredByHand(scope, both);
        var confirmed = history.listConfirmed(scope, both).stream()
                .map(value -> value.subjectId() + value.field())
                .collect(Collectors.toSet());
        confirmations.list(scope, both).forEach(found -> confirmed.add(found.employerId() + found.fact()));
        var changes = new HashMap<UUID, List<History.Change>>();
        both.forEach(id -> changes.put(id, Origins.standing(history.list(scope, id, MOST_CHANGES))));
        var taken = new EnumMap<Fact, Boolean>(Fact.class);
        for (var fact : Fact.values()) {
            taken.put(
                    fact,
                    said(fact, kept, byHand, confirmed, changes)
                            .outdoneBy(said(fact, gone, byHand, confirmed, changes)));
        }
        return taken;
    }

    private static Fact.Said said(
            Fact fact,
            Employer employer,
            Set<UUID> byHand,
            Set<String> confirmed,
            Map<UUID, List<History.Change>> changes) {
        var last = changes.get(employer.id()).stream()
                .filter(change -> change.field().equals(fact.column()))
                .findFirst();
        return new Fact.Said(
                fact.of(employer),
                confirmed.contains(employer.id() + fact.column()) || last.isEmpty() && byHand.contains(employer.id()),
                employer.creditCode() != null,
                last.map(History.Change::changedAt).orElse(employer.createdAt()));
    }

    private @Nullable String refusal(Staff by, Employer kept, Employer gone) {
        if (kept.id().equals(gone.id())) {
            return "employers.merge.same";
        }
        if (!by.covers(kept.orgCode()) || !by.covers(gone.orgCode())) {
            return "employers.merge.foreign";
        }
        if (kept.creditCode() != null && gone.creditCode() != null) {
            return "employers.merge.two-codes";
        }
        if (kept.unionFoundedOn() != null && gone.unionFoundedOn() != null) {
            return "employers.merge.two-unions";
        }
        return references.objection(job(by), gone.id(), kept.id());
    }

    /**
     * Makes one employer of two. Sent twice by one person it is done once. Belongs into no transaction.
     *
     * @param versions state of the two records that the person looked at
     * @param taken the facts that are to be those of the dissolved record
     * @throws NotFound when there are no such employers
     * @throws Refused when they cannot become one, somebody was faster or has changed one of them since
     */
    UUID merge(Staff by, UUID keptId, UUID goneId, Map<UUID, String> versions, Set<Fact> taken, String reason) {
        var job = job(by);
        var now = clock.instant();
        return scopes.in(job, () -> {
            var both = store.lock(job, keptId, goneId);
            var done = store.findOfGone(job, goneId);
            if (done.isPresent()
                    && done.get().keptId().equals(keptId)
                    && done.get().mergedBy().equals(by.id())) {
                return done.get().id();
            }
            done.or(() -> store.findOfGone(job, keptId)).ifPresent(merge -> {
                throw already(merge);
            });
            if (both.size() < 2) {
                throw new NotFound();
            }
            var kept = both.get(keptId);
            var gone = both.get(goneId);
            var refusal = refusal(by, kept, gone);
            if (refusal != null) {
                throw new Refused(refusal);
            }
            if (!kept.version().equals(versions.get(keptId)) || !gone.version().equals(versions.get(goneId))) {
                throw new Refused("employers.merge.changed");
            }
            var id = store.add(job, gone, kept, reason, by, now);
            history.mark(job, id);
            history.because(job, reason);
            store.dissolve(job, goneId, keptId, now);
            employers.set(job, facts(kept, gone, taken));
            if (taken.contains(Fact.NAME)) {
                // Whoever still writes its own name means it as well.
                formerNames.keep(job, kept, gone.name(), Time.day(now));
            }
            var one = employers.find(job, keptId).orElseThrow();
            references.unite(job, gone, one);
            events.publishEvent(new EmployersMerged(kept.orgCode(), keptId, id, gone.name(), by.id(), by.name()));
            // The case may be that of either, and so may have ended with it, or not.
            Stream.of(kept, gone)
                    .flatMap(was -> Closing.between(was, one, by).stream())
                    .findFirst()
                    .ifPresent(events::publishEvent);
            return id;
        });
    }

    private Refused already(Merge merge) {
        return new Refused(
                "employers.merge.already",
                merge.mergedByName(),
                Time.moment(merge.mergedAt().toInstant(), clock.instant()),
                merge.goneName(),
                merge.keptName());
    }

    /** What the record that stays takes over; the one code there is comes along with what was noted about it. */
    private static List<FieldValue> facts(Employer kept, Employer gone, Set<Fact> taken) {
        var facts = new ArrayList<FieldValue>();
        for (var fact : taken) {
            if (fact != Fact.CREDIT_CODE) {
                var text = fact.of(gone);
                var blank = fact == Fact.ADDRESS || fact == Fact.FLOOR ? "" : null;
                facts.add(new FieldValue(kept.id(), fact.column(), text.isEmpty() ? blank : text));
            }
        }
        if (gone.creditCode() != null) {
            facts.add(new FieldValue(kept.id(), Fact.CREDIT_CODE.column(), gone.creditCode()));
            facts.add(new FieldValue(kept.id(), "credit_code_note", gone.creditCodeNote()));
        }
        return facts;
    }

    /** The merges of an employer that stand or were undone, the latest first; also those that dissolved it. */
    List<Merge> list(Staff by, UUID employer) {
        return store.list(by.scope(), employer);
    }

    /** The merge that dissolved an employer, while it stands. */
    Optional<Merge> findOf(Staff by, UUID gone) {
        return store.findOfGone(by.scope(), gone);
    }

    /** What was on its way to the dissolved record while it was being dissolved follows; heard twice, nothing moves twice. */
    @ApplicationModuleListener
    void on(EmployersMerged merged) {
        var job = new Scope.Job(Scope.Purpose.MERGES, merged.mergedBy(), merged.by());
        scopes.run(job, () -> {
            var merge = store.lock(job, merged.mergeId()).orElseThrow();
            if (merge.stands()) {
                history.mark(job, merge.id());
                history.because(job, merge.reason());
                var kept =
                        store.findOfGone(job, merge.keptId()).map(Merge::keptId).orElse(merge.keptId());
                references.unite(
                        job,
                        employers.find(job, merge.goneId()).orElseThrow(),
                        employers.find(job, kept).orElseThrow());
            }
        });
    }
}
