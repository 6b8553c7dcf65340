package org.goutong.leads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to leads: employers worth a visit, each once per stall. */
@Component
public class Leads {

    private final Scopes scopes;
    private final FoundQueries found;
    private final LeadStore store;
    private final Colleagues colleagues;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            Scopes scopes,
            FoundQueries found,
            LeadStore store,
            Colleagues colleagues,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.found = found;
        this.store = store;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Raises leads at employers that were named at a stall, and for each a task; never twice for one employer and stall,
     * however often and by how many people it is asked for.
     *
     * @param employerIds employers named at the stall; those with a union are passed over
     * @param ownerId an organiser whose unit is the stall's or stands above it
     * @param dueOn today or later
     * @throws org.goutong.web.InvalidForm when no employer is chosen or the day has passed
     * @throws NotFound when the stall, an employer or the owner is not within reach
     */
    public Raised raise(Staff by, UUID meetingId, Set<UUID> employerIds, UUID ownerId, LocalDate dueOn) {
        var now = clock.instant();
        var problems = Problems.none();
        if (employerIds.isEmpty()) {
            problems.add("employer", "leads.choose");
        }
        if (dueOn.isBefore(Time.day(now))) {
            problems.add("due", "leads.due-passed");
        }
        problems.refuse();
        return scopes.in(by.scope(), () -> {
            var stall = found.get(by.scope(), meetingId);
            var owner = colleagues.getOrganiser(by.scope(), ownerId);
            var chosen = found.count(by.scope(), meetingId, employerIds, Time.day(now));
            if (!OrgCode.covers(owner.orgCode(), stall.orgCode()) || chosen.named() < employerIds.size()) {
                throw new NotFound();
            }
            var fresh = store.raise(by, meetingId, employerIds, owner, dueOn, now);
            tasks.raiseAll(
                    by.scope(),
                    fresh.stream().map(lead -> task(lead, owner, dueOn, by)).toList());
            if (!fresh.isEmpty()) {
                events.publishEvent(new LeadsRaised(stall.orgCode(), meetingId, fresh.size(), by.name()));
            }
            return new Raised(fresh.size(), chosen.named() - chosen.organised() - fresh.size(), chosen.organised());
        });
    }

    /** Notes that employers were reached: their leads, and the tasks that came with them, wait no longer. */
    public void answer(Scope scope, Collection<UUID> employers, LocalDate on, UUID byId, String byName) {
        scopes.run(
                scope,
                () -> tasks.finish(
                        scope,
                        store.answer(scope, employers, on).stream()
                                .map(Leads::taskKey)
                                .toList(),
                        byId,
                        byName));
    }

    /** An employer at which somebody was reached on a day. */
    public record Reached(UUID employerId, LocalDate day) {}

    /** The same for days that lie back: a lead raised later goes on waiting. */
    public void answerAll(Staff by, Collection<Reached> reached) {
        scopes.run(
                by.scope(),
                () -> tasks.finish(
                        by,
                        store.answerAll(by.scope(), reached).stream()
                                .map(Leads::taskKey)
                                .toList()));
    }

    /**
     * An employer, and when somebody was last reached there.
     *
     * @param day null for never
     */
    public record LastReached(UUID employerId, @Nullable LocalDate day) {}

    /**
     * Notes that employers were not reached after all: leads since which nobody else was reached wait again, and so do the
     * tasks that came with them.
     */
    public void unanswer(Staff by, Collection<LastReached> employers) {
        scopes.run(
                by.scope(),
                () -> tasks.reopen(
                        by,
                        store.unanswer(by.scope(), employers).stream()
                                .map(Leads::taskKey)
                                .toList()));
    }

    private static String taskKey(UUID lead) {
        return "lead:" + lead;
    }

    private static NewTask task(LeadStore.Fresh lead, Colleague owner, LocalDate dueOn, Staff by) {
        return new NewTask(
                taskKey(lead.id()),
                lead.orgCode(),
                "CONTACT_EMPLOYER",
                lead.name(),
                "/employers/" + lead.employerId(),
                "",
                owner.id(),
                owner.name(),
                dueOn,
                by.id());
    }

    /** Organisers who can have a lead of a stall: of its unit, and the person themselves. */
    List<Colleague> listOwners(Scope scope, Staff staff, String orgCode) {
        var own = colleagues.listOrganisers(scope, orgCode).stream()
                .filter(colleague -> OrgCode.covers(colleague.orgCode(), orgCode))
                .toList();
        if (!staff.role().organiser() || own.stream().anyMatch(one -> one.id().equals(staff.id()))) {
            return own;
        }
        var owners = new ArrayList<>(own);
        owners.addFirst(Colleague.of(staff));
        return owners;
    }
}
