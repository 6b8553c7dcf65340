package org.goutong.rosters;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.errands.Errands;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to lists of employers from outside. */
@Component
public class Rosters {

    private final Scopes scopes;
    private final RosterStore store;
    private final Organisations organisations;
    private final Places places;
    private final Errands errands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rosters(
            Scopes scopes,
            RosterStore store,
            Organisations organisations,
            Places places,
            Errands errands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.organisations = organisations;
        this.places = places;
        this.errands = errands;
        this.events = events;
        this.clock = clock;
    }

    /** A list within the scope, or 404. */
    public Roster get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(NotFound::new);
    }

    /**
     * Stores a file as it came. The same submission key stores it once.
     *
     * @return the list, to be read by {@link #read}
     * @throws org.goutong.tables.TableProblem when it is no list that can be read
     * @throws NotFound when the unit or the place is not in the person's scope
     */
    public UUID upload(Staff by, NewRoster roster) {
        if (!by.covers(roster.orgCode())) {
            throw new NotFound();
        }
        ListFile.of(roster.fileName(), roster.content()).preview();
        return scopes.in(by.scope(), () -> {
            organisations.get(by.scope(), roster.orgCode());
            if (roster.placeId() != null) {
                places.get(by.scope(), roster.placeId());
            }
            var title = roster.title().isBlank() ? titleOf(roster.fileName()) : roster.title();
            var added = store.add(by.scope(), roster, title, by, clock.instant());
            if (added.isEmpty()) {
                return store.findBySubmission(by.scope(), roster.submissionKey())
                        .orElseThrow(() -> new Refused("rosters.uploaded-already"));
            }
            store.keepFile(by.scope(), added.get(), roster.orgCode(), roster.content());
            events.publishEvent(new RosterUploaded(added.get(), roster.orgCode(), title, by.name()));
            return added.get();
        });
    }

    private static String titleOf(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    }

    /** Which column of a stored file says what: as for the last such list, otherwise by the titles. */
    public Mapping propose(Scope scope, UUID id) {
        return preview(scope, get(scope, id)).mapping();
    }

    /** The first rows of a stored file, and which column says what: as for the last such list, otherwise by the titles. */
    Preview preview(Scope scope, Roster roster) {
        var preview =
                ListFile.of(roster.fileName(), store.file(scope, roster.id())).preview();
        return store.findMapping(scope, roster, preview.headings())
                .map(preview::mappedBy)
                .orElse(preview);
    }

    /**
     * Reads a stored file and keeps its lines; the comparison begins when the transaction is through. Reading it twice is
     * reading it once.
     *
     * @param mapping which column says what; remembered for the next list of that kind with the same titles
     * @throws org.goutong.web.InvalidForm when no column says the name, or no row can be read; then nothing is kept
     * @throws org.goutong.tables.TableProblem when the file cannot be read to its end; then nothing is kept
     */
    public void read(Staff by, UUID id, Mapping mapping) {
        if (mapping.of(Fact.NAME) == null) {
            Problems.none()
                    .add(Fact.NAME.field(), "rosters.columns.name-missing")
                    .refuse();
        }
        scopes.run(by.scope(), () -> {
            var roster = store.lock(by.scope(), id).orElseThrow(NotFound::new);
            if (roster.stage() != Roster.Stage.UPLOADED) {
                return;
            }
            var file = ListFile.of(roster.fileName(), store.file(by.scope(), id));
            var read = file.read(mapping, lines -> store.addLines(by.scope(), roster, lines));
            if (read.lines() == 0) {
                Problems.none()
                        .add(Fact.NAME.field(), "rosters.columns.nothing-read", read.blank(), read.skipped())
                        .refuse();
            }
            store.addNotes(by.scope(), roster, read.notes());
            store.read(by.scope(), id, read.lines(), read.blank(), read.skipped());
            errands.begin(id);
            store.remember(by.scope(), roster, file.preview().headings(), mapping, clock.instant());
        });
    }

    /** The employers that the lines of settled lists mean, each once. */
    public List<UUID> listEmployers(Scope scope, Collection<UUID> rosters) {
        return store.listEmployers(scope, rosters);
    }
}
