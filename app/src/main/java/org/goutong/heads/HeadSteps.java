package org.goutong.heads;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/**
 * The front door to the steps of plans for head firms. Each is also a task, so that whoever takes it meets it on their own
 * page; the task says whether it is done. Whoever keeps the plan plans its steps; whoever takes one may say that it is done.
 */
@Component
public class HeadSteps {

    private static final String TASK = "HEAD_STEP";

    private final Scopes scopes;
    private final HeadPlans plans;
    private final HeadPlanStore store;
    private final Colleagues colleagues;
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    HeadSteps(
            Scopes scopes,
            HeadPlans plans,
            HeadPlanStore store,
            Colleagues colleagues,
            Tasks tasks,
            History history,
            Clock clock) {
        this.scopes = scopes;
        this.plans = plans;
        this.store = store;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Adds a step to the plan of a head firm.
     *
     * @throws org.goutong.web.InvalidForm when whoever is to take it is not at the unit of the plan or below
     * @throws Refused when the plan has ended
     */
    public UUID add(Staff by, UUID employerId, NewHeadStep step) {
        return scopes.in(by.scope(), () -> {
            var plan = getOpen(by, employerId);
            var owner = owner(by, plan, step.ownerId());
            var id = store.addStep(by.scope(), plan.id(), step, owner);
            tasks.raise(by.scope(), task(by, plan.employerId(), plan.employerName(), get(by, plan, id)));
            return id;
        });
    }

    private HeadPlan getOpen(Staff by, UUID employerId) {
        var plan = plans.get(by.scope(), employerId);
        if (!plan.open()) {
            throw new Refused("heads.ended-already");
        }
        return plan;
    }

    private Colleague owner(Staff by, HeadPlan plan, UUID id) {
        var owner =
                colleagues.findOrganiser(by.scope(), id).filter(one -> OrgCode.covers(plan.orgCode(), one.orgCode()));
        if (owner.isEmpty()) {
            Problems.none().add("owner", "heads.owner.choose").refuse();
        }
        return owner.orElseThrow();
    }

    private HeadStep get(Staff by, HeadPlan plan, UUID id) {
        return store.findStep(by.scope(), id)
                .filter(step -> step.planId().equals(plan.id()))
                .orElseThrow(NotFound::new);
    }

    private static NewTask task(Staff by, UUID employerId, String employerName, HeadStep step) {
        return new NewTask(
                key(step.id()),
                step.orgCode(),
                TASK,
                employerName,
                "/employers/" + employerId + "/head-plan",
                step.title(),
                step.ownerId(),
                step.ownerName(),
                step.dueOn(),
                by.id());
    }

    private static String key(UUID id) {
        return "head-step:" + id;
    }

    /** A step of the plan of a head firm that the person's unit keeps, or one above; or 404. */
    HeadStep getOf(Staff by, UUID employerId, UUID id) {
        return get(by, plans.get(by.scope(), employerId), id);
    }

    /**
     * Changes a step and its task.
     *
     * @param version the state that the person saw
     * @param why for the history; may be empty
     * @throws ChangedMeanwhile when somebody else has changed it since, or taken it out
     */
    void change(Staff by, UUID employerId, UUID id, String version, NewHeadStep step, String why) {
        scopes.run(by.scope(), () -> {
            var plan = getOpen(by, employerId);
            get(by, plan, id);
            var owner = owner(by, plan, step.ownerId());
            history.because(by.scope(), why);
            if (!store.changeStep(by.scope(), id, version, step, owner)) {
                throw new ChangedMeanwhile("heads.changed-by-someone-else");
            }
            tasks.change(by.scope(), task(by, plan.employerId(), plan.employerName(), get(by, plan, id)));
        });
    }

    /**
     * Notes that a step is done; again changes nothing.
     *
     * @throws NotFound when the step is not within the person's scope
     */
    public void finish(Staff by, UUID employerId, UUID id) {
        scopes.run(by.scope(), () -> {
            getTaken(plans.sight(by, employerId), id);
            tasks.finish(by, List.of(key(id)));
        });
    }

    /** Takes back that a step is done; again changes nothing. */
    void reopen(Staff by, UUID employerId, UUID id) {
        scopes.run(by.scope(), () -> {
            var sight = plans.sight(by, employerId);
            var step = getTaken(sight, id);
            tasks.handOver(by.scope(), task(by, sight.head().id(), sight.head().name(), step));
        });
    }

    private static HeadStep getTaken(HeadPlanSight sight, UUID id) {
        var taken = sight.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (sight.plan() != null && !sight.plan().open()) {
            throw new Refused("heads.ended-already");
        }
        return taken;
    }

    /**
     * Takes a step out of its plan that is no longer to be done; its task goes with it.
     *
     * @throws Refused when it is done: what was done stays
     */
    void remove(Staff by, UUID employerId, UUID id) {
        scopes.run(by.scope(), () -> {
            var step = get(by, getOpen(by, employerId), id);
            if (step.done() && !step.removed()) {
                throw new Refused("heads.step.done-already");
            }
            if (store.remove(by.scope(), id, Time.day(clock.instant()))) {
                tasks.finish(by, List.of(key(id)));
            }
        });
    }

    /** Puts a step back into its plan that was taken out; its task is open again. Again changes nothing. */
    void restore(Staff by, UUID employerId, UUID id) {
        scopes.run(by.scope(), () -> {
            var plan = getOpen(by, employerId);
            get(by, plan, id);
            if (store.remove(by.scope(), id, null)) {
                tasks.handOver(by.scope(), task(by, plan.employerId(), plan.employerName(), get(by, plan, id)));
            }
        });
    }
}
