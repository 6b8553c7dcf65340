package org.goutong.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.CaseStages;
import org.goutong.cases.Cases;
import org.goutong.cases.ContactChannel;
import org.goutong.cases.Contacts;
import org.goutong.cases.NewContact;
import org.goutong.cases.OurLevel;
import org.goutong.cases.Outcome;
import org.goutong.demo.TalkReplay.Held;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeeting.Kind;
import org.goutong.talks.Intent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits every employer of two settled lists, talks to some of them again and notes what came of it. */
@Component
class VisitReplay {

    private static final List<String> MET = List.of("总经理", "人事主管", "行政经理", "财务主管");
    private static final List<String> NEXT = List.of("催建会申请书盖章", "商量筹备组人选", "上门讲建会手续");
    private static final int AT_ONE_TABLE = 12;

    private final Cases cases;
    private final CaseStages stages;
    private final Contacts contacts;
    private final TalkReplay talks;
    private final AnswerReplay answers;
    private final Heard heard;

    VisitReplay(
            Cases cases, CaseStages stages, Contacts contacts, TalkReplay talks, AnswerReplay answers, Heard heard) {
        this.cases = cases;
        this.stages = stages;
        this.contacts = contacts;
        this.talks = talks;
        this.answers = answers;
        this.heard = heard;
    }

    /**
     * What was done at a place, by {@code demo/visits.csv}.
     *
     * @param days from the settled lists to the end
     * @param talksFrom days to the first meeting; one meeting a day
     * @param speakers how many employers with a union speak at each mixed meeting
     * @param applied how many asked for a union in the end
     */
    private record Plan(int days, int talksFrom, int oneToOne, int mixed, int speakers, int applied) {

        private static Plan of(String place) {
            return WordLists.rows("demo/visits.csv").stream()
                    .filter(row -> row.getField("place").equals(place))
                    .map(row -> new Plan(
                            Integer.parseInt(row.getField("days")),
                            Integer.parseInt(row.getField("talks_from")),
                            Integer.parseInt(row.getField("one_to_one")),
                            Integer.parseInt(row.getField("mixed")),
                            Integer.parseInt(row.getField("speakers")),
                            Integer.parseInt(row.getField("applied"))))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Replays the visits to the employers of both lists, each once; those with a union speak to the others.
     *
     * @param organised employers of the township with a union, on the lists or not
     * @param today day on which the replay ends
     */
    void run(TwoLists lists, List<UUID> employers, List<UUID> organised, ReplayClock clock, Staff by, LocalDate today) {
        var plan = Plan.of(lists.place().key());
        var dice = Dice.named("visits " + lists.place().key());
        var answering = Dice.named("answers " + lists.place().key());
        var order = dice.shuffled(employers);
        var doubters = order.stream().filter(one -> !organised.contains(one)).toList();
        var speakers = Dice.named("speakers " + lists.place().key()).shuffled(organised);
        var applying = Set.copyOf(doubters.subList(0, plan.applied()));
        var feared = new HashMap<UUID, AnswerReplay.Feared>();
        for (int i = 0; i < order.size(); i++) {
            var at = lists.day()
                    .plusDays(1 + (long) i * (plan.talksFrom() - 2) / order.size())
                    .atTime(9 + i % 8, 7 * (i % 8));
            clock.stand(at);
            var kept = cases.open(by, order.get(i), Case.Channel.LIST, by.id());
            var met = dice.pick(MET);
            var said = dice.pick(VisitNote.ALL);
            visit(by, kept, met, said, clock, dice);
            var employer = order.get(i);
            answers.answer(by, kept, said, met, at, today, clock, answering)
                    .ifPresent(one -> feared.put(employer, one));
        }
        for (int i = 0; i < plan.oneToOne(); i++) {
            var one = doubters.get(i);
            var said = Map.of(one, i < plan.applied() ? Intent.PREPARING : Intent.CONCERNED);
            hold(lists, lists.day().plusDays(plan.talksFrom() + i), one, List.of(), said, clock, by);
        }
        for (int i = 0; i < plan.mixed(); i++) {
            var from = plan.oneToOne() + AT_ONE_TABLE * i;
            var said = new HashMap<UUID, Intent>();
            doubters.subList(from, from + AT_ONE_TABLE).forEach(one -> said.put(one, Intent.UNDECIDED));
            var day = lists.day().plusDays(plan.talksFrom() + plan.oneToOne() + i);
            var speaking = speakers.subList(plan.speakers() * i, plan.speakers() * (i + 1));
            hold(lists, day, null, speaking, said, clock, by);
        }
        heard.await();
        var end = lists.day().plusDays(plan.days());
        clock.stand(end.atTime(16, 30));
        for (int i = 0; i < order.size(); i++) {
            if (feared.get(order.get(i)) instanceof AnswerReplay.Feared one) {
                answers.settle(by, one, applying.contains(order.get(i)));
            }
            if (applying.contains(order.get(i))) {
                var agreed = stages.agree(by, order.get(i), end, "");
                stages.fileApplication(by, agreed.id(), end, "");
            } else {
                cases.find(by.scope(), order.get(i))
                        .ifPresent(kept -> cases.close(by, kept.id(), Case.ExitReason.REFUSED, ""));
            }
        }
        heard.await();
        plan(doubters.subList(0, plan.applied()), clock, by, today);
    }

    private void visit(Staff by, UUID kept, String met, VisitNote said, ReplayClock clock, Dice dice) {
        contacts.note(
                by,
                kept,
                new NewContact(
                        dice.uuid(),
                        ContactChannel.VISIT,
                        Outcome.REACHED,
                        null,
                        met,
                        OurLevel.ORGANISER,
                        said.words(),
                        clock.instant(),
                        "",
                        null));
    }

    /** What comes next with those that applied is late by two days, due today, or due soon: nobody forgot them for years. */
    private void plan(List<UUID> applying, ReplayClock clock, Staff by, LocalDate today) {
        clock.stand(today.minusDays(2).atTime(17, 10));
        for (int i = 0; i < applying.size(); i++) {
            var kept = cases.find(by.scope(), applying.get(i)).orElseThrow();
            cases.plan(by, kept.id(), kept.version(), NEXT.get(i % NEXT.size()), today.plusDays(2L * i - 2), "");
        }
    }

    private void hold(
            TwoLists lists,
            LocalDate day,
            @Nullable UUID one,
            List<UUID> speakers,
            Map<UUID, Intent> said,
            ReplayClock clock,
            Staff by) {
        talks.hold(
                new Held(
                        lists.place().townshipCode(),
                        one == null ? Kind.MIXED : Kind.ONE_TO_ONE,
                        lists.place().name() + "会议室",
                        "",
                        day.atTime(14, 0),
                        day.atTime(15, 30),
                        one),
                speakers,
                said,
                clock,
                by);
    }
}
