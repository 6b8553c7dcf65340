package org.goutong.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.goutong.cases.ContactLists;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** The employers at which rows stand: found by code, otherwise by exact name, and never guessed. */
@Component
class AtEmployer {

    private final Employers employers;
    private final ContactLists contacts;

    AtEmployer(Employers employers, ContactLists contacts) {
        this.employers = employers;
        this.contacts = contacts;
    }

    /** Where a row stands, or why it does not. */
    sealed interface Place {

        record At(Employer employer) implements Place {}

        record Nowhere(Reason reason, String detail) implements Place {}
    }

    /** Where rows stand, in the order given. */
    List<Place> find(Staff by, List<Entry> entries) {
        var called = Called.of(employers, by, entries, Field.EMPLOYER_CODE, Field.EMPLOYER_NAME);
        var places = entries.stream().map(entry -> find(called, entry)).toList();
        var keepers = contacts.listKeepers(by.scope(), employers(places));
        return places.stream().map(place -> reachable(by, place, keepers)).toList();
    }

    private static Place find(Called called, Entry entry) {
        var code = entry.value(Field.EMPLOYER_CODE);
        var name = entry.value(Field.EMPLOYER_NAME);
        var coded = called.byCode(code);
        if (coded != null) {
            return new Place.At(coded);
        }
        var named = name.isEmpty() ? List.<Employer>of() : called.byName(name, code);
        return switch (named.size()) {
            case 0 -> new Place.Nowhere(Reason.EMPLOYER_UNKNOWN, name.isEmpty() ? code : name);
            case 1 -> new Place.At(named.getFirst());
            default -> new Place.Nowhere(Reason.AMBIGUOUS, name);
        };
    }

    private static Collection<UUID> employers(List<Place> places) {
        var ids = new HashSet<UUID>();
        for (var place : places) {
            if (place instanceof Place.At(var employer)) {
                ids.add(employer.id());
            }
        }
        return ids;
    }

    /** A case stays with the unit that keeps it; where there is none, units at, above or below the employer's may begin. */
    private static Place reachable(Staff by, Place place, Map<UUID, String> keepers) {
        if (place instanceof Place.At(var employer)) {
            var keeper = keepers.get(employer.id());
            var mine = keeper != null
                    ? by.covers(keeper)
                    : by.covers(employer.orgCode()) || OrgCode.covers(employer.orgCode(), by.orgCode());
            return mine ? place : new Place.Nowhere(Reason.OTHER_UNIT, employer.name());
        }
        return place;
    }

    /** The unit of a case that has to be opened. */
    static String unit(Staff by, Employer employer) {
        return by.covers(employer.orgCode()) ? employer.orgCode() : by.orgCode();
    }

    /** What rows mean that stand at an employer; the others fail with the reason. */
    static List<Meaning> meanings(
            List<Entry> entries, List<Place> places, BiFunction<Entry, Employer, Meaning> meaning) {
        var meanings = new ArrayList<Meaning>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            meanings.add(
                    switch (places.get(i)) {
                        case Place.At(var employer) -> meaning.apply(entry, employer);
                        case Place.Nowhere(var reason, var detail) -> Meaning.failed(entry, reason, detail);
                    });
        }
        return List.copyOf(meanings);
    }

    /** Contacts and people by the name of their employer, on whose page they are. */
    static Map<UUID, Subject> describe(ContactLists contacts, Staff by, Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        contacts.listEmployers(by.scope(), ids)
                .forEach((id, at) -> subjects.put(
                        id,
                        new Subject((at.employerName() + " " + at.title()).strip(), "/employers/" + at.employerId())));
        return subjects;
    }

    /** The employers at which rows stand that were found before. */
    List<Employer> get(Staff by, List<Entry> entries) {
        return find(by, entries).stream()
                .map(place -> ((Place.At) place).employer())
                .toList();
    }
}
