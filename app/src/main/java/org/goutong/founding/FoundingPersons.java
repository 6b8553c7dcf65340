package org.goutong.founding;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.UUID;
import org.goutong.founding.Person.Role;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.springframework.stereotype.Component;

/** The front door to who does what in a founding: the preparatory group, candidates, scrutineers and tellers. */
@Component
public class FoundingPersons {

    private final Scopes scopes;
    private final PersonStore store;
    private final FoundingStore foundings;
    private final Dossiers dossiers;
    private final Clock clock;

    FoundingPersons(Scopes scopes, PersonStore store, FoundingStore foundings, Dossiers dossiers, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.foundings = foundings;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * Names somebody in a role. Candidates count no votes, and whoever counts does not stand.
     *
     * @throws Refused when the step of that role is over, the group has a leader, or somebody would stand and count
     */
    public void name(Staff by, UUID id, NewPerson person) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireOpen(dossier, lastStep(person.role()));
            refuseBoth(dossier, person);
            if (person.role() == Role.LEADER && !dossier.persons(Role.LEADER).isEmpty()) {
                throw new Refused(
                        "founding.leader.one",
                        dossier.persons(Role.LEADER).getFirst().name());
            }
            store.addPerson(by.scope(), dossier.founding(), person);
            if (person.role() == Role.CANDIDATE) {
                foundings.takeDownCandidates(by.scope(), id);
            }
        });
    }

    private static void refuseBoth(Dossier dossier, NewPerson person) {
        var counts = EnumSet.of(Role.SCRUTINEER, Role.TELLER);
        var clash = dossier.persons().stream()
                .filter(other -> other.name().equals(person.name()))
                .anyMatch(other -> counts.contains(person.role()) && other.candidate()
                        || person.role() == Role.CANDIDATE && counts.contains(other.role()));
        if (clash) {
            throw new Refused("founding.person.candidate-counts", person.name());
        }
    }

    private static FoundingStep lastStep(Role role) {
        return switch (role) {
            case LEADER, PREPARER -> FoundingStep.PREP_APPROVAL;
            case CANDIDATE -> FoundingStep.NOMINATION;
            case SCRUTINEER, TELLER -> FoundingStep.MEETING;
        };
    }

    /** Takes somebody out of a role. */
    void removePerson(Staff by, UUID id, UUID personId) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var person = person(dossier, personId);
            dossiers.requireOpen(dossier, lastStep(person.role()));
            store.removePerson(by.scope(), id, personId, clock.instant());
            if (person.candidate()) {
                foundings.takeDownCandidates(by.scope(), id);
            }
        });
    }

    private static Person person(Dossier dossier, UUID personId) {
        return dossier.persons().stream()
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Notes that somebody of the preparatory group has joined the union. */
    void admitPreparer(Staff by, UUID id, UUID personId) {
        scopes.run(by.scope(), () -> {
            person(dossiers.hold(by.scope(), id), personId);
            store.admitPreparer(by.scope(), id, personId);
        });
    }

    /** Keeps what a candidate declared, signed on paper. */
    void declare(Staff by, UUID id, UUID personId, Collection<Bar> bars) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireOpen(dossier, FoundingStep.NOMINATION);
            if (!store.declare(by.scope(), id, personId, bars, dossiers.today())) {
                throw new NotFound();
            }
        });
    }
}
