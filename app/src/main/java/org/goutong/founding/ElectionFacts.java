package org.goutong.founding;

import static org.goutong.founding.FoundingLetters.names;
import static org.goutong.founding.KnownFacts.day;
import static org.goutong.founding.KnownFacts.numbered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.founding.Person.Role;
import org.jspecify.annotations.Nullable;

/** Reads from a dossier what letters say of its election: candidates, notices, turnout and counts. */
final class ElectionFacts {

    private static final int SIGN_IN_ROWS = 2;
    /** Lines on a ballot for others than the candidates. */
    private static final int MOST_OTHERS = 3;

    private ElectionFacts() {}

    static void add(LetterFacts facts, Dossier dossier, LocalDate today) {
        candidates(facts, dossier, today);
        notices(facts, dossier, today);
        election(facts, dossier, today);
    }

    private static void candidates(LetterFacts facts, Dossier dossier, LocalDate today) {
        facts.with(
                "candidates",
                numbered(Arrays.stream(Office.values())
                        .flatMap(office -> dossier.candidates(office).stream())
                        .map(person -> Map.of(
                                "of", String.valueOf(person.office()),
                                "name", person.name(),
                                "office", office(dossier, person.office(), today),
                                "post", person.post(),
                                "declared", person.declaredOn() == null ? "" : "已声明"))
                        .toList()));
        var seats = dossier.seats(today);
        facts.with(
                        "ballots",
                        seats.entrySet().stream()
                                .map(entry -> Map.of(
                                        "key", entry.getKey().name(),
                                        "office", electedBy(dossier, entry.getKey(), today),
                                        "seats", String.valueOf(entry.getValue())))
                                .toList())
                .with(
                        "others",
                        seats.entrySet().stream()
                                .flatMap(entry -> Collections.nCopies(
                                        Math.min(entry.getValue(), MOST_OTHERS),
                                        Map.of("of", entry.getKey().name()))
                                        .stream())
                                .toList());
        for (var office : Office.values()) {
            facts.with(
                    fact(office) + "-candidates",
                    names(dossier.candidates(office).stream().map(Person::name).toList()));
        }
        facts.with(
                "contest",
                dossier.seats(today).entrySet().stream()
                        .map(entry -> "%s应选%d名，候选人%d名；"
                                .formatted(
                                        electedBy(dossier, entry.getKey(), today),
                                        entry.getValue(),
                                        dossier.candidates(entry.getKey()).size()))
                        .collect(Collectors.joining())
                        .replaceAll("；$", "。"));
        facts.with(
                        "organs",
                        organs(dossier, seats.keySet(), dossier.womenRule(today).committee()))
                .when(
                        "declared",
                        dossier.persons(Role.CANDIDATE).stream().allMatch(person -> person.declaredOn() != null))
                .with(
                        "declarations",
                        dossier.persons(Role.CANDIDATE).stream()
                                .collect(Collectors.groupingBy(Person::name, LinkedHashMap::new, Collectors.toList()))
                                .values()
                                .stream()
                                .map(same -> declaration(dossier, same, today))
                                .toList());
    }

    /** Only what is really elected. */
    private static String organs(Dossier dossier, Set<Office> offices, boolean women) {
        var organs = new ArrayList<String>();
        organs.add(dossier.founding().form().hasCommittee() ? "第一届委员会" : "组织员");
        if (offices.contains(Office.AUDIT)) {
            organs.add("经费审查委员会");
        }
        if (offices.contains(Office.WOMEN)) {
            organs.add(women ? "女职工委员会" : "女职工委员");
        }
        return names(organs);
    }

    private static Map<String, String> declaration(Dossier dossier, List<Person> same, LocalDate today) {
        return Map.of(
                "name",
                same.getFirst().name(),
                "offices",
                names(same.stream()
                        .map(person -> office(dossier, person.office(), today))
                        .toList()),
                "post",
                same.getFirst().post());
    }

    private static String fact(Office office) {
        return office.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the law asks for no committee of women, one of them is elected to the union's own. */
    private static String office(Dossier dossier, @Nullable Office office, LocalDate today) {
        return switch (office) {
            case CHAIR -> "主席";
            case VICE_CHAIR -> "副主席";
            case COMMITTEE -> "委员";
            case AUDIT -> "经费审查委员会委员";
            case WOMEN -> dossier.womenRule(today).committee() ? "女职工委员会委员" : "女职工委员";
            case ORGANISER -> "组织员";
            case null -> "";
        };
    }

    /** An office, and who elects it where it is not the meeting. */
    private static String electedBy(Dossier dossier, Office office, LocalDate today) {
        return office(dossier, office, today) + (dossier.byCommittee(office) ? "（由委员会选举）" : "");
    }

    private static void notices(LetterFacts facts, Dossier dossier, LocalDate today) {
        var needed = new Needed(dossier, today);
        facts.with("notice-days", needed.candidatesNoticeRule().count());
        var posted = dossier.founding().candidatesPostedOn();
        if (needed.candidatesNotice() instanceof PublicNotice notice) {
            objections(facts, "candidates", notice, dossier.founding().candidatesObjections(), "未收到影响提名的反映", today);
        }
        if (needed.resultNotice() instanceof PublicNotice notice) {
            objections(facts, "result", notice, dossier.founding().resultObjections(), "未收到影响当选的反映", today);
        }
        if (posted != null) {
            facts.with("posted-on", day(posted))
                    .with("notice-from", day(posted.plusDays(1)))
                    .with(
                            "notice-to",
                            day(new PublicNotice(
                                            posted,
                                            needed.candidatesNoticeRule().count())
                                    .endsOn()));
        }
        var result = dossier.founding().resultPostedOn();
        if (result != null) {
            facts.with("result-from", day(result.plusDays(1)))
                    .with(
                            "result-to",
                            day(new PublicNotice(
                                            result, needed.resultNoticeRule().count())
                                    .endsOn()));
        }
    }

    /** What was said while a notice hung: nothing is said of it before it ended, and nothing that nobody wrote down. */
    private static void objections(
            LetterFacts facts,
            String which,
            PublicNotice notice,
            @Nullable String kept,
            String nothing,
            LocalDate today) {
        facts.when(which + "-notice-over", notice.over(today));
        if (kept != null) {
            facts.with(which + "-objections", kept.isEmpty() ? nothing : "收到的反映和处理情况：" + kept);
        }
    }

    private static void election(LetterFacts facts, Dossier dossier, LocalDate today) {
        var founding = dossier.founding();
        var meetingDay = founding.meetingOn() == null ? today : founding.meetingOn();
        var due = dossier.turnout().due(founding.congress());
        facts.with(
                "delegates-elected",
                dossier.turnout().delegates() == 0 ? "" : dossier.turnout().delegates());
        if (due > 0) {
            var attendance = new Attendance(due, meetingDay);
            facts.with("due", due).with("quorum", attendance.quorum()).with("needed", attendance.needed());
        }
        if (founding.meetingOpenedAt() != null) {
            facts.with("present", dossier.turnout().present());
        }
        for (var office : Office.values()) {
            facts.with(
                    "elected-" + fact(office),
                    names(dossier.elected(office).stream()
                            .map(Outcome.Votes::name)
                            .toList()));
        }
        var committee = dossier.committee(today);
        facts.with("elected-committee", names(committee))
                .with("committee-size", committee.isEmpty() ? "" : committee.size())
                .with(
                        "head",
                        Stream.of(Office.CHAIR, Office.ORGANISER)
                                .flatMap(office -> dossier.elected(office).stream())
                                .map(Outcome.Votes::name)
                                .findFirst()
                                .orElse(""));
        counts(facts, dossier, today);
        var elected = founding.electedOn();
        if (elected != null && founding.termYears() != null) {
            facts.with("term-from", day(elected))
                    .with("term-to", day(new Term(elected, founding.termYears()).endsOn()));
        }
    }

    /** Each ballot of the present meeting with its own numbers; before there is one, a form for each office. */
    private static void counts(LetterFacts facts, Dossier dossier, LocalDate today) {
        var ballots = dossier.ballots().stream()
                .filter(ballot -> ballot.meetingNumber() == dossier.founding().meetingNumber())
                .toList();
        facts.with(
                        "counts",
                        ballots.isEmpty()
                                ? toCount(dossier, today)
                                : ballots.stream()
                                        .map(ballot -> counted(dossier, ballot, today))
                                        .toList())
                .with(
                        "results",
                        ballots.isEmpty()
                                ? toCountFor(dossier, today)
                                : ballots.stream()
                                        .flatMap(ballot ->
                                                ballot.votes().stream().map(one -> result(dossier, ballot, one, today)))
                                        .toList())
                .with(
                        "women-elected",
                        numbered(dossier.elected(Office.WOMEN).stream()
                                .map(one -> Map.of(
                                        "name", one.name(),
                                        "office", office(dossier, Office.WOMEN, today),
                                        "post", post(dossier, one)))
                                .toList()));
    }

    private static String post(Dossier dossier, Outcome.Votes one) {
        return dossier.persons().stream()
                .filter(person -> person.id().equals(one.candidate()))
                .map(Person::post)
                .findFirst()
                .orElse("");
    }

    private static String key(Office office, int round) {
        return office.name() + round;
    }

    private static List<Map<String, String>> toCount(Dossier dossier, LocalDate today) {
        return dossier.seats(today).entrySet().stream()
                .map(entry -> {
                    var row = new HashMap<String, String>();
                    List.of("present", "issued", "returned", "valid", "voided", "validity", "flaws", "tied", "tally")
                            .forEach(blank -> row.put(blank, ""));
                    row.put("key", key(entry.getKey(), 1));
                    row.put("office", electedBy(dossier, entry.getKey(), today));
                    if (dossier.byCommittee(entry.getKey())) {
                        // Who is due follows from the committee that is still to be elected.
                        row.put("due", "");
                        row.put("needed", "");
                    }
                    row.put("round", "1");
                    row.put("seats", String.valueOf(entry.getValue()));
                    return (Map<String, String>) row;
                })
                .toList();
    }

    private static List<Map<String, String>> toCountFor(Dossier dossier, LocalDate today) {
        return dossier.seats(today).keySet().stream()
                .flatMap(office -> dossier.candidates(office).stream()
                        .map(person -> Map.of(
                                "of",
                                key(office, 1),
                                "office",
                                office(dossier, office, today),
                                "name",
                                person.name(),
                                "votes",
                                "",
                                "result",
                                "")))
                .toList();
    }

    private static Map<String, String> counted(Dossier dossier, Ballot ballot, LocalDate today) {
        var count = ballot.count();
        var row = new HashMap<String, String>();
        row.put("key", key(ballot.office(), ballot.round()));
        row.put("office", electedBy(dossier, ballot.office(), today));
        row.put("round", String.valueOf(ballot.round()));
        row.put("seats", String.valueOf(ballot.seats()));
        row.put("due", String.valueOf(ballot.due()));
        row.put("present", String.valueOf(count.present()));
        row.put("needed", String.valueOf(new Attendance(ballot.due(), ballot.heldOn()).needed()));
        row.put("issued", String.valueOf(count.issued()));
        row.put("returned", String.valueOf(count.returned()));
        row.put("valid", String.valueOf(count.valid()));
        row.put("voided", String.valueOf(count.voided()));
        row.put("flaws", flaws(ballot.outcome()));
        row.put("validity", flaws(ballot.outcome()).isEmpty() ? "有效" : "无效");
        row.put(
                "tied",
                ballot.outcome() instanceof Outcome.Decided decided
                                && !decided.tied().isEmpty()
                        ? "是"
                        : "");
        row.put(
                "tally",
                names(ballot.votes().stream()
                        .map(one -> "%s%d票（%s）".formatted(one.name(), one.votes(), result(ballot.outcome(), one)))
                        .toList()));
        return row;
    }

    private static String flaws(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Void invalid ->
                names(invalid.flaws().stream().map(Count.Flaw::chinese).toList());
            case Outcome.Decided decided -> "";
        };
    }

    private static Map<String, String> result(Dossier dossier, Ballot ballot, Outcome.Votes one, LocalDate today) {
        var round = ballot.round() > 1 ? "（第%d次投票）".formatted(ballot.round()) : "";
        return Map.of(
                "of", key(ballot.office(), ballot.round()),
                "office", office(dossier, ballot.office(), today) + round,
                "name", one.name(),
                "votes", String.valueOf(one.votes()),
                "result", result(ballot.outcome(), one));
    }

    private static String result(Outcome outcome, Outcome.Votes one) {
        return switch (outcome) {
            case Outcome.Void invalid -> "无效";
            case Outcome.Decided decided ->
                decided.elected().contains(one) ? "当选" : decided.tied().contains(one) ? "再次投票" : "未当选";
        };
    }

    static void addVoters(LetterFacts facts, Dossier dossier, List<Voter> voters) {
        var roll = voters.stream().map(ElectionFacts::named).toList();
        var due = voters.stream()
                .filter(voter -> voter.votes()
                        && (voter.delegate() || !dossier.founding().congress()))
                .map(Voter::name)
                .toList();
        facts.with("roll", numbered(roll))
                .with(
                        "delegates",
                        numbered(voters.stream()
                                .filter(Voter::delegate)
                                .map(ElectionFacts::named)
                                .toList()))
                .with("due-pairs", pairs(due));
    }

    private static Map<String, String> named(Voter voter) {
        return Map.of("name", voter.name());
    }

    /** Two names in a row of the sheet: the first half on the left. */
    private static List<Map<String, String>> pairs(List<String> names) {
        var half = (names.size() + 1) / SIGN_IN_ROWS;
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < half; i++) {
            var second = i + half < names.size();
            rows.add(Map.of(
                    "no",
                    String.valueOf(i + 1),
                    "name",
                    names.get(i),
                    "no2",
                    second ? String.valueOf(i + half + 1) : "",
                    "name2",
                    second ? names.get(i + half) : ""));
        }
        return rows;
    }
}
