package org.goutong.cases;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The clock of contacts: every morning it tells owners what is due, lets what is overdue climb, takes up what was shelved
 * until now, and puts back what nobody looks after. Each step is one transaction, and each of its effects has a key of its
 * own; so a second run, or one after a kill, does only what is missing.
 */
@Component
class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.CONTACT_CLOCK);
    private static final Map<Integer, String> RULES =
            Map.of(1, "CONTACT_OVERDUE_3", 2, "CONTACT_OVERDUE_5", 3, "CONTACT_OVERDUE_7");

    private final ReminderStore store;
    private final PoolStore pool;
    private final HandedWork work;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Scopes scopes;
    private final Clock clock;

    Reminders(
            ReminderStore store,
            PoolStore pool,
            HandedWork work,
            Notices notices,
            Colleagues colleagues,
            Scopes scopes,
            Clock clock) {
        this.store = store;
        this.pool = pool;
        this.work = work;
        this.notices = notices;
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Before work begins, and again at noon for what was down in the morning. */
    @Scheduled(cron = "0 0 7,12 * * *", zone = "Asia/Shanghai")
    void run() {
        var now = clock.instant();
        var sent = remind(Time.day(now));
        log.info("the clock of contacts sent {} reminders in {} ms", sent, clock.millis() - now.toEpochMilli());
    }

    /**
     * Does what is to be done on a day.
     *
     * @return how many reminders were new
     */
    int remind(LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return told("CASE_RESUMED", () -> store.resume(JOB, today, clock.instant()))
                + told("CASE_RECYCLED", () -> recycle(today))
                + told("CASE_GOES_BACK", () -> pool.warn(JOB, today))
                + told("CONTACT_DUE", () -> store.listDue(JOB, today))
                + told("REVIEW_DUE", () -> store.listReviewDue(JOB, today))
                + told("STRATEGY_EXPIRED", () -> store.listStrategyExpired(JOB, today))
                + told("CASE_WITHOUT_NEXT_STEP", () -> store.listWithoutNextStep(JOB, monday))
                + tellOfPeople(today)
                + climb(today);
    }

    /** What waits for the former owners of what goes back waits for nobody then. */
    private List<ReminderStore.Due> recycle(LocalDate today) {
        var back = pool.recycle(JOB, today, clock.instant());
        back.stream()
                .collect(Collectors.groupingBy(
                        ReminderStore.Due::ownerId, Collectors.mapping(ReminderStore.Due::caseId, Collectors.toList())))
                .forEach((owner, cases) -> work.follow(JOB, cases, owner, null));
        return back;
    }

    private int told(String rule, Supplier<List<ReminderStore.Due>> found) {
        return scopes.in(
                JOB,
                () -> notices.sendAll(
                        JOB, found.get().stream().map(due -> notice(rule, due)).toList()));
    }

    private static NewNotice notice(String rule, ReminderStore.Due due) {
        return new NewNotice(
                rule,
                new Recipient.Account(due.ownerId(), due.ownerName()),
                due.orgCode(),
                "case:" + due.caseId(),
                due.employer(),
                "/employers/" + due.employerId(),
                "",
                due.dueOn());
    }

    private int tellOfPeople(LocalDate today) {
        return scopes.in(
                JOB,
                () -> notices.sendAll(
                        JOB,
                        store.listPeopleDue(JOB, today).stream()
                                .map(Reminders::notice)
                                .toList()));
    }

    /** It leaves the house by mail: it says what they do there and not who they are. */
    private static NewNotice notice(ReminderStore.PersonDue due) {
        return new NewNotice(
                "PERSON_DUE",
                new Recipient.Account(due.ownerId(), due.ownerName()),
                due.orgCode(),
                "person:" + due.personId(),
                due.position().isEmpty()
                        ? due.employer()
                        : Words.in(Locale.SIMPLIFIED_CHINESE, "cases.reminder.person", due.employer(), due.position()),
                "/employers/" + due.employerId(),
                "",
                due.dueOn());
    }

    /** One notice for each person of a unit and level, however many cases have climbed there today. */
    private int climb(LocalDate today) {
        return scopes.in(JOB, () -> {
            var climbed = store.climb(JOB, today);
            var people =
                    colleagues
                            .listReaders(
                                    JOB,
                                    climbed.stream()
                                            .map(ReminderStore.Climbed::toUnit)
                                            .toList())
                            .stream()
                            .collect(Collectors.groupingBy(Colleague::orgCode));
            var all = new ArrayList<NewNotice>();
            climbed.forEach(one -> people.getOrDefault(one.toUnit(), List.of())
                    .forEach(person -> all.add(notice(one, person, today))));
            return notices.sendAll(JOB, all);
        });
    }

    private static NewNotice notice(ReminderStore.Climbed climbed, Colleague person, LocalDate today) {
        return new NewNotice(
                RULES.get(climbed.level()),
                new Recipient.Account(person.id(), person.name()),
                climbed.toUnit(),
                "unit:" + climbed.toUnit(),
                climbed.cases() == 1 ? climbed.first() : several(climbed),
                "/cases/list?due=climbed",
                "",
                today);
    }

    /** Employers are called by their Chinese names in every language, and so is their number here. */
    private static String several(ReminderStore.Climbed climbed) {
        return Words.in(Locale.SIMPLIFIED_CHINESE, "cases.reminder.several", climbed.first(), climbed.cases());
    }
}
