package org.goutong.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Staff;
import org.goutong.places.NewPlace;
import org.goutong.places.Place;
import org.goutong.places.PlaceKind;
import org.goutong.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places of the unit; a name stands for one place of a unit. */
@Component
class PlaceDestination implements Destination {

    private final Places places;
    private final Confirmed confirmed;

    PlaceDestination(Places places, Confirmed confirmed) {
        this.places = places;
        this.confirmed = confirmed;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PLACES;
    }

    @Override
    public void hold(Staff by) {
        places.holdForList(by.scope());
    }

    @Override
    public List<Meaning> find(Staff by, Batch batch, List<Entry> entries) {
        var called = places
                .listCalled(
                        by.scope(),
                        batch.orgCode(),
                        entries.stream()
                                .map(entry -> entry.value(Field.PLACE_NAME))
                                .toList())
                .stream()
                .collect(Collectors.toMap(Place::name, place -> place));
        var ids = called.values().stream().map(Place::id).toList();
        var byHand = confirmed.list(by, kind(), ids);
        var entered = places.listEnteredByHand(by.scope(), ids);
        return entries.stream()
                .map(entry -> meaning(batch, entry, called.get(entry.value(Field.PLACE_NAME)), byHand, entered))
                .toList();
    }

    private static Meaning meaning(
            Batch batch, Entry entry, @Nullable Place place, Map<UUID, Set<Field>> byHand, Set<UUID> entered) {
        var claims = Set.of(entry.value(Field.PLACE_NAME));
        if (moreWithUnion(entry, place)) {
            return Meaning.failed(entry, Reason.MORE_WITH_UNION, entry.value(Field.PLACE_WITH_UNION));
        }
        if (place == null) {
            return batch.mode() != Mode.UPDATE_ONLY && !entry.has(Field.PLACE_ADDRESS)
                    ? Meaning.failed(entry, Reason.MISSING, Field.PLACE_ADDRESS.detail())
                    : new Meaning(entry, null, null, "", claims, claims);
        }
        if (batch.matchKey() == MatchKey.NAME_AND_ADDRESS
                && !place.address().equals(entry.value(Field.PLACE_ADDRESS))) {
            return Meaning.failed(entry, Reason.OTHER_ADDRESS, place.address());
        }
        var values = values(place);
        var sure = new HashSet<>(byHand.getOrDefault(place.id(), Set.of()));
        if (entered.contains(place.id())) {
            sure.addAll(values.keySet());
        }
        return new Meaning(entry, new Known(place.id(), values, sure), null, "", claims, claims);
    }

    /** Whether the row has more employers with a union than employers, or would make the place have. */
    private static boolean moreWithUnion(Entry entry, @Nullable Place place) {
        var employers = entry.read(Field.PLACE_EMPLOYERS, Integer::valueOf);
        var organised = entry.read(Field.PLACE_WITH_UNION, Integer::valueOf);
        var all = employers != null || place == null ? employers : place.employers();
        var some = organised != null || place == null ? organised : place.employersWithUnion();
        return all != null && some != null && some > all;
    }

    private static Map<Field, String> values(Place place) {
        var values = new EnumMap<Field, String>(Field.class);
        Known.put(values, Field.PLACE_NAME, place.name());
        Known.put(values, Field.PLACE_KIND, place.kind().name());
        Known.put(values, Field.PLACE_ADDRESS, place.address());
        Known.put(values, Field.HOST_NAME, place.hostName());
        Known.put(values, Field.HOST_PHONE, place.hostPhone());
        Known.put(values, Field.PLACE_EMPLOYERS, place.employers());
        Known.put(values, Field.PLACE_EMPLOYEES, place.employees());
        Known.put(values, Field.PLACE_WITH_UNION, place.employersWithUnion());
        Known.put(values, Field.PLACE_MEMBERS, place.members());
        Known.put(values, Field.COUNTED_ON, place.countedOn());
        Known.put(values, Field.PLACE_NOTE, place.note());
        return values;
    }

    @Override
    public List<Created> create(Staff by, Batch batch, List<Entry> entries) {
        return places
                .addAll(by, entries.stream().map(entry -> place(batch, entry)).toList())
                .stream()
                .map(id -> new Created(id, null))
                .toList();
    }

    private static NewPlace place(Batch batch, Entry entry) {
        return new NewPlace(
                batch.orgCode(),
                entry.has(Field.PLACE_KIND) ? PlaceKind.valueOf(entry.value(Field.PLACE_KIND)) : PlaceKind.BUILDING,
                entry.value(Field.PLACE_NAME),
                entry.value(Field.PLACE_ADDRESS),
                entry.value(Field.HOST_NAME),
                entry.value(Field.HOST_PHONE),
                entry.read(Field.PLACE_EMPLOYERS, Integer::valueOf),
                entry.read(Field.PLACE_EMPLOYEES, Integer::valueOf),
                entry.read(Field.PLACE_WITH_UNION, Integer::valueOf),
                entry.read(Field.PLACE_MEMBERS, Integer::valueOf),
                entry.read(Field.COUNTED_ON, LocalDate::parse),
                entry.value(Field.PLACE_NOTE));
    }

    @Override
    public Map<UUID, Subject> describe(Staff by, Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        places.listNames(by.scope(), ids).forEach((id, name) -> subjects.put(id, new Subject(name, "/places/" + id)));
        return subjects;
    }

    @Override
    public Set<UUID> listInUse(Staff by, Collection<UUID> ids, Collection<UUID> released) {
        return places.listInUse(ids);
    }

    @Override
    public Map<UUID, String> describeUses(Staff by, Collection<UUID> ids) {
        return Destination.inWords(places.listInUse(ids), places.listUses(by.scope(), ids));
    }

    /** A place has no more employers with a union than employers, also where somebody has counted one of both since. */
    @Override
    public Map<FieldValue, Barred> barred(Staff by, Collection<FieldValue> back) {
        var all = counts(Field.PLACE_EMPLOYERS, back);
        var organised = counts(Field.PLACE_WITH_UNION, back);
        var ids = Stream.concat(all.keySet().stream(), organised.keySet().stream())
                .collect(Collectors.toSet());
        var barred = new HashMap<FieldValue, Barred>();
        for (var place : places.list(by.scope(), ids)) {
            var one = all.get(place.id());
            var other = organised.get(place.id());
            var employers = one == null ? place.employers() : number(one);
            var withUnion = other == null ? place.employersWithUnion() : number(other);
            if (employers != null && withUnion != null && withUnion > employers) {
                if (one != null) {
                    barred.put(one, new Barred(Kept.Reason.CHANGED, Field.PLACE_WITH_UNION.column()));
                }
                if (other != null) {
                    barred.put(other, new Barred(Kept.Reason.CHANGED, Field.PLACE_EMPLOYERS.column()));
                }
            }
        }
        return barred;
    }

    private static Map<UUID, FieldValue> counts(Field field, Collection<FieldValue> back) {
        return back.stream()
                .filter(value -> value.field().equals(field.column()))
                .collect(Collectors.toMap(FieldValue::subjectId, value -> value));
    }

    private static @Nullable Integer number(FieldValue count) {
        return count.value() == null ? null : Integer.valueOf(count.value());
    }

    @Override
    public void set(Staff by, Collection<FieldValue> values) {
        places.setFacts(by, values);
    }

    @Override
    public Map<UUID, Kept.Reason> takeBack(Staff by, Batch batch, Collection<Created> created) {
        var kept = new HashMap<UUID, Kept.Reason>();
        places.removeAll(by, Created.ids(created)).forEach(id -> kept.put(id, Kept.Reason.USED));
        return kept;
    }
}
