package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/**
 * What contacts of lists do to the clocks of their cases, and to leads that wait for a first one: the same as notes by hand,
 * but an old one makes nobody late, and what people have planned stays.
 */
@Component
class ListClock {

    private final ClockStore store;
    private final Leads leads;
    private final Clock clock;

    ListClock(ClockStore store, Leads leads, Clock clock) {
        this.store = store;
        this.leads = leads;
        this.clock = clock;
    }

    /** Sets clocks by contacts that are new in the log. */
    void follow(Staff by, Collection<UUID> contacts) {
        var scope = by.scope();
        var noted = new HashSet<>(contacts);
        store.begin(scope, noted);
        var cases = store.list(scope, noted);
        var logged = byCase(store.recount(scope, ids(cases)));
        store.set(
                scope,
                cases.stream()
                        .filter(kept -> weekly(kept)
                                && noted.contains(logged.get(kept.id()).lastId()))
                        .map(kept -> due(kept, logged.get(kept.id()), dueAfterLast(kept, logged.get(kept.id()))))
                        .toList());
        leads.answerAll(by, store.listReached(scope, noted));
    }

    private static boolean weekly(Case kept) {
        return kept.open() && kept.ownerId() != null && kept.stage().weekly();
    }

    private LocalDate dueAfterLast(Case kept, LoggedContacts logged) {
        var due = logged.afterLast();
        if (!due.isBefore(Time.day(clock.instant()))) {
            return due;
        }
        var planned = Objects.requireNonNullElse(kept.contactDueOn(), logged.begun());
        return due.isBefore(planned) ? planned : due;
    }

    /** What is next follows when it was nothing but that contact. */
    private static ClockStore.Due due(Case kept, LoggedContacts logged, LocalDate due) {
        var follows = kept.nextOn() != null && (kept.nextStep().isEmpty() || kept.retried());
        return new ClockStore.Due(
                kept.id(),
                due,
                kept.retried() && logged.attempts() == 0 ? "" : kept.nextStep(),
                follows ? due : kept.nextOn());
    }

    /** Cases as contacts have left them that are about to go. */
    record Before(Set<UUID> contacts, List<Case> cases, Map<UUID, LoggedContacts> logged, Set<UUID> reached) {}

    Before before(Scope scope, Collection<UUID> contacts) {
        var cases = store.list(scope, contacts);
        return new Before(
                new HashSet<>(contacts),
                cases,
                byCase(store.count(scope, ids(cases))),
                store.listReached(scope, contacts).stream()
                        .map(Leads.Reached::employerId)
                        .collect(Collectors.toSet()));
    }

    /** Sets clocks back by the contacts that are left, where no other contact and nobody has set them since. */
    void goBack(Staff by, Before before) {
        var scope = by.scope();
        var left = byCase(store.recount(scope, ids(before.cases())));
        store.set(
                scope,
                before.cases().stream()
                        .filter(kept -> weekly(kept) && setBy(before, kept))
                        .map(kept -> due(
                                kept, left.get(kept.id()), left.get(kept.id()).due()))
                        .toList());
        leads.unanswer(
                by,
                before.cases().stream()
                        .filter(kept -> before.reached().contains(kept.employerId()))
                        .map(kept -> new Leads.LastReached(
                                kept.employerId(), left.get(kept.id()).reachedOn()))
                        .toList());
    }

    private static boolean setBy(Before before, Case kept) {
        var logged = before.logged().get(kept.id());
        return before.contacts().contains(logged.lastId()) && logged.afterLast().equals(kept.contactDueOn());
    }

    private static List<UUID> ids(List<Case> cases) {
        return cases.stream().map(Case::id).toList();
    }

    private static Map<UUID, LoggedContacts> byCase(List<LoggedContacts> logged) {
        return logged.stream().collect(Collectors.toMap(LoggedContacts::caseId, Function.identity()));
    }
}
