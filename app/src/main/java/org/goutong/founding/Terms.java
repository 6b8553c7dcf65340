package org.goutong.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.founding.TermEntry.Kind;
import org.goutong.law.LegalParameters;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The terms of founded unions: who is told before one ends, and what begins the next. */
@Component
class Terms {

    private static final Logger log = LoggerFactory.getLogger(Terms.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.FOUNDINGS);

    private final Scopes scopes;
    private final TermStore store;
    private final FoundingStore foundings;
    private final Colleagues colleagues;
    private final Tasks tasks;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Terms(
            Scopes scopes,
            TermStore store,
            FoundingStore foundings,
            Colleagues colleagues,
            Tasks tasks,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.foundings = foundings;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Before work begins, and again at noon for what was down in the morning. */
    @Scheduled(cron = "0 10 7,12 * * *", zone = "Asia/Shanghai")
    void run() {
        log.info("{} unions above were told that a term ends", remind(Time.day(clock.instant())));
    }

    /**
     * Gives the union above a task and a notice for each term that ends within the months that the rule of the day names,
     * once for each last day of a term.
     *
     * @return how many were told now
     */
    int remind(LocalDate today) {
        var until = today.plusMonths(
                LegalParameters.onOrOldest(today, "term.told-months").count());
        return scopes.in(JOB, () -> {
            var units = new HashMap<String, Optional<Colleague>>();
            var raised = store.listEnding(JOB, until).stream()
                    .map(term -> reElection(
                            term,
                            units.computeIfAbsent(term.superiorCode(), unit -> colleagues.findNearest(JOB, unit))))
                    .toList();
            tasks.raiseAll(JOB, raised);
            return notices.sendAll(JOB, raised.stream().map(Terms::notice).toList());
        });
    }

    /** Where nobody is posted above, whoever looks after the union is asked. */
    private static NewTask reElection(TermRow term, Optional<Colleague> above) {
        var ownerId = above.map(Colleague::id).orElse(term.ownerId());
        return new NewTask(
                reElectionKey(term),
                term.orgCode(),
                "RE_ELECT",
                term.unionName(),
                "/foundings/" + term.id() + "/term",
                "",
                ownerId,
                above.map(Colleague::name).orElse(term.ownerName()),
                term.lastDay(),
                ownerId);
    }

    private static String reElectionKey(TermRow term) {
        return "founding-term:%s:%s".formatted(term.id(), term.termEndsOn());
    }

    /** The keys of what is to be done for a term by now. */
    static List<String> taskKeys(TermRow term) {
        return List.of(reElectionKey(term), byElectionKey(term));
    }

    private static String byElectionKey(TermRow term) {
        return "founding-vacancy:%s:%s".formatted(term.id(), term.vacantOn());
    }

    private static NewNotice notice(NewTask task) {
        return new NewNotice(
                "TERM_ENDS",
                new Recipient.Account(task.ownerId(), task.ownerName()),
                task.orgCode(),
                task.taskKey(),
                task.subjectName(),
                task.subjectPath(),
                "",
                task.dueOn());
    }

    /**
     * Enters what happened to the term of a union: a re-election begins the next term.
     *
     * @throws NotFound when the union is not founded, or has ended
     * @throws org.goutong.web.InvalidForm when a day or a number contradicts what is known
     */
    void enter(Staff by, UUID founding, NewTermEntry entry) {
        change(by, founding, entry.kind().name(), term -> {
            objections(term, entry).refuse();
            store.enter(by, term, entry, clock.instant());
        });
    }

    /** What an entry has against it. */
    private Problems objections(TermRow term, NewTermEntry entry) {
        var today = Time.day(clock.instant());
        var problems = Problems.none();
        if (entry.onDay().isAfter(today)) {
            problems.add("day", "founding.day.past");
        }
        if (entry.kind() != Kind.DELAY && !entry.onDay().isAfter(term.electedOn())) {
            problems.add("day", "founding.term.before-election", Time.date(term.electedOn(), today));
        }
        var vacantOn = term.vacantOn();
        switch (entry.kind()) {
            case DELAY -> {
                var until = entry.untilOn();
                if (until == null
                        || !until.isAfter(term.lastDay())
                        || until.isAfter(term.latest().on())) {
                    problems.add(
                            "until",
                            "founding.term.delay.until-wrong",
                            Time.date(term.lastDay(), today),
                            Time.date(term.latest().on(), today),
                            term.latest().rule().basis());
                }
            }
            case VACANCY -> {
                if (vacantOn != null) {
                    problems.add("day", "founding.term.vacant-already", Time.date(vacantOn, today));
                }
            }
            case BY_ELECTION -> {
                if (vacantOn == null) {
                    problems.add("day", "founding.term.not-vacant");
                } else if (entry.onDay().isBefore(vacantOn)) {
                    problems.add("day", "founding.term.before-vacancy", Time.date(vacantOn, today));
                }
            }
            case RE_ELECTION -> {}
        }
        return problems;
    }

    /**
     * Withdraws what was entered by mistake: the term ends as it did before.
     *
     * @throws NotFound when it is not there, or was withdrawn before
     */
    void withdraw(Staff by, UUID founding, UUID entry) {
        change(by, founding, "WITHDRAWAL", term -> {
            if (!store.withdraw(by, founding, entry, clock.instant())) {
                throw new NotFound();
            }
        });
    }

    private void change(Staff by, UUID founding, String what, Consumer<TermRow> change) {
        // Before the transaction: who answers may be posted above the own scope.
        var superior = store.get(by.scope(), founding).superiorCode();
        var above = scopes.in(JOB, () -> colleagues.findNearest(JOB, superior));
        scopes.run(by.scope(), () -> {
            foundings.lock(by.scope(), founding);
            var before = store.get(by.scope(), founding);
            change.accept(before);
            var now = store.get(by.scope(), founding);
            settleReElection(by, before, now, above);
            settleByElection(by, before, now);
            events.publishEvent(new TermEntered(now.orgCode(), founding, now.unionName(), what, by.name()));
        });
    }

    private void settleReElection(Staff by, TermRow before, TermRow now, Optional<Colleague> above) {
        if (!now.termEndsOn().equals(before.termEndsOn())) {
            tasks.finish(by, List.of(reElectionKey(before)));
            tasks.handOver(by.scope(), reElection(now, above));
        }
        if (!now.lastDay().equals(before.lastDay())) {
            tasks.change(by.scope(), reElection(now, above));
        }
    }

    private void settleByElection(Staff by, TermRow before, TermRow now) {
        if (before.vacantOn() != null && now.vacantOn() == null) {
            tasks.finish(by, List.of(byElectionKey(before)));
        } else if (before.vacantOn() == null && now.vacantOn() != null) {
            tasks.raise(by.scope(), byElection(by, now));
            tasks.handOver(by.scope(), byElection(by, now));
        }
    }

    private static NewTask byElection(Staff by, TermRow term) {
        var deadline = Objects.requireNonNull(term.byElection());
        return new NewTask(
                byElectionKey(term),
                term.orgCode(),
                "BY_ELECT",
                term.unionName(),
                "/foundings/" + term.id() + "/term",
                "",
                term.ownerId(),
                term.ownerName(),
                deadline.on(),
                by.id());
    }
}
