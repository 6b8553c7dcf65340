package org.goutong.places;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.FieldValue;
import org.goutong.audit.History;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to places. */
@Component
public class Places {

    private static final Scope EVERYWHERE = new Scope.Job(Scope.Purpose.IMPORTS);

    private final Scopes scopes;
    private final PlaceStore store;
    private final PlaceQueries queries;
    private final Organisations organisations;
    private final History history;
    private final ObjectProvider<PlaceUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            Scopes scopes,
            PlaceStore store,
            PlaceQueries queries,
            Organisations organisations,
            History history,
            ObjectProvider<PlaceUse> uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.queries = queries;
        this.organisations = organisations;
        this.history = history;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    /** A place within the scope, or 404. */
    public Place get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(NotFound::new);
    }

    /** Places within the scope in the order of their names, at most {@link PlaceSearch#limit}. */
    public List<Place> list(Scope scope, PlaceSearch search) {
        return queries.list(scope, search);
    }

    /**
     * Enters a place.
     *
     * @throws NotFound when the unit is not there or not in the person's scope
     * @throws org.springframework.dao.DuplicateKeyException {@code place_name_once_per_unit}
     */
    public UUID add(Staff by, NewPlace place) {
        return scopes.in(by.scope(), () -> {
            refuseForeignUnit(by, place.orgCode());
            var id = store.add(by.scope(), place, by.id(), clock.instant());
            events.publishEvent(new PlaceAdded(id, place.orgCode(), place.name(), by.name()));
            return id;
        });
    }

    /**
     * Changes what is known of a place; nothing happens when all reads as before.
     *
     * @param version the state of the place that the person saw
     * @param why for whoever reads its history; empty when nobody gave a reason
     * @throws ChangedMeanwhile when somebody else has changed it since
     * @throws NotFound when the place or the new unit is not there or not in the person's scope
     * @throws org.springframework.dao.DuplicateKeyException {@code place_name_once_per_unit}
     */
    public void change(Staff by, UUID id, String version, NewPlace place, String why) {
        scopes.run(by.scope(), () -> {
            refuseForeignUnit(by, place.orgCode());
            var before = store.find(by.scope(), id).orElseThrow(NotFound::new);
            var changes = changes(before, place);
            if (!changes.isEmpty()) {
                history.because(by.scope(), why);
                if (!store.change(by.scope(), id, version, place, by.id(), clock.instant())) {
                    throw new ChangedMeanwhile("places.changed-by-someone-else");
                }
                events.publishEvent(new PlaceChanged(id, place.orgCode(), changes, by.name()));
            }
        });
    }

    /** Until the running transaction ends nobody else enters a list of places: two may name the same new one. */
    public void holdForList(Scope scope) {
        scopes.run(scope, store::hold);
    }

    /** The places of a unit that are called exactly so. */
    public List<Place> listCalled(Scope scope, String orgCode, Collection<String> names) {
        return queries.listCalled(scope, orgCode, names);
    }

    /** Those of these places that are within the scope, in no order. */
    public List<Place> list(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : queries.list(scope, ids);
    }

    /** The names of places within the scope. */
    public Map<UUID, String> listNames(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : queries.listNames(scope, ids);
    }

    /** Those of these places to which anything refers, anywhere. Belongs into no transaction. */
    public Set<UUID> listInUse(Collection<UUID> ids) {
        var used = new HashSet<UUID>();
        uses.forEach(use -> used.addAll(use.count(EVERYWHERE, ids).keySet()));
        return used;
    }

    /** What refers to these places within the scope, in words, for example {@code 3 场沟通会}, by place. */
    public Map<UUID, List<String>> listUses(Scope scope, Collection<UUID> ids) {
        var words = new HashMap<UUID, List<String>>();
        uses.forEach(use -> use.count(scope, ids)
                .forEach((id, rows) ->
                        words.computeIfAbsent(id, place -> new ArrayList<>()).add(use.word(rows))));
        return words;
    }

    /** Those of these places that a person entered by hand. */
    public Set<UUID> listEnteredByHand(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : queries.listEnteredByHand(scope, ids);
    }

    /**
     * Enters many places of a list in one statement and returns their identifiers in the order given; all or none.
     *
     * @throws NotFound when a unit is not in the person's scope
     * @throws org.springframework.dao.DuplicateKeyException {@code place_name_once_per_unit}
     */
    public List<UUID> addAll(Staff by, List<NewPlace> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return scopes.in(by.scope(), () -> {
            places.stream().map(NewPlace::orgCode).distinct().forEach(unit -> refuseForeignUnit(by, unit));
            return store.addAll(by.scope(), places, clock.instant());
        });
    }

    /**
     * Sets single facts of many places in one statement, as a list says them or as they were before; other facts stay.
     *
     * @param facts columns as in the history of the place
     */
    public void setFacts(Staff by, Collection<FieldValue> facts) {
        if (!facts.isEmpty()) {
            store.set(by.scope(), facts);
        }
    }

    /**
     * Removes places that were entered by mistake, except those to which anything refers. Doing it again changes nothing.
     * Belongs into no transaction, because it looks beyond the person's units.
     *
     * @return those that stay
     */
    public Set<UUID> removeAll(Staff by, Collection<UUID> ids) {
        return store.removeAll(by.scope(), ids, listInUse(ids));
    }

    private void refuseForeignUnit(Staff by, String orgCode) {
        if (!by.covers(orgCode) || organisations.find(by.scope(), orgCode).isEmpty()) {
            throw new NotFound();
        }
    }

    private static String changes(Place before, NewPlace after) {
        var changes = new ArrayList<String>();
        note(changes, "orgCode", before.orgCode(), after.orgCode());
        note(changes, "kind", before.kind(), after.kind());
        note(changes, "name", before.name(), after.name());
        note(changes, "address", before.address(), after.address());
        note(changes, "hostName", before.hostName(), after.hostName());
        note(changes, "hostPhone", before.hostPhone(), after.hostPhone());
        note(changes, "employers", before.employers(), after.employers());
        note(changes, "employees", before.employees(), after.employees());
        note(changes, "employersWithUnion", before.employersWithUnion(), after.employersWithUnion());
        note(changes, "members", before.members(), after.members());
        note(changes, "countedOn", before.countedOn(), after.countedOn());
        note(changes, "note", before.note(), after.note());
        return String.join("; ", changes);
    }

    private static void note(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
    }
}
