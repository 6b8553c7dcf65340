package org.goutong.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.FieldValue;
import org.goutong.cases.ContactChannel;
import org.goutong.cases.ContactLists;
import org.goutong.cases.ListedContact;
import org.goutong.cases.Outcome;
import org.goutong.employers.Employer;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/**
 * Contact notes: each keeps its author and time. What says the same of the same employer is the same note, and so is what
 * carries the number that the log gave it when it was taken along.
 */
@Component
class NoteDestination implements Destination {

    private final AtEmployer atEmployer;
    private final ContactLists contacts;

    NoteDestination(AtEmployer atEmployer, ContactLists contacts) {
        this.atEmployer = atEmployer;
        this.contacts = contacts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.NOTES;
    }

    @Override
    public void hold(Staff by) {
        // Two imports of one note meet at its key.
    }

    @Override
    public List<Meaning> find(Staff by, Batch batch, List<Entry> entries) {
        var places = atEmployer.find(by, entries);
        var keys = new ArrayList<UUID>();
        AtEmployer.meanings(entries, places, (entry, employer) -> {
            keys.add(key(entry, employer));
            if (entry.has(Field.NOTE_KEY)) {
                keys.add(UUID.fromString(entry.value(Field.NOTE_KEY)));
            }
            return Meaning.failed(entry, Reason.MISSING, "");
        });
        var noted = contacts.listNoted(by.scope(), keys);
        return AtEmployer.meanings(entries, places, (entry, employer) -> {
            var numbered = entry.has(Field.NOTE_KEY) ? UUID.fromString(entry.value(Field.NOTE_KEY)) : null;
            var key = numbered != null && noted.contains(numbered) ? numbered : key(entry, employer);
            return new Meaning(
                    entry,
                    noted.contains(key) ? new Known(key, new EnumMap<>(Field.class), Set.of()) : null,
                    null,
                    "",
                    Set.of(key.toString()),
                    Set.of(key.toString()));
        });
    }

    private static UUID key(Entry entry, Employer employer) {
        var says = new StringBuilder(employer.id().toString());
        for (var field : ImportKind.NOTES.fields()) {
            if (field != Field.EMPLOYER_NAME && field != Field.EMPLOYER_CODE && field != Field.NOTE_KEY) {
                says.append('\n').append(entry.value(field));
            }
        }
        return UUID.nameUUIDFromBytes(says.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Created> create(Staff by, Batch batch, List<Entry> entries) {
        var employers = atEmployer.get(by, entries);
        var listed = new ArrayList<ListedContact>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            listed.add(contact(by, entries.get(i), employers.get(i)));
        }
        return contacts.noteAll(by, listed).stream()
                .map(noted -> new Created(noted.id(), noted.openedCaseId()))
                .toList();
    }

    private static ListedContact contact(Staff by, Entry entry, Employer employer) {
        return new ListedContact(
                key(entry, employer),
                employer.id(),
                AtEmployer.unit(by, employer),
                entry.has(Field.CHANNEL) ? ContactChannel.valueOf(entry.value(Field.CHANNEL)) : ContactChannel.UNSTATED,
                entry.has(Field.OUTCOME) ? Outcome.valueOf(entry.value(Field.OUTCOME)) : Outcome.REACHED,
                entry.value(Field.PERSON_TITLE),
                entry.value(Field.NOTE),
                LocalDateTime.parse(entry.value(Field.CONTACTED_AT))
                        .atZone(Time.ZONE)
                        .toInstant(),
                entry.value(Field.AUTHOR));
    }

    @Override
    public Map<UUID, Subject> describe(Staff by, Collection<UUID> ids) {
        return AtEmployer.describe(contacts, by, ids);
    }

    @Override
    public void set(Staff by, Collection<FieldValue> values) {
        if (!values.isEmpty()) {
            throw new IllegalStateException("a note is never changed by a list");
        }
    }

    @Override
    public Map<UUID, Kept.Reason> takeBack(Staff by, Batch batch, Collection<Created> created) {
        contacts.takeBackContacts(by, Created.ids(created), Created.opened(created));
        return Map.of();
    }
}
