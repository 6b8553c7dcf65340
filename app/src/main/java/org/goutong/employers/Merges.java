package org.goutong.employers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * Makes one employer of two records of it, and two of one again. What moves is kept by the history of the rows under the
 * identifier of the merge, and parting reads it from there. A person decides within their own units; what moves may belong
 * to any, so a job does it in their name.
 */
@Component
class Merges {

    private static final int MOST_CHANGES = 200;

    private final Scopes scopes;
    private final MergeStore store;
    private final EmployerStore employers;
    private final EmployerQueries queries;
    private final MentionStore mentions;
    private final References references;
    private final RegisterCopy copy;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            Scopes scopes,
            MergeStore store,
            EmployerStore employers,
            EmployerQueries queries,
            MentionStore mentions,
            References references,
            RegisterCopy copy,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.employers = employers;
        this.queries = queries;
        this.mentions = mentions;
        this.references = references;
        this.copy = copy;
        this.history = history;
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
        var changes = new HashMap<UUID, List<History.Change>>();
        both.forEach(id -> changes.put(id, history.list(scope, id, MOST_CHANGES)));
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
                last.isPresent() ? confirmed.contains(employer.id() + fact.column()) : byHand.contains(employer.id()),
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
                employers.keepFormerName(job, kept, gone.name(), Time.day(now));
            }
            references.unite(job, gone, employers.find(job, keptId).orElseThrow());
            events.publishEvent(new EmployersMerged(kept.orgCode(), keptId, id, gone.name(), by.id(), by.name()));
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

    /** What parting would come to. Belongs into no transaction, because what people have linked is told within their scope. */
    Parting preview(Staff by, UUID id) {
        var job = job(by);
        var merge = scopes.in(job, () -> reachable(by, store.find(job, id)));
        var told = listTold(by, merge);
        var recognised = recognised(job, merge);
        return scopes.in(job, () -> {
            var changed = history.listChanged(job, id);
            var undo = history.undo(job, id, all(changed));
            var named = new TreeSet<String>();
            texts(job, merge).values().forEach(named::addAll);
            recognised.forEach(mention -> named.add(mention.typed()));
            return new Parting(
                    merge,
                    (int) undo.back().stream()
                            .map(FieldValue::subjectId)
                            .filter(subject -> !subject.equals(merge.keptId()) && !subject.equals(merge.goneId()))
                            .distinct()
                            .count(),
                    List.copyOf(named),
                    undo.kept().stream()
                            .filter(later -> later.subjectId().equals(merge.keptId()))
                            .toList(),
                    told);
        });
    }

    /** What people have linked since a merge, as far as the person may see it. */
    private List<References.Told> listTold(Staff by, Merge merge) {
        return merge.stands()
                ? references.listTold(by.scope(), merge).stream()
                        .filter(told -> told.told() != null)
                        .toList()
                : List.of();
    }

    private Merge reachable(Staff by, Optional<Merge> found) {
        var merge = found.orElseThrow(NotFound::new);
        for (var id : List.of(merge.keptId(), merge.goneId())) {
            if (!by.covers(employers.find(job(by), id).orElseThrow().orgCode())) {
                throw new NotFound();
            }
        }
        return merge;
    }

    private static List<UUID> all(Map<String, List<UUID>> changed) {
        return changed.values().stream().flatMap(List::stream).toList();
    }

    /** The texts by which rows came since, as far as they mean the dissolved record: its names, its spellings, its code. */
    private Map<Reference, List<String>> texts(Scope scope, Merge merge) {
        var gone = employers.find(scope, merge.goneId()).orElseThrow();
        var names = new HashSet<>(store.listNames(scope, merge.goneId()));
        names.addAll(mentions.listSpellings(
                scope, history.listChanged(scope, merge.id()).getOrDefault("alias", List.of())));
        // A name that both had says nothing.
        names.remove(Spelling.of(merge.keptName()).normal());
        var texts = references.listSpelled(scope, merge);
        texts.replaceAll((reference, spelled) -> spelled.stream()
                .filter(text -> means(text, names, gone.creditCode()))
                .toList());
        return texts;
    }

    private static boolean means(String text, Set<String> names, @Nullable String code) {
        var spelling = Spelling.of(text);
        return spelling.creditCode().isEmpty()
                ? names.contains(spelling.normal())
                : spelling.creditCode().equals(code);
    }

    /**
     * The spellings that the matching of names has taken since for the kept one, because they are like the other's name.
     * Asks the register in memory, so outside of a transaction.
     */
    private List<Mention> recognised(Scope scope, Merge merge) {
        return mentions.listRecognised(scope, merge.keptId(), merge.id()).stream()
                .filter(mention -> copy.knowsAs(mention.typed(), mention.hint(), merge.goneId()))
                .toList();
    }

    /**
     * Makes two employers of one again: facts and rows are what they were, except what somebody has changed since; what has
     * come since by a name, a spelling or the code of the dissolved one goes back to it, and of what people have linked
     * since, what is chosen. Sent twice by one person it is done once. Belongs into no transaction.
     *
     * @param chosen rows that somebody has linked since and that are the dissolved one's
     * @return what was undone
     * @throws NotFound when there is no such merge, or one of the two is not in the person's scope
     * @throws Refused when somebody was faster, when the kept one was itself merged since, or when another one has the code
     */
    Merge part(Staff by, UUID id, Collection<UUID> chosen, String reason) {
        var job = job(by);
        var known = scopes.in(job, () -> reachable(by, store.find(job, id)));
        var own = listTold(by, known).stream()
                .map(References.Told::id)
                .filter(chosen::contains)
                .toList();
        var recognised = recognised(job, known);
        scopes.run(job, () -> {
            var merge = store.lock(job, id).orElseThrow();
            store.lock(job, merge.keptId(), merge.goneId());
            if (merge.undoneAt() != null) {
                if (by.id().equals(merge.undoneBy())) {
                    return;
                }
                throw new Refused(
                        "employers.parting.already",
                        merge.undoneByName(),
                        Time.moment(merge.undoneAt().toInstant(), clock.instant()));
            }
            store.findOfGone(job, merge.keptId()).ifPresent(further -> {
                throw new Refused("employers.parting.first", further.goneName(), further.keptName());
            });
            var texts = texts(job, merge);
            history.mark(job, id);
            history.because(job, reason);
            var changed = history.listChanged(job, id);
            var back = history.undo(job, id, all(changed)).back();
            var gone = standAlone(job, merge, back);
            references.restore(job, changed, without(merge, back));
            references.part(job, merge);
            var moved = back.stream().map(FieldValue::subjectId).collect(Collectors.toCollection(HashSet::new));
            texts.forEach((reference, spelled) ->
                    moved.addAll(references.giveSpelled(job, merge, reference, spelled, gone.orgCode())));
            moved.addAll(mentions.giveRecognised(job, merge.goneId(), recognised));
            moved.addAll(references.giveChosen(job, merge, own, gone.orgCode()));
            moved.addAll(mentions.giveDecided(job, merge.keptId(), merge.goneId(), own));
            follow(job, merge, moved, gone.orgCode());
            store.undo(job, id, reason, by, clock.instant());
            events.publishEvent(
                    new EmployersParted(merge.orgCode(), merge.keptId(), id, merge.goneName(), reason, by.name()));
        });
        return known;
    }

    /** Gives both records their facts back, the kept one first: the code must be free. */
    private Employer standAlone(Scope job, Merge merge, List<FieldValue> back) {
        employers.set(
                job,
                back.stream()
                        .filter(value -> value.subjectId().equals(merge.keptId()))
                        .toList());
        var kept = employers.find(job, merge.keptId()).orElseThrow();
        employers.forgetFormerName(job, kept.id(), kept.name());
        var gone = employers.find(job, merge.goneId()).orElseThrow();
        if (gone.creditCode() != null) {
            employers.findByCode(job, gone.creditCode()).ifPresent(other -> {
                throw new Refused("employers.parting.code-taken", gone.creditCode(), other.name());
            });
        }
        store.standUp(job, merge.goneId());
        return gone;
    }

    private static List<FieldValue> without(Merge merge, List<FieldValue> back) {
        return back.stream()
                .filter(value -> !value.subjectId().equals(merge.keptId())
                        && !value.subjectId().equals(merge.goneId()))
                .toList();
    }

    /** Rows that belong to rows go with them: forms with their spelling, members and signals with their form. */
    private void follow(Scope job, Merge merge, Set<UUID> moved, String unit) {
        var next = Set.copyOf(moved);
        while (!next.isEmpty()) {
            next = Set.copyOf(references.giveFollowing(job, merge, next, unit));
        }
    }
}
