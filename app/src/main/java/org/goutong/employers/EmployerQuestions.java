package org.goutong.employers;

import java.time.Clock;
import java.time.Period;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What one unit asks another about an employer of the other's area: only the unit that keeps an employer changes its
 * facts, so whoever finds them wrong asks for it.
 */
@Component
class EmployerQuestions {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.REGISTER);
    private static final int LONGEST = 200;
    private static final Period TIME_TO_ANSWER = Period.ofDays(7);

    private final Employers employers;
    private final Colleagues colleagues;
    private final Tasks tasks;
    private final Scopes scopes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmployerQuestions(
            Employers employers,
            Colleagues colleagues,
            Tasks tasks,
            Scopes scopes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.employers = employers;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.scopes = scopes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the unit of an employer; its organiser finds a task, the same question once a day however often it is sent. Belongs
     * into no transaction, because it looks for somebody who can answer beyond the person's units.
     *
     * @throws org.goutong.web.InvalidForm when nothing is asked, or too much
     * @throws NotFound when there is no such employer, or the person keeps it
     * @throws Refused when nobody is there to answer
     */
    void ask(Staff by, UUID id, String question) {
        var problems = Problems.none();
        problems.require("question", question, "employers.question.missing");
        problems.limit("question", question, LONGEST);
        problems.refuse();
        var employer = employers.get(by.scope(), id);
        if (by.covers(employer.orgCode())) {
            throw new NotFound();
        }
        scopes.run(JOB, () -> getAnswerer(employer.orgCode()));
        scopes.run(
                by.scope(),
                () -> events.publishEvent(
                        new EmployerQuestioned(employer.orgCode(), id, question, by.unionName(), by.id(), by.name())));
    }

    private Colleague getAnswerer(String orgCode) {
        return colleagues.findNearest(JOB, orgCode).orElseThrow(() -> new Refused("employers.question.nobody"));
    }

    @ApplicationModuleListener
    void on(EmployerQuestioned asked) {
        scopes.run(JOB, () -> {
            var employer = employers.get(JOB, asked.employerId());
            var answerer = getAnswerer(employer.orgCode());
            var today = Time.day(clock.instant());
            tasks.raise(
                    JOB,
                    new NewTask(
                            "question:%s:%s:%s:%08x"
                                    .formatted(
                                            asked.employerId(),
                                            asked.asker(),
                                            today,
                                            asked.question().hashCode()),
                            employer.orgCode(),
                            "CHECK_EMPLOYER",
                            employer.name(),
                            "/employers/" + asked.employerId(),
                            "%s %s：%s".formatted(asked.union(), asked.by(), asked.question()),
                            answerer.id(),
                            answerer.name(),
                            today.plus(TIME_TO_ANSWER),
                            asked.asker()));
        });
    }
}
