package org.goutong.founding;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.UUID;
import org.goutong.founding.Person.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.springframework.stereotype.Component;

/** The front door to who does what in a founding: the preparatory group, candidates, scrutineers and tellers. */
@Component
public class FoundingPersons {

    private final Scopes scopes;
    private final PersonStore store;
    private final AssemblyStore rolls;
    private final FoundingStore foundings;
    private final Dossiers dossiers;
    private final Clock clock;

    FoundingPersons(
            Scopes scopes,
            PersonStore store,
            AssemblyStore rolls,
            FoundingStore foundings,
            Dossiers dossiers,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.rolls = rolls;
        this.foundings = foundings;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * Names somebody in a role. Candidates count no votes, and whoever counts does not stand.
     *
     * @throws Refused when the step of that role is over, the request about the candidates waits for its answer, the group
     *     has a leader, or somebody would stand and count
     * @throws org.goutong.web.InvalidForm when they are named in it already, or are not on the roll
     */
    public void name(Staff by, UUID id, NewPerson person) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireOpen(dossier, lastStep(person.role()));
            if (person.role() == Role.CANDIDATE) {
                Dossiers.requireUnasked(dossier);
            }
            refuseBoth(dossier, person);
            refuseTwice(dossier, person);
            requireOnRoll(by.scope(), dossier, person);
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

    /** Members choose among themselves; only a chair may come from outside, and only where the law lets one. */
    private void requireOnRoll(Scope scope, Dossier dossier, NewPerson person) {
        if (person.role().prepares()) {
            return;
        }
        if (person.outside()) {
            if (person.office() != Office.CHAIR) {
                Problems.none().add("office", "founding.person.outside-chair").refuse();
            }
            return;
        }
        var votes = rolls.listVotes(scope, dossier.founding().id(), person.name());
        if (votes.isEmpty()) {
            Problems.none()
                    .add("name", "founding.person.not-on-roll", person.name())
                    .refuse();
        }
        if (!votes.contains(true)) {
            Problems.none()
                    .add("name", "founding.person.retained", person.name())
                    .refuse();
        }
    }

    /** Whoever is named twice would count twice. */
    private static void refuseTwice(Dossier dossier, NewPerson person) {
        var twice = dossier.persons().stream()
                .filter(other -> other.name().equals(person.name()))
                .anyMatch(other -> person.role().prepares()
                        ? other.role().prepares()
                        : other.role() == person.role() && other.office() == person.office());
        if (twice) {
            Problems.none().add("name", "founding.person.twice", person.name()).refuse();
        }
    }

    private static FoundingStep lastStep(Role role) {
        return switch (role) {
            case LEADER, PREPARER -> FoundingStep.PREP_APPROVAL;
            case CANDIDATE -> FoundingStep.NOMINATION;
            case SCRUTINEER, TELLER -> FoundingStep.MEETING;
        };
    }

    /**
     * Takes somebody out of a role.
     *
     * @throws Refused when the step of that role is over, or somebody stands and the request about that waits for its answer
     */
    void removePerson(Staff by, UUID id, UUID personId) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var person = person(dossier, personId);
            dossiers.requireOpen(dossier, lastStep(person.role()));
            if (person.candidate()) {
                Dossiers.requireUnasked(dossier);
            }
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

    /**
     * Keeps why somebody is not the one in charge of the employer who has the same name.
     *
     * @param because how it was found out, for example 身份证号不同，是仓库的张伟
     */
    void tellApart(Staff by, UUID id, UUID personId, String because) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireOpen(dossier, lastStep(person(dossier, personId).role()));
            store.tellApart(by.scope(), id, personId, because);
        });
    }

    /** Keeps what a candidate declared, signed on paper. */
    void declare(Staff by, UUID id, UUID personId, Collection<Bar> bars) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var person = person(dossier, personId);
            dossiers.requireOpen(dossier, person.writtenIn() ? FoundingStep.MEETING : FoundingStep.NOMINATION);
            if (!store.declare(by.scope(), id, personId, bars, dossiers.today())) {
                throw new NotFound();
            }
        });
    }
}
