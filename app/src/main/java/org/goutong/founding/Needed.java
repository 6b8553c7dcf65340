package org.goutong.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.founding.Checklist.Missing;
import org.goutong.founding.Person.Role;
import org.goutong.founding.Request.Kind;
import org.goutong.law.LegalParameters;
import org.jspecify.annotations.Nullable;

/** What each step of a founding still needs on a day, by the articles that ask for it. */
record Needed(Dossier dossier, LocalDate today) {

    List<Missing> of(FoundingStep step) {
        return switch (step) {
            case PREP_REQUEST -> toAsk();
            case PREP_APPROVAL -> answer(Kind.PREPARATION);
            case RECRUITMENT -> members();
            case DELEGATES -> delegates();
            case NOMINATION -> nomination();
            case MEETING -> meeting();
            case RESULT_APPROVAL -> result();
            case REGISTRATION ->
                dossier.founding().registrationCode().isEmpty()
                        ? List.of(Missing.of("founding.missing.registration", ""))
                        : List.of();
            case OPENING, FILING -> List.of();
        };
    }

    private List<Missing> toAsk() {
        var missing = new ArrayList<Missing>();
        var founding = dossier.founding();
        if (founding.employees() == null || founding.women() == null) {
            missing.add(Missing.of("founding.missing.employees", ""));
        }
        form(missing);
        var group = dossier.preparers();
        var persons = Dossier.distinct(group);
        var rule = new PreparatoryGroup(persons, today);
        if (!rule.complete()) {
            missing.add(Missing.of(
                    "founding.missing.group",
                    rule.least().basis(),
                    rule.least().count(),
                    rule.most().count(),
                    persons));
        }
        if (dossier.persons(Role.LEADER).isEmpty()) {
            missing.add(Missing.of("founding.missing.leader", ""));
        }
        group.forEach(person -> dossier.namesakes(person)
                .forEach(principal -> missing.add(
                        Missing.of("founding.missing.group-principal", "", person.name(), principal.word()))));
        return missing;
    }

    private void form(List<Missing> missing) {
        var form = dossier.founding().form();
        var together = dossier.employers().stream()
                .filter(employer -> employer.leftOn() == null)
                .toList();
        var least = LegalParameters.on(today, "union.joint-from-employers");
        if (form.severalEmployers() && together.size() < least.count()) {
            missing.add(Missing.of("founding.missing.employers", least.basis(), least.count(), together.size()));
        }
        together.stream().filter(employer -> !employer.ownUnion()).forEach(employer -> {
            var rule = new FormRule(members(employer), today);
            if (!rule.allowed().contains(form)) {
                missing.add(Missing.of(
                        "founding.missing.own-committee", rule.rule().basis(), employer.name(), rule.members()));
            }
        });
    }

    /**
     * Whether the only employer has to have a committee of its own, so that no other form can go on.
     *
     * @param members of whom the union will consist, as somebody says now; null until somebody counted
     */
    boolean committeeRequired(@Nullable Integer members) {
        var present = dossier.present();
        return present.size() == 1
                && !present.getFirst().ownUnion()
                && new FormRule(Math.max(members(present.getFirst()), Objects.requireNonNullElse(members, 0)), today)
                        .ownCommitteeRequired();
    }

    /** How many members an employer has as far as anybody knows; of a single one they are those of the founding. */
    private int members(FoundingEmployer employer) {
        var known = Objects.requireNonNullElse(employer.members(), 0);
        return dossier.founding().form().severalEmployers()
                ? known
                : Math.max(known, Objects.requireNonNullElse(dossier.founding().members(), 0));
    }

    private List<Missing> members() {
        var missing = new ArrayList<Missing>();
        var founding = dossier.founding();
        if (founding.members() == null || founding.womenMembers() == null) {
            missing.add(Missing.of("founding.missing.members", ""));
        } else if (founding.members() < Dossier.distinct(dossier.preparers())) {
            missing.add(Missing.of("founding.missing.fewer-members", "", founding.members()));
        }
        dossier.preparers().stream()
                .filter(person -> !person.member())
                .forEach(person -> missing.add(Missing.of("founding.missing.join-first", "", person.name())));
        roll(missing);
        dossier.preparers().forEach(person -> onRoll(missing, person));
        form(missing);
        return missing;
    }

    /** The roll is the members: everybody who belongs, with a vote or without. */
    private void roll(List<Missing> missing) {
        var founding = dossier.founding();
        var listed = dossier.turnout().listed();
        if (listed == 0) {
            missing.add(Missing.of("founding.missing.roll", ""));
        } else if (founding.members() != null && founding.members() != listed) {
            missing.add(Missing.of("founding.meeting.roll-differs", "", listed, founding.members()));
        }
        if (founding.unexplainedMembers()) {
            missing.add(Missing.of("founding.missing.members-reason", "", founding.members(), founding.employees()));
        }
    }

    private static void onRoll(List<Missing> missing, Person person) {
        if (person.missesRoll()) {
            missing.add(Missing.of("founding.missing.not-on-roll", "", person.name()));
        }
    }

    private List<Missing> delegates() {
        var missing = new ArrayList<Missing>();
        var founding = dossier.founding();
        var rule = new CongressRule(Objects.requireNonNullElse(founding.members(), 0), today);
        if (!rule.allowed()) {
            missing.add(Missing.of(
                    "founding.missing.congress",
                    rule.rule().basis(),
                    rule.rule().count()));
            return missing;
        }
        var band = rule.delegates().orElseThrow();
        var wanted = founding.delegates();
        if (wanted == null || !band.holds(wanted)) {
            missing.add(Missing.of("founding.missing.delegates", band.basis(), band.least(), band.most()));
        } else if (dossier.turnout().delegates() != wanted) {
            missing.add(Missing.of(
                    "founding.missing.delegates-elected",
                    "",
                    wanted,
                    dossier.turnout().delegates()));
        }
        return missing;
    }

    private List<Missing> nomination() {
        var missing = new ArrayList<>(candidates());
        form(missing);
        var posted = dossier.founding().candidatesPostedOn();
        if (posted == null) {
            missing.add(Missing.of(
                    "founding.missing.notice",
                    candidatesNoticeRule().basis(),
                    candidatesNoticeRule().count()));
        } else {
            notice(
                    missing,
                    new PublicNotice(posted, candidatesNoticeRule().count()),
                    candidatesNoticeRule().basis());
        }
        missing.addAll(answer(Kind.CANDIDATES));
        return missing;
    }

    /** What candidates still miss; a notice hangs only when this is nothing. */
    List<Missing> candidates() {
        var missing = new ArrayList<Missing>();
        var founding = dossier.founding();
        if (founding.termYears() == null) {
            missing.add(Missing.of(
                    "founding.missing.term",
                    LegalParameters.on(today, "term.short-years").basis()));
        }
        if (founding.form().hasCommittee()) {
            var band = SizeBand.ofCommittee(Objects.requireNonNullElse(founding.members(), 0), today);
            var seats = founding.committeeSeats();
            var largest = dossier.committeeSize(today).most();
            if (seats == null || !band.holds(seats)) {
                missing.add(Missing.of("founding.missing.seats", band.basis(), band.least(), band.most()));
            } else if (largest > band.most()) {
                missing.add(Missing.of("founding.missing.seats-over", band.basis(), largest, band.most()));
            }
            requiredCommittees(missing);
        }
        dossier.seats(today).forEach((office, seats) -> {
            var rule = new ContestRule(office, seats, today);
            var standing = Dossier.distinct(dossier.candidates(office));
            if (rule.missing(standing) > 0) {
                missing.add(Missing.of(
                        "founding.missing.candidates",
                        rule.rule().basis(),
                        office.word(),
                        seats,
                        rule.leastCandidates(),
                        standing));
            }
        });
        dossier.persons(Role.CANDIDATE).forEach(person -> {
            onCommittee(missing, person);
            onRoll(missing, person);
            declared(missing, person);
            dossier.suspicions(person, today)
                    .forEach(finding -> missing.add(Missing.of(
                            "founding.missing.namesake",
                            finding.basis(),
                            person.name(),
                            finding.bar().word())));
        });
        return missing;
    }

    /** Whom the committee may elect has to be elected to it first. */
    private void onCommittee(List<Missing> missing, Person person) {
        var office = person.office();
        if (office != null
                && dossier.byCommittee(office)
                && dossier.candidates(Office.COMMITTEE).stream()
                        .noneMatch(other -> other.name().equals(person.name()))) {
            missing.add(Missing.of("founding.missing.not-for-committee", "", person.name(), office.word()));
        }
    }

    /** Somebody has said what may stand against them, and nothing does. */
    private void declared(List<Missing> missing, Person person) {
        if (person.declaredOn() == null) {
            missing.add(Missing.of("founding.missing.declaration", "", person.name()));
        }
        dossier.findings(person, today).stream()
                .filter(Bar.Finding::excludes)
                .forEach(finding -> missing.add(Missing.of(
                        "founding.missing.barred",
                        finding.basis(),
                        person.name(),
                        finding.bar().word())));
    }

    /** A committee that a rule asks for has seats; while nobody has counted the women it stays open whether there is one. */
    private void requiredCommittees(List<Missing> missing) {
        var founding = dossier.founding();
        LegalParameters.onOrOldest(today, "audit.seats-least", founding.orgCode())
                .filter(rule -> founding.ownAccounts() && fewer(founding.auditSeats(), rule.count()))
                .ifPresent(rule -> missing.add(Missing.of("founding.missing.audit-seats", rule.basis())));
        if (founding.women() == null || founding.womenMembers() == null) {
            missing.add(Missing.of("founding.missing.women", ""));
        }
        var women = dossier.womenRule(today);
        if (women.committee() && fewer(founding.womenSeats(), 1)) {
            missing.add(Missing.of(
                    "founding.missing.women-seats",
                    women.requiredBy().stream()
                            .map(LegalParameters.Parameter::basis)
                            .collect(Collectors.joining("；")),
                    women.employees(),
                    women.members()));
        }
    }

    private static boolean fewer(@Nullable Integer seats, int least) {
        return seats == null || seats < least;
    }

    /** The candidates' notice; null until it hangs. */
    @Nullable
    PublicNotice candidatesNotice() {
        var posted = dossier.founding().candidatesPostedOn();
        return posted == null
                ? null
                : new PublicNotice(posted, candidatesNoticeRule().count());
    }

    /** The notice of the result; null until it hangs. */
    @Nullable
    PublicNotice resultNotice() {
        var posted = dossier.founding().resultPostedOn();
        return posted == null
                ? null
                : new PublicNotice(posted, resultNoticeRule().count());
    }

    LegalParameters.Parameter candidatesNoticeRule() {
        return LegalParameters.on(today, "notice.candidates-days");
    }

    LegalParameters.Parameter resultNoticeRule() {
        return LegalParameters.on(today, "notice.result-days");
    }

    private void notice(List<Missing> missing, PublicNotice notice, String basis) {
        if (!notice.over(today)) {
            missing.add(Missing.of(
                    "founding.missing.notice-runs", basis, notice.dayOn(today), notice.days(), notice.endsOn()));
        }
    }

    private List<Missing> meeting() {
        var missing = new ArrayList<Missing>();
        var founding = dossier.founding();
        if (founding.meetingOn() == null || founding.meetingPlace().isEmpty()) {
            missing.add(Missing.of("founding.missing.meeting", ""));
        } else if (new DateOrder(dossier, today).objectionToMeeting(founding.meetingOn()) instanceof Missing early) {
            missing.add(early);
        }
        if (dossier.persons(Role.SCRUTINEER).isEmpty()
                || dossier.persons(Role.TELLER).isEmpty()) {
            missing.add(Missing.of("founding.missing.tellers", ""));
        }
        Stream.of(Role.SCRUTINEER, Role.TELLER)
                .flatMap(role -> dossier.persons(role).stream())
                .forEach(person -> onRoll(missing, person));
        if (dossier.turnout().due(founding.congress()) == 0) {
            missing.add(Missing.of("founding.missing.roll", ""));
        }
        dossier.electedWriteIns().forEach(person -> declared(missing, person));
        committeeSize(missing);
        dossier.seats(today).keySet().stream()
                .filter(office -> !dossier.settled(office, today))
                .forEach(office -> missing.add(
                        Missing.of("founding.missing.election", "", office.word(), dossier.openSeats(office, today))));
        return missing;
    }

    /** Whoever is elected chair and not to the committee sits on it all the same. */
    private void committeeSize(List<Missing> missing) {
        var band = SizeBand.ofCommittee(
                Objects.requireNonNullElse(dossier.founding().members(), 0), today);
        var size = dossier.committee(today).size();
        if (size > band.most()) {
            missing.add(Missing.of("founding.missing.committee-over", band.basis(), size, band.most()));
        }
    }

    private List<Missing> result() {
        var missing = new ArrayList<Missing>();
        var posted = dossier.founding().resultPostedOn();
        var rule = resultNoticeRule();
        if (posted == null) {
            missing.add(Missing.of("founding.missing.result-notice", rule.basis(), rule.count()));
        } else {
            notice(missing, new PublicNotice(posted, rule.count()), rule.basis());
        }
        missing.addAll(answer(Kind.RESULT));
        return missing;
    }

    /** A request that has to be sent, or to be answered. */
    private List<Missing> answer(Kind kind) {
        var request = dossier.request(kind);
        if (request.isEmpty()) {
            return List.of(Missing.of("founding.missing.request", "", kind.word()));
        }
        return switch (request.get().state()) {
            case APPROVED -> List.of();
            case SENT -> List.of(Missing.of("founding.missing.answer", "", dossier.superiorName()));
            case RETURNED ->
                List.of(Missing.of(
                        "founding.missing.returned", "", request.get().reason()));
            case WITHDRAWN -> List.of(Missing.of("founding.missing.request", "", kind.word()));
        };
    }

    /** What must be there before a request of a kind is sent or approved; the request and its answer left out. */
    List<Missing> besides(Kind kind) {
        return of(kind.asked()).stream()
                .filter(missing -> !missing.key().matches("founding\\.missing\\.(request|returned|answer)"))
                .toList();
    }
}
