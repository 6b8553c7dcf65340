package org.goutong.heads;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.employers.Employers;
import org.goutong.orgs.Organisations;
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
import org.springframework.stereotype.Component;

/**
 * The front door to plans for head firms (头部企业): one at a time for each, kept by the unit that begins it. What is
 * done for them step by step, {@link HeadSteps} knows. That a plan is looked at again is a task of whoever has set the day.
 */
@Component
public class HeadPlans {

    private static final String CHANGED = "heads.changed-by-someone-else";

    private final Scopes scopes;
    private final HeadPlanStore store;
    private final HeadPlanQueries queries;
    private final Employers employers;
    private final Organisations organisations;
    private final Tasks tasks;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeadPlans(
            Scopes scopes,
            HeadPlanStore store,
            HeadPlanQueries queries,
            Employers employers,
            Organisations organisations,
            Tasks tasks,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.queries = queries;
        this.employers = employers;
        this.organisations = organisations;
        this.tasks = tasks;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody sees of a head firm, whether or not it has a plan. */
    HeadPlanSight sight(Staff reader, UUID employerId) {
        var scope = reader.scope();
        return scopes.in(scope, () -> {
            var head = employers.get(scope, employerId);
            var units = queries.listUnits(scope, head.id(), Time.day(clock.instant()));
            var plan = store.find(scope, head.id()).orElse(null);
            var keeping = store.findKeeping(scope, head.id()).orElse(null);
            var planId = plan != null ? plan.id() : keeping == null ? null : keeping.planId();
            return new HeadPlanSight(
                    head,
                    units,
                    plan,
                    keeping == null ? null : keeping.orgCode(),
                    planId == null ? List.of() : store.listSteps(scope, planId),
                    !units.isEmpty()
                            && (reader.covers(head.orgCode())
                                    || units.stream().anyMatch(unit -> reader.covers(unit.orgCode()))));
        });
    }

    /**
     * Begins a plan; it belongs to the person's unit.
     *
     * @throws NotFound when neither the head nor a station is in the person's area
     * @throws Refused when there is a plan already, in this unit or another, or the head has closed down
     */
    public UUID start(Staff by, UUID employerId, NewHeadPlan facts) {
        return scopes.in(by.scope(), () -> {
            var sight = sight(by, employerId);
            var head = sight.head();
            if (!sight.concerned()) {
                throw new NotFound();
            }
            if (head.closedOn() != null) {
                throw new Refused("heads.closed", head.name());
            }
            var id = store.start(by, head.id(), facts, clock.instant())
                    .orElseThrow(() -> new Refused("heads.kept-by", keeper(by.scope(), head.id())));
            events.publishEvent(new HeadPlanStarted(by.orgCode(), id, head.name(), by.name()));
            tasks.raise(by.scope(), review(by, get(by.scope(), head.id())));
            return id;
        });
    }

    private static NewTask review(Staff by, HeadPlan plan) {
        return new NewTask(
                reviewKey(plan),
                plan.orgCode(),
                "HEAD_REVIEW",
                plan.employerName(),
                "/employers/" + plan.employerId() + "/head-plan",
                "",
                by.id(),
                by.name(),
                plan.reviewOn(),
                by.id());
    }

    private static String reviewKey(HeadPlan plan) {
        return "head-plan:" + plan.id();
    }

    private String keeper(Scope scope, UUID employerId) {
        return store.findKeeping(scope, employerId)
                .map(keeping -> organisations.unionName(scope, keeping.orgCode()))
                .orElse("");
    }

    /** The plan of a head firm within the scope, the one that goes on first; or 404. */
    HeadPlan get(Scope scope, UUID employerId) {
        return store.find(scope, employers.get(scope, employerId).id()).orElseThrow(NotFound::new);
    }

    /**
     * Changes what a plan says.
     *
     * @param version the state that the person saw
     * @param why for the history; may be empty
     * @throws ChangedMeanwhile when somebody else has changed or ended it since
     */
    void change(Staff by, UUID employerId, String version, NewHeadPlan facts, String why) {
        scopes.run(by.scope(), () -> {
            var plan = get(by.scope(), employerId);
            history.because(by.scope(), why);
            if (!store.change(by.scope(), plan.id(), version, facts)) {
                throw new ChangedMeanwhile(CHANGED);
            }
            if (!facts.reviewOn().equals(plan.reviewOn())) {
                reviewAgain(by, plan.employerId());
            }
        });
    }

    private void reviewAgain(Staff by, UUID employerId) {
        var review = review(by, get(by.scope(), employerId));
        tasks.handOver(by.scope(), review);
        tasks.change(by.scope(), review);
    }

    /**
     * Ends a plan, because it has reached what it was for or is given up.
     *
     * @throws Refused while one of its steps is open: somebody still has the task
     * @throws ChangedMeanwhile when somebody else has changed or ended it since
     */
    void end(Staff by, UUID employerId, String version, String why) {
        var problems = Problems.none().require("reason", why, "heads.end.missing");
        problems.limit("reason", why, HeadPlanForm.LONGEST_WHY);
        problems.refuse();
        scopes.run(by.scope(), () -> {
            var plan = get(by.scope(), employerId);
            var open = store.listSteps(by.scope(), plan.id()).stream()
                    .filter(step -> !step.done())
                    .count();
            if (open > 0) {
                throw new Refused("heads.end.steps", open);
            }
            if (!store.end(by.scope(), plan.id(), version, Time.day(clock.instant()), why)) {
                throw new ChangedMeanwhile(CHANGED);
            }
            tasks.finish(by, List.of(reviewKey(plan)));
            events.publishEvent(new HeadPlanEnded(plan.orgCode(), plan.id(), plan.employerName(), by.name()));
        });
    }

    /**
     * Goes on with the plan that was ended last; again changes nothing.
     *
     * @throws Refused when another unit has begun one since
     */
    void resume(Staff by, UUID employerId) {
        scopes.run(by.scope(), () -> {
            var plan = get(by.scope(), employerId);
            if (plan.open()) {
                return;
            }
            var other = keeper(by.scope(), plan.employerId());
            if (!other.isEmpty()) {
                throw new Refused("heads.kept-by", other);
            }
            if (store.resume(by.scope(), plan.id())) {
                reviewAgain(by, plan.employerId());
                events.publishEvent(new HeadPlanResumed(plan.orgCode(), plan.id(), plan.employerName(), by.name()));
            }
        });
    }
}
