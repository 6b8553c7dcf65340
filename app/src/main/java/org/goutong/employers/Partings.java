package org.goutong.employers;

import static java.util.Collections.disjoint;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.springframework.stereotype.Component;

/**
 * Makes two employers of one again, from the history of the rows that a merge has moved: in the name of whoever wants it, and
 * wherever the rows are, like {@link Merges}.
 */
@Component
class Partings {

    private static final int MOST_TOLD = 200;

    private final Scopes scopes;
    private final MergeStore store;
    private final EmployerStore employers;
    private final FormerNameStore formerNames;
    private final MentionStore mentions;
    private final References references;
    private final RegisterCopy copy;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Partings(
            Scopes scopes,
            MergeStore store,
            EmployerStore employers,
            FormerNameStore formerNames,
            MentionStore mentions,
            References references,
            RegisterCopy copy,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.employers = employers;
        this.formerNames = formerNames;
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

    /** What parting would come to. Belongs into no transaction, because what people have linked is told within their scope. */
    Parting preview(Staff by, UUID id) {
        var job = job(by);
        var merge = scopes.in(job, () -> reachable(by, store.find(job, id)));
        var told = listTold(by, merge, MOST_TOLD);
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

    /** What people have linked since a merge, as far as the person may see it, so much of each kind. */
    private List<References.Told> listTold(Staff by, Merge merge, int most) {
        return merge.stands() ? references.listTold(by.scope(), merge, most) : List.of();
    }

    /**
     * The rows that {@link Parting#rests} sums up. Belongs into no transaction.
     *
     * @param rests which of them, as a form says it
     */
    List<UUID> listRest(Staff by, UUID id, Collection<String> rests) {
        if (rests.isEmpty()) {
            return List.of();
        }
        var job = job(by);
        return listTold(by, scopes.in(job, () -> reachable(by, store.find(job, id))), Integer.MAX_VALUE).stream()
                .filter(told -> rests.stream().anyMatch(rest -> Parting.Rest.means(rest, told)))
                .map(References.Told::id)
                .toList();
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
     * @throws Refused when somebody was faster, when another one has the code, when the kept one was itself merged since, or
     *     has taken in another one so that a row or a fact has changed with both
     */
    Merge part(Staff by, UUID id, Collection<UUID> chosen, String reason) {
        var job = job(by);
        var known = scopes.in(job, () -> reachable(by, store.find(job, id)));
        var own = listTold(by, known, Integer.MAX_VALUE).stream()
                .map(References.Told::id)
                .filter(chosen::contains)
                .toList();
        var recognised = recognised(job, known);
        scopes.run(job, () -> {
            var merge = store.lock(job, id).orElseThrow();
            var one = Objects.requireNonNull(
                    store.lock(job, merge.keptId(), merge.goneId()).get(merge.keptId()));
            if (merge.undoneAt() != null) {
                if (by.id().equals(merge.undoneBy())) {
                    return;
                }
                throw new Refused(
                        "employers.parting.already",
                        merge.undoneByName(),
                        Time.moment(merge.undoneAt().toInstant(), clock.instant()));
            }
            var changed = history.listChanged(job, id);
            var since = store.listSince(job, merge);
            store.findOfGone(job, merge.keptId())
                    .or(() -> since.stream()
                            .filter(later -> !disjoint(touched(job, merge), touched(job, later)))
                            .findFirst())
                    .ifPresent(first -> {
                        throw new Refused("employers.parting.first", first.goneName(), first.keptName());
                    });
            var texts = texts(job, merge);
            history.mark(job, id);
            history.because(job, reason);
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
            references.parted(job, merge);
            since.reversed().forEach(later -> bringAlong(job, later));
            store.undo(job, id, reason, by, clock.instant());
            events.publishEvent(
                    new EmployersParted(merge.orgCode(), merge.keptId(), id, merge.goneName(), reason, by.name()));
            Stream.of(employers.find(job, merge.keptId()).orElseThrow(), gone)
                    .flatMap(each -> Closing.between(one, each, by).stream())
                    .forEach(events::publishEvent);
        });
        return known;
    }

    /** The rows that a merge has changed, and the facts of the kept employer. */
    private Set<Object> touched(Scope job, Merge merge) {
        var touched = new HashSet<Object>(all(history.listChanged(job, merge.id())));
        touched.remove(merge.keptId());
        history.listMade(job, merge.id(), List.of(merge.keptId())).forEach(made -> touched.add(made.field()));
        return touched;
    }

    /** Gives both records their facts back, the kept one first: the code must be free. */
    private Employer standAlone(Scope job, Merge merge, List<FieldValue> back) {
        employers.set(
                job,
                back.stream()
                        .filter(value -> value.subjectId().equals(merge.keptId()))
                        .toList());
        var kept = employers.find(job, merge.keptId()).orElseThrow();
        formerNames.forget(job, kept.id(), kept.name());
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

    /** What stayed with a dissolved employer because the kept one had such a row already, follows once that has gone. */
    private void bringAlong(Scope job, Merge later) {
        history.mark(job, later.id());
        history.because(job, later.reason());
        references.unite(
                job,
                employers.find(job, later.goneId()).orElseThrow(),
                employers.find(job, later.keptId()).orElseThrow());
    }
}
