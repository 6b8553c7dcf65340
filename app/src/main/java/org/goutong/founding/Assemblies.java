package org.goutong.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.founding.Checklist.Missing;
import org.goutong.members.Members;
import org.goutong.orgs.PersonalDataSeen;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The meeting that elects: who may come, who has come, and what the scrutineers counted; never who voted how. */
@Component
class Assemblies {

    private final Scopes scopes;
    private final AssemblyStore store;
    private final PersonStore persons;
    private final FoundingStore foundings;
    private final Dossiers dossiers;
    private final FoundingCases cases;
    private final Members members;
    private final PersonalLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assemblies(
            Scopes scopes,
            AssemblyStore store,
            PersonStore persons,
            FoundingStore foundings,
            Dossiers dossiers,
            FoundingCases cases,
            Members members,
            PersonalLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.persons = persons;
        this.foundings = foundings;
        this.dossiers = dossiers;
        this.cases = cases;
        this.members = members;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the members of the employers over to the roll, those on it excepted; returns how many were new. */
    int enrolMembers(Staff by, UUID id) {
        return scopes.in(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            requireNotHeld(dossier);
            var known = members.listOf(
                    by.scope(),
                    dossier.present().stream().map(FoundingEmployer::employerId).toList());
            events.publishEvent(new PersonalDataSeen(
                    dossier.founding().orgCode(), "founding", id.toString(), Words.t("founding.roll")));
            return store.enrol(by.scope(), dossier.founding(), known);
        });
    }

    /**
     * Enters people on the roll by a list, one a line: a name, and the last four digits of the phone when they are known.
     *
     * <pre>
     * 何川 8000
     * 贾宁
     * </pre>
     *
     * @throws org.goutong.web.InvalidForm when a line is neither
     */
    int enrol(Staff by, UUID id, String lines) {
        var people = RollLine.read(lines);
        return scopes.in(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            requireNotHeld(dossier);
            return store.enrolNamed(by.scope(), dossier.founding(), people);
        });
    }

    private void requireNotHeld(Dossier dossier) {
        dossiers.requireOpen(dossier, FoundingStep.MEETING);
        if (dossier.founding().meetingOpenedAt() != null) {
            throw new Refused("founding.meeting.open-already");
        }
    }

    /** The whole roll, however long, in the order in which people were entered. */
    List<Voter> listVoters(Scope scope, UUID id) {
        return store.listVoters(scope, id, false, null, null);
    }

    /** A part of the roll, or of those due at the meeting; see {@link AssemblyStore#listVoters}. */
    List<Voter> listVoters(Scope scope, UUID id, boolean due, @Nullable UUID after, int most) {
        return store.listVoters(scope, id, due, after, most);
    }

    /** Who says to have come and waits for a clerk to see them: one more than {@link TurnoutPanel} shows, where there are more. */
    List<Voter> listWaiting(Scope scope, UUID id) {
        return store.listWaiting(scope, id, TurnoutPanel.MOST + 1);
    }

    /** Changes what somebody is on the roll: a delegate or not, with a vote or without. */
    void change(Staff by, UUID id, UUID voter, boolean delegate, boolean votes) {
        scopes.run(by.scope(), () -> {
            requireNotHeld(dossiers.hold(by.scope(), id));
            if (!store.change(by.scope(), id, voter, delegate, votes)) {
                throw new NotFound();
            }
        });
    }

    /**
     * Makes exactly these people of the roll delegates.
     *
     * @throws NotFound when one of them is not on the roll
     */
    void chooseDelegates(Staff by, UUID id, Set<UUID> voters) {
        chooseDelegates(by, id, voters, null, null);
    }

    /**
     * Makes exactly these people of a part of the roll delegates; whoever is on another part stays what they are.
     *
     * @param after whom the part comes after; null at the beginning
     * @param until who is the last of it; null for all that follow
     * @throws NotFound when one of them is not on that part
     */
    void chooseDelegates(Staff by, UUID id, Set<UUID> voters, @Nullable UUID after, @Nullable UUID until) {
        scopes.run(by.scope(), () -> {
            requireNotHeld(dossiers.hold(by.scope(), id));
            if (!store.chooseDelegates(by.scope(), id, voters, after, until)) {
                throw new NotFound();
            }
        });
    }

    /** Takes somebody off the roll. */
    void strike(Staff by, UUID id, UUID voter) {
        scopes.run(by.scope(), () -> {
            requireNotHeld(dossiers.hold(by.scope(), id));
            if (!store.strike(by.scope(), id, voter, clock.instant())) {
                throw new NotFound();
            }
        });
    }

    /**
     * Opens the door: from now on people sign in, and the roll stays as it is.
     *
     * @throws org.goutong.web.InvalidForm when the roll is not the members
     */
    void open(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            dossiers.requireNow(dossier, FoundingStep.MEETING);
            if (dossier.turnout().due(founding.congress()) == 0) {
                throw new Refused("founding.meeting.nobody-due");
            }
            requireWholeRoll(dossier);
            var day = founding.meetingOn();
            if (day == null || day.isAfter(dossiers.today())) {
                throw new Refused("founding.meeting.no-day");
            }
            if (new DateOrder(dossier, dossiers.today()).objectionToMeeting(day) instanceof Missing early) {
                throw new Refused(early.key(), early.arguments().toArray());
            }
            if (!store.open(by.scope(), id, Transfers.hash(token(founding)), clock.instant())) {
                throw new Refused("founding.meeting.open-already");
            }
        });
    }

    /** Who is due follows from the roll, so everybody has to be on it, with a vote or without. */
    private static void requireWholeRoll(Dossier dossier) {
        var listed = dossier.turnout().listed();
        var members = dossier.founding().members();
        if (members == null || listed != members) {
            Problems.none()
                    .add("lines", "founding.meeting.roll-differs", listed, members == null ? 0 : members)
                    .refuse();
        }
    }

    /** The key to the door of a meeting: it follows from ours, so a poster can be printed again. */
    String token(Founding founding) {
        return links.token("founding-meeting", founding.id() + "/" + founding.meetingNumber());
    }

    /** Signs somebody in by the list; twice counts once. Says whether they were not yet. */
    boolean signIn(Staff by, UUID id, UUID voter) {
        return scopes.in(by.scope(), () -> {
            var founding = dossiers.get(by.scope(), id).founding();
            requireDoor(founding);
            return store.signIn(by, founding, voter, clock.instant());
        });
    }

    /** Takes back that somebody came, for a slip of the finger. */
    void signOut(Staff by, UUID id, UUID voter) {
        scopes.run(by.scope(), () -> {
            var founding = dossiers.get(by.scope(), id).founding();
            requireDoor(founding);
            store.signOut(by.scope(), founding, voter);
        });
    }

    private static void requireDoor(Founding founding) {
        if (!founding.doorOpen()) {
            throw new Refused("founding.meeting.door-closed");
        }
    }

    /** What the holder of a door's key sees, or 404. */
    Door door(String token) {
        var scope = new Scope.Receipt(Transfers.hash(token));
        return store.findDoor(scope).orElseThrow(NotFound::new);
    }

    /**
     * Keeps that the holder of a door's key says to have come, by name and the last four digits of the phone. Whoever is on
     * the roll and whoever is not hear the same; a clerk who sees the person signs them in.
     */
    Door.Answer arriveByHolder(String token, String name, String tail) {
        var scope = new Scope.Receipt(Transfers.hash(token));
        return store.arriveByHolder(scope, name, tail, clock.instant());
    }

    /**
     * Keeps what the scrutineers counted for an office: turnout and counts. A void count is kept too, with its flaws.
     *
     * Of an office that the committee elects its members are due, after they were elected.
     *
     * @param votes for each candidate of the office
     * @param others whom voters chose in place of a candidate
     * @throws Refused when too few came, no seat of the office is open, or the committee that elects is not elected yet
     * @throws org.goutong.web.InvalidForm when a number is missing, or somebody written in cannot be elected
     */
    Outcome count(Staff by, UUID id, Office office, Count counted, Map<UUID, Integer> votes, List<WriteIn> others) {
        return scopes.in(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            requireDoor(founding);
            var open = dossier.openSeats(office, dossiers.today());
            if (open == 0) {
                throw new Refused("founding.ballot.no-seat", office.word());
            }
            if (dossier.byCommittee(office) && !dossier.committeeElected(dossiers.today())) {
                throw new Refused("founding.ballot.committee-first", office.word());
            }
            requireCommitteeOpen(dossier, office, dossiers.today());
            var attendance = new Attendance(dossier.due(office, dossiers.today()), dossiers.today());
            var missing = attendance.missing(counted.present());
            if (missing > 0) {
                throw new Refused("founding.ballot.no-quorum", missing, attendance.quorum());
            }
            var standing = dossier.standing(office);
            var problems = Problems.none();
            if (dossier.byCommittee(office) && counted.present() > attendance.due()) {
                problems.add("present", "founding.ballot.present-over", attendance.due());
            }
            standing.stream()
                    .filter(candidate -> !votes.containsKey(candidate.id()))
                    .forEach(candidate -> problems.add("votes-" + candidate.id(), "founding.ballot.votes"));
            checkOthers(by.scope(), dossier, office, others, problems);
            problems.refuse();
            var round = dossier.ballots(office).size() + 1;
            var all = Stream.concat(
                            standing.stream()
                                    .map(candidate -> new Outcome.Votes(
                                            candidate.id(), candidate.name(), votes.get(candidate.id()))),
                            others.stream()
                                    .map(other -> new Outcome.Votes(
                                            persons.writeIn(by.scope(), founding, office, other),
                                            other.name(),
                                            other.votes())))
                    .toList();
            store.count(by, founding, office, round, open, attendance, counted, all, clock.instant());
            return Outcome.of(attendance, counted, open, all);
        });
    }

    /** Who sits on the committee stays the same once it has elected from its members, until that count is taken back. */
    private static void requireCommitteeOpen(Dossier dossier, Office office, LocalDate day) {
        if (dossier.closedByElection(office, day)) {
            throw new Refused("founding.ballot.committee-electing", office.word());
        }
    }

    /** Whoever is written in has to be a member who may be elected, and no candidate. */
    private void checkOthers(Scope scope, Dossier dossier, Office office, List<WriteIn> others, Problems problems) {
        for (int i = 0; i < others.size(); i++) {
            var other = others.get(i);
            var field = "other-name-" + (i + 1);
            var votes = store.listVotes(scope, dossier.founding().id(), other.name());
            var barred = dossier.suspicions(office, other.name(), dossiers.today());
            if (votes.isEmpty()) {
                problems.add(field, "founding.person.not-on-roll", other.name());
            } else if (!votes.contains(true)) {
                problems.add(field, "founding.person.retained", other.name());
            } else if (!barred.isEmpty() && other.because().isEmpty()) {
                problems.add(
                        field,
                        "founding.ballot.other-namesake",
                        other.name(),
                        barred.getFirst().bar().word(),
                        barred.getFirst().basis());
            } else if (dossier.byCommittee(office)
                    && !dossier.committee(dossiers.today()).contains(other.name())) {
                problems.add(field, "founding.ballot.other-not-on-committee", other.name());
            } else if (stands(dossier, office, other.name())
                    || others.subList(0, i).stream()
                            .anyMatch(before -> before.name().equals(other.name()))) {
                problems.add(field, "founding.ballot.other-stands", other.name());
            } else if (counts(dossier, other.name())) {
                problems.add(field, "founding.person.candidate-counts", other.name());
            }
        }
    }

    private static boolean stands(Dossier dossier, Office office, String name) {
        return Stream.concat(
                        dossier.standing(office).stream().map(Person::name),
                        dossier.elected(office).stream().map(Outcome.Votes::name))
                .anyMatch(name::equals);
    }

    private static boolean counts(Dossier dossier, String name) {
        return Stream.of(Person.Role.SCRUTINEER, Person.Role.TELLER)
                .flatMap(role -> dossier.persons(role).stream())
                .anyMatch(person -> person.name().equals(name));
    }

    /** Takes a count back that was typed wrong, the last of its office; it stays in the history. */
    void withdraw(Staff by, UUID id, UUID ballot) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            requireDoor(dossier.founding());
            var last = dossier.ballots().stream()
                    .filter(one -> one.id().equals(ballot))
                    .anyMatch(one -> dossier.ballots(one.office()).getLast().equals(one));
            dossier.ballots().stream()
                    .filter(one -> one.id().equals(ballot))
                    .forEach(one -> requireCommitteeOpen(dossier, one.office(), dossiers.today()));
            if (!last || !store.withdraw(by.scope(), id, ballot, clock.instant())) {
                throw new NotFound();
            }
        });
    }

    /** Ends the meeting when every office is settled: the step is done, and the term runs from its day. */
    void close(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            requireDoor(dossier.founding());
            dossiers.requireNow(dossier, FoundingStep.MEETING);
            Foundings.refuseMissing(Checklist.of(dossier, dossiers.today())
                    .item(FoundingStep.MEETING)
                    .missing());
            store.close(by.scope(), id, clock.instant());
            var heldOn = Objects.requireNonNull(dossier.founding().meetingOn());
            foundings.finish(by, dossier.founding(), FoundingStep.MEETING, heldOn);
            cases.follow(by, id, heldOn);
            events.publishEvent(
                    new FoundingStepDone(dossier.founding().orgCode(), id, FoundingStep.MEETING.name(), by.name()));
        });
    }

    /** Gives a meeting up that came to nothing, for example without its quorum: another one can be held on another day. */
    void giveUp(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            requireDoor(dossiers.hold(by.scope(), id).founding());
            store.giveUp(by.scope(), id);
        });
    }
}
