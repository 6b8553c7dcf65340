package org.goutong.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.audit.FieldValue;
import org.goutong.cases.ContactLists;
import org.goutong.cases.KnownPerson;
import org.goutong.cases.Level;
import org.goutong.cases.ListedPerson;
import org.goutong.employers.Employer;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** People at employers, known by employer and name or phone. A phone that is there is never overwritten. */
@Component
class PersonDestination implements Destination {

    private final AtEmployer atEmployer;
    private final ContactLists contacts;
    private final Confirmed confirmed;

    PersonDestination(AtEmployer atEmployer, ContactLists contacts, Confirmed confirmed) {
        this.atEmployer = atEmployer;
        this.contacts = contacts;
        this.confirmed = confirmed;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PEOPLE;
    }

    @Override
    public void hold(Staff by) {
        contacts.holdForList(by.scope());
    }

    @Override
    public List<Meaning> find(Staff by, Batch batch, List<Entry> entries) {
        var places = atEmployer.find(by, entries);
        var at = new HashSet<UUID>();
        for (var place : places) {
            if (place instanceof AtEmployer.Place.At(var employer)) {
                at.add(employer.id());
            }
        }
        var people = contacts.listPeople(by.scope(), at);
        var called = people.stream()
                .collect(Collectors.groupingBy(
                        person -> key(batch, person.employerId(), person.name(), person.phoneHash())));
        var byHand =
                confirmed.list(by, kind(), people.stream().map(KnownPerson::id).toList());
        return AtEmployer.meanings(
                entries, places, (entry, employer) -> meaning(batch, entry, employer, called, byHand));
    }

    private static String key(Batch batch, UUID employer, String name, String phoneHash) {
        return employer + " " + (batch.matchKey() == MatchKey.EMPLOYER_AND_PHONE ? phoneHash : name);
    }

    private Meaning meaning(
            Batch batch,
            Entry entry,
            Employer employer,
            Map<String, List<KnownPerson>> called,
            Map<UUID, Set<Field>> byHand) {
        var hash = contacts.hash(entry.value(Field.PERSON_PHONE));
        if (batch.matchKey() == MatchKey.EMPLOYER_AND_PHONE && hash.isEmpty()) {
            return Meaning.failed(entry, Reason.KEY_MISSING, Field.PERSON_PHONE.detail());
        }
        var key = key(batch, employer.id(), entry.value(Field.PERSON_NAME), hash);
        var same = called.getOrDefault(key, List.of());
        if (same.size() > 1) {
            return Meaning.failed(entry, Reason.AMBIGUOUS, entry.value(Field.PERSON_NAME));
        }
        var known = same.isEmpty() ? null : known(entry, same.getFirst(), hash, byHand);
        return new Meaning(entry, known, null, "", Set.of(key), Set.of(key));
    }

    private static Known known(Entry entry, KnownPerson person, String hash, Map<UUID, Set<Field>> byHand) {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.PERSON_NAME, person.name());
        if (!person.position().isEmpty()) {
            values.put(Field.POSITION, person.position());
        }
        values.put(Field.LEVEL, person.level().name());
        if (!person.ourName().isEmpty()) {
            values.put(Field.OUR_NAME, person.ourName());
        }
        if (!person.phoneHash().isEmpty()) {
            // What is not shown is the same, or it is another one that stays.
            values.put(
                    Field.PERSON_PHONE,
                    person.phoneHash().equals(hash) ? entry.value(Field.PERSON_PHONE) : person.phoneHash());
        }
        var sure = new HashSet<>(byHand.getOrDefault(person.id(), Set.of()));
        if (values.containsKey(Field.PERSON_PHONE)) {
            sure.add(Field.PERSON_PHONE);
        }
        if (person.byHand()) {
            sure.addAll(values.keySet());
        }
        return new Known(person.id(), values, sure);
    }

    @Override
    public List<Created> create(Staff by, Batch batch, List<Entry> entries) {
        var employers = atEmployer.get(by, entries);
        var listed = new ArrayList<ListedPerson>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            listed.add(new ListedPerson(
                    employers.get(i).id(),
                    AtEmployer.unit(by, employers.get(i)),
                    entry.value(Field.PERSON_NAME),
                    entry.value(Field.POSITION),
                    entry.has(Field.LEVEL) ? Level.valueOf(entry.value(Field.LEVEL)) : Level.OTHER,
                    entry.value(Field.PERSON_PHONE),
                    entry.value(Field.OUR_NAME),
                    batch.title()));
        }
        return contacts.addPeople(by, listed).stream()
                .map(added -> new Created(added.id(), added.openedCaseId()))
                .toList();
    }

    @Override
    public Map<UUID, Subject> describe(Staff by, Collection<UUID> ids) {
        return AtEmployer.describe(contacts, by, ids);
    }

    @Override
    public Set<UUID> listInUse(Staff by, Collection<UUID> ids, Collection<UUID> released) {
        return contacts.listNamed(by.scope(), ids);
    }

    @Override
    public Map<UUID, String> describeUses(Staff by, Collection<UUID> ids) {
        return Destination.inWords(Set.of(), contacts.listUses(by.scope(), ids));
    }

    @Override
    public void set(Staff by, Collection<FieldValue> values) {
        contacts.setPeople(by, values);
    }

    @Override
    public Map<UUID, Kept.Reason> takeBack(Staff by, Batch batch, Collection<Created> created) {
        var kept = new HashMap<UUID, Kept.Reason>();
        contacts.takeBackPeople(by, Created.ids(created), Created.opened(created))
                .forEach(id -> kept.put(id, Kept.Reason.USED));
        return kept;
    }
}
