package org.goutong.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.PersonalData;
import org.springframework.stereotype.Component;

/** The front door to contacts and people that come in lists: a set of them in one statement. */
@Component
public class ContactLists {

    private static final String PHONE = "phone_masked";

    private final Scopes scopes;
    private final ContactListStore store;
    private final PersonListStore personStore;
    private final ListStepStore steps;
    private final ListClock listClock;
    private final PersonalData personalData;
    private final Clock clock;

    ContactLists(
            Scopes scopes,
            ContactListStore store,
            PersonListStore personStore,
            ListStepStore steps,
            ListClock listClock,
            PersonalData personalData,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.personStore = personStore;
        this.steps = steps;
        this.listClock = listClock;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Until the running transaction ends nobody else enters a list of people: two may name the same new one. */
    public void holdForList(Scope scope) {
        scopes.run(scope, personStore::hold);
    }

    /** The units that keep the cases of employers, wherever they are, by employer; those without a case are not in it. */
    public Map<UUID, String> listKeepers(Scope scope, Collection<UUID> employers) {
        return store.listKeepers(scope, employers);
    }

    /** Which contacts are in the log already, by key. */
    public Set<UUID> listNoted(Scope scope, Collection<UUID> contactKeys) {
        return store.listNoted(scope, contactKeys);
    }

    /**
     * Notes contacts that others had, each with its author and time; the log says too who entered them. An employer without
     * a case gets one, which nobody owns. The clock of a case follows its contacts, a first one that reached somebody makes the
     * employer a contacted one, and leads that waited for it wait no longer, as {@link Contacts#note} does; a contact from
     * before a lead does not answer it, and an old one makes no owner late. What is told of an employer that has a union or has
     * closed is kept in a case that has ended.
     *
     * @return in the order given
     */
    public List<Listed> noteAll(Staff by, List<ListedContact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        return scopes.in(by.scope(), () -> {
            var noted = store.noteAll(by, contacts, now);
            var ids = noted.stream().map(Listed::id).toList();
            steps.move(by, ids, now);
            listClock.follow(by, ids);
            return noted;
        });
    }

    /**
     * Takes contacts out of the log again that a list has brought, with the moves that they made unless the case has gone on
     * from there, and with what they did to clocks and leads unless somebody was contacted since, and closes the gap: cases
     * that were opened for them go when nothing else has come of them, also those that another list has opened and that nothing
     * is left of. Doing it again changes nothing.
     *
     * @return those of the cases that stay
     */
    public Set<UUID> takeBackContacts(Staff by, Collection<UUID> contacts, Collection<UUID> openedCases) {
        return scopes.in(by.scope(), () -> {
            steps.release(by.scope(), contacts);
            var before = listClock.before(by.scope(), contacts);
            var cases = store.removeContacts(by.scope(), contacts);
            listClock.goBack(by, before);
            steps.moveBack(by.scope(), cases);
            return removeCases(by, store.listListed(by.scope(), cases), openedCases);
        });
    }

    /** The people known at employers, within the scope. */
    public List<KnownPerson> listPeople(Scope scope, Collection<UUID> employers) {
        return personStore.listPeople(scope, employers, this::hash);
    }

    /** What tells phones apart without being one; empty for an empty phone. */
    public String hash(String phone) {
        return phone.isEmpty() ? "" : HexFormat.of().formatHex(personalData.hash("phone", phone));
    }

    /**
     * Enters people at employers. An employer without a case gets one, which nobody owns.
     *
     * @return in the order given
     */
    public List<Listed> addPeople(Staff by, List<ListedPerson> people) {
        return people.isEmpty() ? List.of() : personStore.addPeople(by, people, clock.instant(), this::encrypted);
    }

    private String encrypted(String phone) {
        return personalData.encrypt(phone);
    }

    /**
     * Sets single fields of people in one statement, as a list says them or as they were before.
     *
     * @param values columns as in the history of the person; a phone, whose history is only the masked one, as digits
     */
    public void setPeople(Staff by, Collection<FieldValue> values) {
        if (!values.isEmpty()) {
            personStore.setPeople(
                    by.scope(), values.stream().flatMap(this::withPhone).toList());
        }
    }

    private Stream<FieldValue> withPhone(FieldValue value) {
        if (!value.field().equals(PHONE)) {
            return Stream.of(value);
        }
        var phone = value.value() == null ? "" : value.value();
        return Stream.of(
                new FieldValue(value.subjectId(), PHONE, PersonFacts.masked(phone)),
                new FieldValue(value.subjectId(), "phone_encrypted", phone.isEmpty() ? null : encrypted(phone)));
    }

    /**
     * Takes people away again whom a list has brought, unless the log speaks of them or they hold a link, and cases that were opened for them.
     * Doing it again changes nothing.
     *
     * @return the people who stay
     */
    public Set<UUID> takeBackPeople(Staff by, Collection<UUID> people, Collection<UUID> openedCases) {
        return scopes.in(by.scope(), () -> {
            var listed = store.listListed(by.scope(), personStore.listCases(by.scope(), people));
            var stay = personStore.removePeople(by.scope(), people);
            removeCases(by, listed, openedCases);
            return stay;
        });
    }

    private Set<UUID> removeCases(Staff by, Collection<UUID> listed, Collection<UUID> opened) {
        var cases = new HashSet<>(listed);
        cases.addAll(opened);
        var stay = new HashSet<>(store.removeCases(by.scope(), cases));
        stay.retainAll(opened);
        return stay;
    }

    /**
     * The employer of a contact or of somebody there.
     *
     * @param title who is meant: the author of the contact, or the person
     */
    public record At(UUID employerId, String employerName, String title) {}

    /** At what employers contacts and people are, within the scope. */
    public Map<UUID, At> listEmployers(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.listEmployers(scope, ids);
    }

    /** The people among these whom the log speaks of, or who hold a link. */
    public Set<UUID> listNamed(Scope scope, Collection<UUID> people) {
        return people.isEmpty() ? Set.of() : personStore.listNamed(scope, people);
    }

    /** By what people are in use, in words, for example {@code 2 次联系}; whom nothing names is not in it. */
    public Map<UUID, List<String>> listUses(Scope scope, Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : personStore.listUses(scope, people);
    }
}
