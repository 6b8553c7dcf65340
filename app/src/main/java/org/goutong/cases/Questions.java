package org.goutong.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The front door to what employers ask on their own page: each becomes a task of whoever answers. */
@Component
class Questions {

    static final int LONGEST = 1000;
    private static final int MOST_OPEN = 20;
    private static final int DAYS_TO_ANSWER = 3;

    private final Scopes scopes;
    private final Cases cases;
    private final QuestionStore store;
    private final PersonLinks links;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            Scopes scopes,
            Cases cases,
            QuestionStore store,
            PersonLinks links,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.store = store;
        this.links = links;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a question of the holder of a link, once for its key.
     *
     * @throws org.goutong.web.InvalidForm when it is empty or too long
     * @throws Refused when too many wait for an answer already
     */
    void ask(Scope link, Linked linked, UUID key, String wording) {
        check("wording", wording);
        scopes.run(link, () -> {
            if (store.countOpen(link, linked.caseId()) >= MOST_OPEN) {
                throw new Refused("cases.question.too-many", linked.askedOf());
            }
            store.ask(link, linked, key, wording, clock.instant())
                    .ifPresent(id -> events.publishEvent(
                            new QuestionAsked(linked.orgCode(), linked.caseId(), id, linked.employerName())));
        });
    }

    private static void check(String field, String words) {
        var problems = Problems.none().require(field, words, "cases.question." + field + ".missing");
        if (words.codePointCount(0, words.length()) > LONGEST) {
            problems.add(field, "cases.question.too-long", LONGEST);
        }
        problems.refuse();
    }

    /** Heard twice, the task is raised once. */
    @ApplicationModuleListener
    void hear(QuestionAsked asked) {
        var scope = new Scope.Unit(asked.orgCode());
        store.findAnswerer(scope, asked.questionId())
                .ifPresent(answerer -> tasks.raise(
                        scope,
                        new NewTask(
                                taskKey(asked.questionId()),
                                asked.orgCode(),
                                "ANSWER_EMPLOYER",
                                answerer.employerName(),
                                "/cases/" + asked.caseId() + "/questions/" + asked.questionId(),
                                "",
                                answerer.id(),
                                answerer.name(),
                                Time.day(clock.instant()).plusDays(DAYS_TO_ANSWER),
                                answerer.id())));
    }

    private static String taskKey(UUID question) {
        return "question:" + question;
    }

    /** A question of a case, or 404. */
    Question getOf(Staff by, UUID caseId, UUID id) {
        return store.find(by.scope(), id)
                .filter(question -> question.caseId().equals(caseId))
                .orElseThrow(NotFound::new);
    }

    /**
     * Releases an answer to the employer, or puts a released one right: the first is told by mail and ends the task.
     *
     * @throws org.goutong.web.InvalidForm when it is empty or too long
     */
    void answer(Staff by, UUID caseId, UUID id, String version, String answer) {
        check("answer", answer);
        scopes.run(by.scope(), () -> {
            var question = getOf(by, caseId, id);
            var kept = cases.get(by.scope(), caseId);
            if (!store.answer(by, id, version, answer, clock.instant())) {
                throw new ChangedMeanwhile("cases.changed-by-someone-else");
            }
            tasks.finish(by, List.of(taskKey(id)));
            if (!question.answered()) {
                links.tellAnswered(by.scope(), kept, question);
            }
            events.publishEvent(new QuestionAnswered(kept.orgCode(), caseId, id, by.name()));
        });
    }
}
