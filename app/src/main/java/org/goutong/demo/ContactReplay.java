package org.goutong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.CaseStages;
import org.goutong.cases.Cases;
import org.goutong.cases.ContactChannel;
import org.goutong.cases.Contacts;
import org.goutong.cases.NewContact;
import org.goutong.cases.OurLevel;
import org.goutong.cases.Outcome;
import org.goutong.cases.Stage;
import org.goutong.leads.Leads;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps in touch with employers: those of a stall week by week, and one that said no for three years. */
@Component
class ContactReplay {

    private static final List<String> MET = List.of("总经理", "人事主管", "行政经理", "前台");
    private static final VisitNote NOTHING = new VisitNote("", "", "");
    private static final List<String> NEXT = List.of("送算账单", "约主席一起上门", "带材料再去一趟");
    private static final int MOST_WEEKS = 6;

    private final Leads leads;
    private final Cases cases;
    private final CaseStages stages;
    private final Contacts contacts;
    private final AnswerReplay answers;
    private final Heard heard;

    ContactReplay(Leads leads, Cases cases, CaseStages stages, Contacts contacts, AnswerReplay answers, Heard heard) {
        this.leads = leads;
        this.cases = cases;
        this.stages = stages;
        this.contacts = contacts;
        this.answers = answers;
        this.heard = heard;
    }

    /**
     * Raises leads at the employers without a union of a stall, and keeps in touch with each up to today; these employers. Who
     * was last reached more than a week ago is late, the others are due today and in the days after.
     */
    List<UUID> keepInTouch(
            DemoCity city,
            DemoCity.Stall stall,
            UUID meeting,
            ReplayClock clock,
            Staff by,
            Map<String, UUID> employerIds,
            LocalDate today) {
        var day = stall.closes().toLocalDate();
        var named = new LinkedHashSet<String>();
        stall.applications().stream()
                .filter(application -> application.employerKey() != null)
                .forEach(application -> named.add(application.employerKey()));
        var wanted = new LinkedHashSet<UUID>();
        city.employers().stream()
                .filter(employer -> named.contains(employer.key()) && !employer.hasUnionOn(today))
                .filter(employer -> employer.townshipCode().startsWith(by.orgCode()))
                .forEach(employer -> wanted.add(Objects.requireNonNull(employerIds.get(employer.key()))));
        clock.stand(stall.closes().plusHours(3));
        leads.raise(by, meeting, wanted, by.id(), day.plusDays(7));
        heard.await();
        var dice = Dice.named("contacts " + stall.key());
        var answering = Dice.named("answers " + stall.key());
        int place = 0;
        for (var employer : wanted) {
            var kept = cases.find(by.scope(), employer).orElseThrow();
            var feared = new ArrayList<AnswerReplay.Feared>();
            for (int week = dice.between(1, MOST_WEEKS); week >= 0; week--) {
                var on = today.minusDays(7L * week + 1 + 2 * (place % 5));
                var at = on.atTime(9 + place % 8, 5 * (place % 12));
                clock.stand(at);
                var outcome = dice.percent(25) ? Outcome.SHUT_OUT : Outcome.REACHED;
                var met = outcome == Outcome.REACHED ? dice.pick(MET) : "前台";
                var said = outcome == Outcome.REACHED ? dice.pick(VisitNote.ALL) : NOTHING;
                var plans = week == 0 && outcome == Outcome.REACHED && place % 4 > 0;
                note(
                        by,
                        kept,
                        outcome,
                        met,
                        said.words(),
                        plans ? NEXT.get(place % NEXT.size()) : "",
                        plans ? on.plusDays(7) : null,
                        dice,
                        clock);
                answers.answer(by, kept.id(), said, met, at, today, clock, answering)
                        .ifPresent(feared::add);
                move(by, kept.id(), week == 1 && place % 3 == 0 ? Stage.INTENDING : Stage.AGREED, on, place, week);
            }
            settle(by, kept.id(), feared);
            place++;
        }
        return List.copyOf(wanted);
    }

    /** Whoever intends a union by now was convinced; of the others nobody knows yet. */
    private void settle(Staff by, UUID id, List<AnswerReplay.Feared> feared) {
        var stage = cases.get(by.scope(), id).stage();
        if (stage == Stage.INTENDING || stage == Stage.AGREED) {
            feared.forEach(one -> answers.settle(by, one, true));
        } else {
            feared.stream().limit(Math.max(0, feared.size() - 1)).forEach(one -> answers.settle(by, one, false));
        }
    }

    /** Some intend in the last week but one; a few of them agree in the last. */
    private void move(Staff by, UUID id, Stage to, LocalDate on, int place, int week) {
        var kept = cases.get(by.scope(), id);
        var now = kept.stage();
        if (to == Stage.INTENDING && now == Stage.CONTACTED
                || to == Stage.AGREED && now == Stage.INTENDING && week == 0 && place % 2 == 0) {
            // Another stall of the same employer may have been replayed to its end before.
            var last = kept.contactedAt() == null
                    ? on
                    : Time.day(kept.contactedAt().toInstant());
            stages.move(by, id, now, to, last.isAfter(on) ? last : on, "");
        }
    }

    private void note(
            Staff by,
            Case kept,
            Outcome outcome,
            String met,
            String words,
            String nextStep,
            @Nullable LocalDate nextOn,
            Dice dice,
            ReplayClock clock) {
        contacts.note(
                by,
                kept.id(),
                new NewContact(
                        dice.uuid(),
                        dice.percent(60) ? ContactChannel.VISIT : ContactChannel.CALL,
                        outcome,
                        null,
                        met,
                        OurLevel.ORGANISER,
                        words,
                        clock.instant(),
                        nextStep,
                        nextOn));
    }

    /** Replays the years with the employer of {@code demo/three_years.csv}, which ended with a no. */
    void threeYears(DemoCity city, ReplayClock clock, Staff by, Map<String, UUID> employerIds, LocalDate today) {
        var rows = WordLists.rows("demo/three_years.csv");
        var first = rows.getFirst();
        var employer = city.employers().stream()
                .filter(one -> one.townshipCode().equals(by.orgCode()) && one.employees() >= 60)
                .filter(one -> one.name().endsWith("有限公司") && one.unionFoundedOn() == null)
                .filter(one -> one.registeredOn().isBefore(LocalDate.of(2020, 1, 1)) && one.placeKey() == null)
                .findFirst()
                .orElseThrow();
        var id = Objects.requireNonNull(employerIds.get(employer.key()));
        clock.stand(today.minusDays(Long.parseLong(first.getField("days_ago"))).atTime(9, 0));
        var kept = cases.open(by, id, Case.Channel.VISIT, by.id());
        for (var row : rows) {
            clock.stand(
                    today.minusDays(Long.parseLong(row.getField("days_ago"))).atTime(10, 20));
            contacts.note(
                    by,
                    kept,
                    new NewContact(
                            UUID.nameUUIDFromBytes((employer.key() + row.getField("days_ago")).getBytes()),
                            ContactChannel.valueOf(row.getField("channel")),
                            Outcome.valueOf(row.getField("outcome")),
                            null,
                            row.getField("who"),
                            OurLevel.ORGANISER,
                            row.getField("note"),
                            clock.instant(),
                            "",
                            null));
        }
        cases.close(by, kept, Case.ExitReason.REFUSED, rows.getLast().getField("note"));
    }
}
