package org.goutong.founding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.founding.Person.Role;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one founding; never who voted how, and no voter's name.
 *
 * @param superiorName the union that approves
 * @param principals who is in charge of the employers
 * @param turnout who may vote and who came, in numbers
 */
record Dossier(
        Founding founding,
        String superiorName,
        List<FoundingEmployer> employers,
        List<StepDone> steps,
        List<Person> persons,
        List<Request> requests,
        Turnout turnout,
        List<Ballot> ballots,
        List<Principal> principals) {

    Optional<StepDone> done(FoundingStep step) {
        return steps.stream().filter(done -> done.step() == step).findFirst();
    }

    /** Whether a later step is done than this one. */
    boolean goneOn(FoundingStep step) {
        return steps.stream().anyMatch(done -> done.step().compareTo(step) > 0);
    }

    /** Those named in a role; whom only voters wrote on their ballots are not among them. */
    List<Person> persons(Role role) {
        return persons.stream()
                .filter(person -> person.role() == role && !person.writtenIn())
                .toList();
    }

    /** The preparatory group, its leader first. */
    List<Person> preparers() {
        return persons.stream()
                .filter(person -> person.role().prepares())
                .sorted(Comparator.comparing(Person::role))
                .toList();
    }

    /** How many persons these are, each counted once. */
    static int distinct(List<Person> persons) {
        return (int) persons.stream().map(Person::name).distinct().count();
    }

    /** Those in charge who have the name of somebody in a role, unless a person found that it is another one. */
    List<Principal> namesakes(Person person) {
        return person.namesakeBecause().isEmpty()
                ? principals.stream()
                        .filter(principal -> principal.named(person.name()))
                        .toList()
                : List.of();
    }

    /** What keeps somebody from an office, were they the one in charge whose name they have, and did not say so. */
    List<Bar.Finding> suspicions(Person person, LocalDate day) {
        return person.office() == null || !person.namesakeBecause().isEmpty()
                ? List.of()
                : suspicions(person.office(), person.name(), day).stream()
                        .filter(finding -> !person.bars().contains(finding.bar()))
                        .toList();
    }

    /** What keeps whoever is in charge and has this name from an office. */
    List<Bar.Finding> suspicions(Office office, String name, LocalDate day) {
        var bars = principals.stream()
                .filter(principal -> principal.named(name))
                .map(Principal::bar)
                .toList();
        return Bar.against(office, bars, founding.orgCode(), day).stream()
                .filter(Bar.Finding::excludes)
                .toList();
    }

    /** What stands against a candidate by what they declared; empty for everybody else. */
    List<Bar.Finding> findings(Person person, LocalDate day) {
        return person.office() == null
                ? List.of()
                : Bar.against(person.office(), person.bars(), founding.orgCode(), day);
    }

    boolean barred(Person person, LocalDate day) {
        return findings(person, day).stream().anyMatch(Bar.Finding::excludes);
    }

    List<Person> candidates(Office office) {
        return persons.stream()
                .filter(person -> person.office() == office && !person.writtenIn())
                .toList();
    }

    /** Whom voters wrote in and elected. */
    List<Person> electedWriteIns() {
        return persons.stream()
                .filter(Person::writtenIn)
                .filter(person -> person.office() != null
                        && elected(person.office()).stream()
                                .anyMatch(one -> one.candidate().equals(person.id())))
                .toList();
    }

    /** The last request of a kind that was neither returned nor taken back, or the last at all. */
    Optional<Request> request(Request.Kind kind) {
        var all = requests.stream().filter(one -> one.kind() == kind).toList();
        return all.stream()
                .filter(one -> !one.state().sendable())
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    /** Whether a request of a kind waits for its answer. */
    boolean waits(Request.Kind kind) {
        return request(kind)
                .filter(request -> request.state() == Request.State.SENT)
                .isPresent();
    }

    Optional<FoundingEmployer> leadingEmployer() {
        return employers.stream().filter(FoundingEmployer::leading).findFirst();
    }

    /** The employers that belong to it now. */
    List<FoundingEmployer> present() {
        return employers.stream().filter(employer -> employer.leftOn() == null).toList();
    }

    WomenRule womenRule(LocalDate day) {
        return new WomenRule(orNone(founding.women()), orNone(founding.womenMembers()), founding.orgCode(), day);
    }

    /** What is elected, and how many seats each has; a committee without a number of seats is not yet among them. */
    Map<Office, Integer> seats(LocalDate day) {
        var seats = new EnumMap<Office, Integer>(Office.class);
        if (!founding.form().hasCommittee()) {
            seats.put(Office.ORGANISER, 1);
            return seats;
        }
        seats.put(Office.CHAIR, 1);
        put(seats, Office.VICE_CHAIR, founding.viceChairs());
        put(seats, Office.COMMITTEE, orNone(founding.committeeSeats()));
        put(seats, Office.AUDIT, founding.ownAccounts() ? orNone(founding.auditSeats()) : 0);
        var women = womenRule(day);
        put(seats, Office.WOMEN, women.committee() ? orNone(founding.womenSeats()) : women.oneMember() ? 1 : 0);
        return seats;
    }

    private static void put(Map<Office, Integer> seats, Office office, int number) {
        if (number > 0) {
            seats.put(office, number);
        }
    }

    /** The offices whose holders sit on the committee: a women’s member does where there is no committee of women. */
    private List<Office> onCommittee(LocalDate day) {
        return womenRule(day).oneMember()
                ? List.of(Office.CHAIR, Office.VICE_CHAIR, Office.COMMITTEE, Office.WOMEN)
                : List.of(Office.CHAIR, Office.VICE_CHAIR, Office.COMMITTEE);
    }

    /** How many may come to sit on the committee, as its election is planned. */
    CommitteeSize committeeSize(LocalDate day) {
        var seats = seats(day);
        seats.keySet().retainAll(onCommittee(day));
        return new CommitteeSize(
                seats,
                seats.keySet().stream()
                        .collect(Collectors.toMap(
                                office -> office,
                                office -> candidates(office).stream()
                                        .map(Person::name)
                                        .toList())));
    }

    /** Who sits on the committee: the chair, the vice-chairs, the other members and a single women’s member, each once. */
    List<String> committee(LocalDate day) {
        return onCommittee(day).stream()
                .flatMap(office -> elected(office).stream())
                .map(Outcome.Votes::name)
                .distinct()
                .toList();
    }

    /** Whether an office is elected by the committee from its members, and not by the meeting. */
    boolean byCommittee(Office office) {
        return founding.committeeElects()
                && founding.form().hasCommittee()
                && (office == Office.CHAIR || office == Office.VICE_CHAIR);
    }

    /** Whether all who sit on the committee are elected, so that it can elect from its members. */
    boolean committeeElected(LocalDate day) {
        return !committee(day).isEmpty()
                && onCommittee(day).stream()
                        .filter(seats(day)::containsKey)
                        .allMatch(office -> byCommittee(office) || settled(office, day));
    }

    /** Whether the committee has elected from its members, so that nobody is elected to an office of it any more. */
    boolean closedByElection(Office office, LocalDate day) {
        return !byCommittee(office)
                && onCommittee(day).contains(office)
                && Stream.of(Office.CHAIR, Office.VICE_CHAIR)
                        .anyMatch(other -> byCommittee(other) && !ballots(other).isEmpty());
    }

    /** Who is due when an office is elected: the members of the committee, otherwise whoever the meeting is of. */
    int due(Office office, LocalDate day) {
        return byCommittee(office) ? committee(day).size() : turnout.due(founding.congress());
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** The ballots of the present meeting for an office, the first round first. */
    List<Ballot> ballots(Office office) {
        return ballots.stream()
                .filter(ballot -> ballot.office() == office && ballot.meetingNumber() == founding.meetingNumber())
                .toList();
    }

    /** Who was elected to an office in all rounds of the present meeting, the most votes first. */
    List<Outcome.Votes> elected(Office office) {
        return ballots(office).stream()
                .flatMap(ballot -> ballot.outcome() instanceof Outcome.Decided decided
                        ? decided.elected().stream()
                        : Stream.<Outcome.Votes>empty())
                .toList();
    }

    /** Seats of an office that nobody has yet. */
    int openSeats(Office office, LocalDate day) {
        return Math.max(0, seats(day).getOrDefault(office, 0) - elected(office).size());
    }

    /**
     * Whether an office needs no further ballot: all seats are taken, or the last ballot counted without a tie and the
     * meeting may leave seats open. A union is never without its chair or organiser.
     */
    boolean settled(Office office, LocalDate day) {
        if (openSeats(office, day) == 0) {
            return true;
        }
        var counted = ballots(office);
        return office != Office.CHAIR
                && office != Office.ORGANISER
                && !counted.isEmpty()
                && counted.getLast().outcome() instanceof Outcome.Decided decided
                && decided.tied().isEmpty();
    }

    /** Who stands in the next ballot for an office: those tied in the last one, otherwise all not yet elected. */
    List<Person> standing(Office office) {
        var counted = ballots(office);
        if (!counted.isEmpty()
                && counted.getLast().outcome() instanceof Outcome.Decided decided
                && !decided.tied().isEmpty()) {
            return among(office, decided.tied());
        }
        var elected = elected(office);
        return candidates(office).stream()
                .filter(person -> mayStand(office, person))
                .filter(person ->
                        elected.stream().noneMatch(one -> one.candidate().equals(person.id())))
                .toList();
    }

    /** The committee elects among its members only, as they were counted. */
    private boolean mayStand(Office office, Person person) {
        var counted = ballots(Office.COMMITTEE);
        return !byCommittee(office)
                || !counted.isEmpty() && committee(counted.getLast().heldOn()).contains(person.name());
    }

    private List<Person> among(Office office, List<Outcome.Votes> votes) {
        return persons.stream()
                .filter(person -> person.office() == office)
                .filter(person -> votes.stream().anyMatch(one -> one.candidate().equals(person.id())))
                .toList();
    }
}
