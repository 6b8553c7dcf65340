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
import java.util.Optional;
import org.goutong.founding.Person.Role;
import org.goutong.founding.Request.Kind;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads from a dossier what letters say. Letters are Chinese, whatever language the visitor reads. */
final class KnownFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

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
                .with("committee-name", committeeName(founding))
                .with("contact-phone", founding.contactPhone())
                .with("superior-phone", founding.superiorPhone())
                .with("dispatched", founding.dispatched() == null ? "" : founding.dispatched() ? "有" : "无")
                .with("meeting-when", day(founding.meetingOn()) + founding.meetingTime())
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
                .when("committee-elects", dossier.byCommittee(Office.CHAIR))
                .when("audit", dossier.seats(today).containsKey(Office.AUDIT));
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
        ElectionFacts.add(facts, dossier, today);
        facts.with("registration-code", founding.registrationCode())
                .with("registered-union-on", day(founding.registeredOn()));
    }

    /** What is elected, the name of the union not said twice: 某某公司工会第一届委员会. */
    private static String committeeName(Founding founding) {
        return founding.form().hasCommittee()
                ? founding.unionName().replaceFirst("委员会$", "") + "第一届委员会"
                : founding.unionName() + "组织员";
    }

    static String form(UnionForm form) {
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

    static List<Map<String, String>> numbered(List<Map<String, String>> rows) {
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
                .with("contact", dossier.founding().ownerName())
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
        facts.when(
                        "women-committee",
                        women.committee() && dossier.founding().form().hasCommittee())
                .when(
                        "women-member",
                        women.oneMember() && dossier.founding().form().hasCommittee())
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
                        LegalParameters.on(today, "registration.change-days").count());
        funds(facts, dossier.founding().orgCode(), today);
        bars(facts, dossier.founding().orgCode(), today);
        SizeBand.ofCongress(
                        dossier.founding().members() == null
                                ? 0
                                : dossier.founding().members(),
                        today)
                .ifPresent(band -> facts.with("delegates-least", band.least()).with("delegates-most", band.most()));
    }

    /** What every employer pays, and by when where the area of a unit sets a day. */
    static void funds(LetterFacts facts, String orgCode, LocalDate today) {
        facts.with("fund-rate", percent(LegalParameters.on(today, "funds.employer-rate")));
        fundDay(orgCode, today)
                .ifPresent(day -> facts.with("fund-day", day.count()).when("fund-day", true));
    }

    /** The day by which employers pay; empty where the area of a unit sets none. */
    static Optional<Parameter> fundDay(String orgCode, LocalDate today) {
        return LegalParameters.onOrOldest(today, "funds.due-day", orgCode);
    }

    /** Whether the area of a unit bars the legal representative from the chair, which the law does not by itself. */
    static void bars(LetterFacts facts, String orgCode, LocalDate today) {
        facts.when(
                "area-bars",
                !Bar.against(Office.CHAIR, List.of(Bar.LEGAL_REPRESENTATIVE), orgCode, today)
                        .isEmpty());
    }

    private static String percent(Parameter rate) {
        return rate.value()
                        .multiply(BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
