package org.goutong.founding;

import static org.goutong.founding.FoundingLetters.names;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.goutong.founding.Person.Role;
import org.goutong.founding.Request.Kind;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads from a dossier what letters say. Letters are Chinese, whatever language the visitor reads. */
final class KnownFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final int SIGN_IN_ROWS = 2;

    private KnownFacts() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static void add(LetterFacts facts, Dossier dossier, LocalDate today, LocalDate day) {
        var founding = dossier.founding();
        facts.with("date", day(day))
                .with("union", founding.unionName())
                .with("prep", founding.unionName() + "筹备组")
                .with("superior", dossier.superiorName())
                .with("form", form(founding.form()))
                .with("organ", founding.form().hasCommittee() ? "第一届委员会" : "组织员")
                .with("legal-representative", founding.legalRepresentative())
                .with("party", founding.party())
                .with("meeting-name", founding.meetingName())
                .with("meeting-date", day(founding.meetingOn()))
                .with("meeting-time", founding.meetingTime())
                .with("meeting-place", founding.meetingPlace())
                .when("joint", founding.form().severalEmployers())
                .when("congress", founding.congress())
                .when("committee", founding.form().hasCommittee())
                .when("organiser", !founding.form().hasCommittee())
                .when("vice-chair", founding.viceChairs() > 0)
                .when("audit", founding.ownAccounts() && founding.form().hasCommittee());
        number(facts, "employees", founding.employees());
        number(facts, "women", founding.women());
        number(facts, "members", founding.members());
        number(facts, "women-members", founding.womenMembers());
        number(facts, "delegates-count", founding.delegates());
        number(facts, "term-years", founding.termYears());
        number(facts, "seats-committee", founding.committeeSeats());
        employers(facts, dossier);
        group(facts, dossier, today);
        replies(facts, dossier);
        rules(facts, dossier, today);
        candidates(facts, dossier, today);
        notices(facts, dossier, today);
        election(facts, dossier, today);
        facts.with("registration-code", founding.registrationCode())
                .with("registered-union-on", day(founding.registeredOn()));
    }

    private static String form(UnionForm form) {
        return switch (form) {
            case COMMITTEE -> "单独建立基层工会委员会";
            case JOINT -> "联合建立基层工会委员会";
            case ORGANISER -> "选举组织员";
            case FEDERATION -> "建立工会联合会";
        };
    }

    private static void number(LetterFacts facts, String name, @Nullable Integer number) {
        facts.with(name, number == null ? "" : number);
    }

    private static void employers(LetterFacts facts, Dossier dossier) {
        var present = dossier.present();
        dossier.leadingEmployer()
                .ifPresent(leading -> facts.with(
                                "employer",
                                present.size() > 1
                                        ? "%s等%d家单位".formatted(leading.name(), present.size())
                                        : leading.name())
                        .with("credit-code", leading.creditCode() == null ? "" : leading.creditCode())
                        .with("address", leading.address()));
        facts.with(
                "firms",
                numbered(present.stream()
                        .map(one -> Map.of(
                                "name", one.name(),
                                "code", one.creditCode() == null ? "" : one.creditCode(),
                                "address", one.address()))
                        .toList()));
    }

    private static List<Map<String, String>> numbered(List<Map<String, String>> rows) {
        var all = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            var with = new HashMap<>(row);
            with.put("no", String.valueOf(all.size() + 1));
            all.add(with);
        }
        return all;
    }

    private static void group(LetterFacts facts, Dossier dossier, LocalDate today) {
        var group = dossier.preparers();
        var rule = new PreparatoryGroup(group.size(), today);
        facts.with("group-size", group.isEmpty() ? "" : group.size())
                .with("group-least", rule.least().count())
                .with("group-most", rule.most().count())
                .with("group-names", names(group.stream().map(Person::name).toList()))
                .with(
                        "leader",
                        names(dossier.persons(Role.LEADER).stream()
                                .map(Person::name)
                                .toList()))
                .with(
                        "contact",
                        names(dossier.persons(Role.LEADER).stream()
                                .map(Person::name)
                                .toList()))
                .with(
                        "scrutineers",
                        names(dossier.persons(Role.SCRUTINEER).stream()
                                .map(Person::name)
                                .toList()))
                .with(
                        "tellers",
                        names(dossier.persons(Role.TELLER).stream()
                                .map(Person::name)
                                .toList()))
                .with(
                        "group",
                        numbered(group.stream()
                                .map(person -> Map.of(
                                        "name",
                                        person.name(),
                                        "role",
                                        person.role() == Role.LEADER ? "组长" : "成员",
                                        "post",
                                        person.post(),
                                        "member",
                                        person.member() ? "是" : "否"))
                                .toList()));
    }

    private static void replies(LetterFacts facts, Dossier dossier) {
        Map.of(Kind.PREPARATION, "prep", Kind.CANDIDATES, "candidate", Kind.RESULT, "founding")
                .forEach((kind, name) -> dossier.request(kind)
                        .filter(request -> request.state() == Request.State.APPROVED)
                        .ifPresent(request -> facts.with(name + "-reply-number", String.valueOf(request.replyNumber()))
                                .with(name + "-reply-date", day(request.repliedOn()))));
    }

    private static void rules(LetterFacts facts, Dossier dossier, LocalDate today) {
        var women = dossier.womenRule(today);
        facts.when("women-committee", women.committee())
                .when("women-member", women.oneMember())
                .with(
                        "women-basis",
                        names(women.requiredBy().stream()
                                .map(Parameter::basisChinese)
                                .toList()))
                .with(
                        "registration-days",
                        LegalParameters.on(today, "registration.days").count())
                .with(
                        "change-days",
                        LegalParameters.on(today, "registration.change-days").count())
                .with("fund-day", LegalParameters.on(today, "funds.due-day").count())
                .with("fund-rate", percent(LegalParameters.on(today, "funds.employer-rate")));
        SizeBand.ofCongress(
                        dossier.founding().members() == null
                                ? 0
                                : dossier.founding().members(),
                        today)
                .ifPresent(band -> facts.with("delegates-least", band.least()).with("delegates-most", band.most()));
    }

    private static String percent(Parameter rate) {
        return rate.value()
                        .multiply(BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    private static void candidates(LetterFacts facts, Dossier dossier, LocalDate today) {
        facts.with(
                "candidates",
                numbered(dossier.persons(Role.CANDIDATE).stream()
                        .map(person -> Map.of(
                                "name", person.name(),
                                "office", office(person.office()),
                                "post", person.post(),
                                "declared", person.declaredOn() == null ? "" : "已声明"))
                        .toList()));
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
                                        office(entry.getKey()),
                                        entry.getValue(),
                                        dossier.candidates(entry.getKey()).size()))
                        .collect(Collectors.joining())
                        .replaceAll("；$", "。"));
    }

    private static String fact(Office office) {
        return office.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String office(@Nullable Office office) {
        return switch (office) {
            case CHAIR -> "主席";
            case VICE_CHAIR -> "副主席";
            case COMMITTEE -> "委员";
            case AUDIT -> "经费审查委员会委员";
            case WOMEN -> "女职工委员会委员";
            case ORGANISER -> "组织员";
            case null -> "";
        };
    }

    private static void notices(LetterFacts facts, Dossier dossier, LocalDate today) {
        var needed = new Needed(dossier, today);
        facts.with("notice-days", needed.candidatesNoticeRule().count());
        var posted = dossier.founding().candidatesPostedOn();
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
        counts(facts, dossier);
        var elected = founding.electedOn();
        if (elected != null && founding.termYears() != null) {
            facts.with("term-from", day(elected))
                    .with("term-to", day(new Term(elected, founding.termYears()).endsOn()));
        }
    }

    private static void counts(LetterFacts facts, Dossier dossier) {
        var results = new ArrayList<Map<String, String>>();
        for (var ballot : dossier.ballots()) {
            if (ballot.meetingNumber() == dossier.founding().meetingNumber()) {
                ballot.votes()
                        .forEach(one -> results.add(Map.of(
                                "office",
                                        office(ballot.office())
                                                + (ballot.round() > 1 ? "（第%d次投票）".formatted(ballot.round()) : ""),
                                "name", one.name(),
                                "votes", String.valueOf(one.votes()),
                                "result", result(ballot.outcome(), one))));
            }
        }
        facts.with("results", results);
        facts.with(
                "women-elected",
                numbered(dossier.elected(Office.WOMEN).stream()
                        .map(one -> Map.of("name", one.name(), "office", office(Office.WOMEN), "post", ""))
                        .toList()));
        dossier.ballots().stream()
                .filter(ballot -> ballot.meetingNumber() == dossier.founding().meetingNumber())
                .reduce((first, second) -> second)
                .ifPresent(last -> {
                    var count = last.count();
                    facts.with("issued", count.issued())
                            .with("returned", count.returned())
                            .with("valid", count.valid())
                            .with("voided", count.voided())
                            .with("present", count.present());
                    flaws(facts, last.outcome());
                });
    }

    private static void flaws(LetterFacts facts, Outcome outcome) {
        switch (outcome) {
            case Outcome.Void invalid ->
                facts.when("void", true)
                        .with("election-valid", "无效")
                        .with(
                                "flaws",
                                names(invalid.flaws().stream()
                                        .map(Count.Flaw::chinese)
                                        .toList()));
            case Outcome.Decided decided ->
                facts.with("election-valid", "有效").when("tied", !decided.tied().isEmpty());
        }
    }

    private static String result(Outcome outcome, Outcome.Votes one) {
        return switch (outcome) {
            case Outcome.Void invalid -> "无效";
            case Outcome.Decided decided ->
                decided.elected().contains(one) ? "当选" : decided.tied().contains(one) ? "再次投票" : "未当选";
        };
    }

    static void addVoters(LetterFacts facts, Dossier dossier, List<Voter> voters) {
        var roll = voters.stream().map(KnownFacts::named).toList();
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
                                .map(KnownFacts::named)
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
