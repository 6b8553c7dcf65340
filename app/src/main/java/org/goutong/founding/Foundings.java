package org.goutong.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.cases.Stage;
import org.goutong.employers.Employers;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.Tasks;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to foundings: from a request to the union of an employer, step by step. */
@Component
public class Foundings {

    private static final Set<Kind> GENERAL_UNIONS =
            EnumSet.of(Kind.CITY, Kind.DISTRICT, Kind.TOWNSHIP, Kind.INDUSTRY_DEPARTMENT);
    /** From so many employers on a union is a joint one or a federation: 《工会法》第十一条. */
    static final int FEWEST_JOINED = 2;

    private static final int LONGEST_NAME = 80;

    private final Scopes scopes;
    private final FoundingStore store;
    private final MemberEmployerStore members;
    private final FreeEmployers free;
    private final FoundingQueries queries;
    private final Dossiers dossiers;
    private final FoundingCases cases;
    private final Transfers transfers;
    private final Employers employers;
    private final Organisations organisations;
    private final Tasks tasks;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Foundings(
            Scopes scopes,
            FoundingStore store,
            MemberEmployerStore members,
            FreeEmployers free,
            FoundingQueries queries,
            Dossiers dossiers,
            FoundingCases cases,
            Transfers transfers,
            Employers employers,
            Organisations organisations,
            Tasks tasks,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.members = members;
        this.free = free;
        this.queries = queries;
        this.dossiers = dossiers;
        this.cases = cases;
        this.transfers = transfers;
        this.employers = employers;
        this.organisations = organisations;
        this.tasks = tasks;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts the founding of a union at one employer, or of a joint one or a federation at several, all with one act.
     *
     * @param employerIds the leading one first
     * @param unionName as it will stand in the letters, for example 北京砚北国际货运代理有限公司工会委员会
     * @return the founding
     * @throws NotFound when an employer belongs to another unit
     * @throws org.goutong.web.InvalidForm when the name is none of a union, the form is one of a single employer, or an
     *     employer has closed, has a union that can join nothing, is in a founding or its union in a federation already, or
     *     has so many members that it needs a committee of its own
     */
    public UUID start(Staff by, List<UUID> employerIds, UnionForm form, String unionName) {
        checkName(unionName);
        if (employerIds.size() >= FEWEST_JOINED && !form.severalEmployers()) {
            Problems.none().add("form", "founding.form.one-only", form.word()).refuse();
        }
        return scopes.in(by.scope(), () -> {
            var leading = employers.get(by.scope(), employerIds.getFirst());
            if (!by.covers(leading.orgCode())) {
                throw new NotFound();
            }
            free.require(by.scope(), form, leading);
            var id = store.add(
                    by,
                    leading.orgCode(),
                    superior(by.scope(), leading.orgCode()).code(),
                    form,
                    unionName,
                    clock.instant());
            members.add(
                    by.scope(),
                    queries.get(by.scope(), id),
                    leading.id(),
                    true,
                    leading.hasUnion(dossiers.today()),
                    dossiers.today());
            events.publishEvent(new FoundingStarted(leading.orgCode(), id, unionName, by.name()));
            employerIds.stream().skip(1).forEach(other -> admitEmployer(by, id, other));
            return id;
        });
    }

    static void checkName(String unionName) {
        var problems = Problems.none();
        if (unionName.isEmpty()) {
            problems.add("unionName", "founding.name.missing");
        } else if (unionName.length() > LONGEST_NAME) {
            problems.add("unionName", "founding.name.long", LONGEST_NAME);
        } else if (!unionName.contains("工会")) {
            problems.add("unionName", "founding.name.no-union");
        }
        problems.refuse();
    }

    /** The general union that approves: the unit itself, or the one above a station. */
    private Organisation superior(Scope scope, String orgCode) {
        return organisations.listAbove(scope, orgCode).reversed().stream()
                .filter(unit -> GENERAL_UNIONS.contains(unit.kind()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Admits an employer to a joint union or a federation, before it is founded or years later; the steps that are done
     * stay done.
     *
     * @throws Refused when the form joins no employers
     * @throws org.goutong.web.InvalidForm when the employer has closed, has a union that can join nothing, is in a founding
     *     or its union in a federation, or has so many members that it needs a committee of its own
     */
    public void admitEmployer(Staff by, UUID id, UUID employerId) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            if (!founding.form().severalEmployers() || founding.dissolved()) {
                throw new Refused("founding.employer.one-only", founding.form().word());
            }
            var employer = employers.get(by.scope(), employerId);
            if (!by.covers(employer.orgCode())) {
                throw new NotFound();
            }
            free.require(by.scope(), founding.form(), employer);
            var ownUnion = employer.hasUnion(dossiers.today());
            members.add(by.scope(), founding, employer.id(), false, ownUnion, dossiers.today());
            if (founding.founded() && !ownUnion) {
                employers.noteUnion(by, employer.id(), dossiers.today());
                transfers.offer(by, founding, Objects.requireNonNull(founding.unionCode()), List.of(employer.id()));
            }
            cases.follow(by, id, dossiers.today());
            events.publishEvent(
                    new EmployerAdmitted(founding.orgCode(), id, employer.id(), employer.name(), by.name()));
        });
    }

    /**
     * Lets an employer leave before the union is approved; after the leading one the next leads. Its case stands where
     * somebody talks to it again. Until the door of the meeting opens, its members leave the roll as far as it knows them.
     *
     * @return how many left the roll
     * @throws Refused once it is approved, or when no other employer is left
     */
    int removeEmployer(Staff by, UUID id, UUID employerId, String because) {
        return scopes.in(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            if (founding.founded()) {
                throw new Refused("founding.employer.founded");
            }
            var leaving = dossier.present().stream()
                    .filter(employer -> employer.employerId().equals(employerId))
                    .toList();
            if (leaving.isEmpty()) {
                throw new NotFound();
            }
            if (dossier.present().size() == leaving.size()) {
                throw new Refused("founding.employer.last");
            }
            history.because(by.scope(), because);
            members.remove(by.scope(), id, employerId, dossiers.today());
            var struck = members.strike(by.scope(), id, employerId, clock.instant());
            cases.leave(by, leaving, Stage.CONTACTED, dossiers.today(), because);
            tasks.finish(by, List.of(ClosedEmployers.task(id, employerId)));
            events.publishEvent(new EmployerLeft(founding.orgCode(), id, employerId, because, by.name()));
            return struck;
        });
    }

    /** The same as it is known now, whatever was said of it before. */
    public void describe(Staff by, UUID id, FoundingFacts facts) {
        describe(by, id, queries.get(by.scope(), id).version(), facts);
    }

    /**
     * Says what is known of a founding.
     *
     * @param version the state of the founding that the person saw
     * @throws Refused once the meeting has elected, or when its form would change after the union above has approved it; only
     *     a committee that its members have become too many to go without is still chosen until the candidates are approved
     * @throws org.goutong.web.ChangedMeanwhile when somebody has changed it since
     * @throws org.goutong.web.InvalidForm when the name is none of a union, or candidates are approved and other committees
     *     would have to be elected
     */
    void describe(Staff by, UUID id, String version, FoundingFacts facts) {
        checkName(facts.unionName());
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            requireDescribable(dossier);
            Dossiers.requireSeen(dossier, version);
            if (facts.form() != dossier.founding().form()) {
                requireFormOpen(dossier, facts);
                store.takeDownCandidates(by.scope(), id);
            }
            if (facts.form().hasCommittee()
                    && dossier.done(FoundingStep.NOMINATION).isPresent()) {
                requireSameCommittees(dossier, facts);
            }
            store.saveFacts(by.scope(), id, facts);
        });
    }

    private void requireFormOpen(Dossier dossier, FoundingFacts facts) {
        if (facts.form() == UnionForm.COMMITTEE
                && new Needed(dossier, dossiers.today()).committeeRequired(facts.members())) {
            requirePlannable(dossier);
        } else {
            dossiers.requireOpen(dossier, FoundingStep.PREP_APPROVAL);
        }
    }

    /**
     * Refuses facts that come after the election they were for.
     *
     * @throws Refused once the meeting has elected
     */
    void requireDescribable(Dossier dossier) {
        dossiers.requireOpen(dossier, FoundingStep.MEETING);
    }

    /** What is elected was approved with the candidates: other numbers may not ask for more or less of it. */
    private void requireSameCommittees(Dossier dossier, FoundingFacts facts) {
        if (facts.women() == null
                || facts.womenMembers() == null
                || !new WomenRule(
                                facts.women(),
                                facts.womenMembers(),
                                dossier.founding().orgCode(),
                                dossiers.today())
                        .sameSeats(dossier.womenRule(dossiers.today()))) {
            Problems.none()
                    .add("womenMembers", "founding.facts.committees-approved")
                    .refuse();
        }
        if (facts.ownAccounts() != dossier.founding().ownAccounts()) {
            Problems.none()
                    .add("ownAccounts", "founding.facts.committees-approved")
                    .refuse();
        }
    }

    /**
     * Plans the election. Another plan than before takes the candidates' notice down; says whether it is another one.
     *
     * @param version the state of the founding that the person saw
     * @throws Refused once candidates are approved, or while the request about them waits for its answer
     * @throws org.goutong.web.ChangedMeanwhile when somebody has changed the founding since
     */
    boolean plan(Staff by, UUID id, String version, ElectionPlan plan) {
        return scopes.in(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            requirePlannable(dossier);
            Dossiers.requireSeen(dossier, version);
            if (plan.equals(ElectionPlan.of(dossier.founding()))) {
                return false;
            }
            store.saveElection(by.scope(), id, plan);
            store.takeDownCandidates(by.scope(), id);
            return true;
        });
    }

    /**
     * Refuses a plan that comes after what was asked or approved.
     *
     * @throws Refused once candidates are approved, or while the request about them waits for its answer
     */
    void requirePlannable(Dossier dossier) {
        dossiers.requireOpen(dossier, FoundingStep.NOMINATION);
        Dossiers.requireUnasked(dossier);
    }

    /**
     * Notes on which day the candidates' notice was posted.
     *
     * @throws Refused when candidates are missing or barred, or it hangs already
     */
    void postCandidates(Staff by, UUID id, LocalDate on) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireNow(dossier, FoundingStep.NOMINATION);
            refuseMissing(new Needed(dossier, dossiers.today()).candidates());
            DateOrder.refuse(new DateOrder(dossier, dossiers.today())
                    .objection(FoundingStep.NOMINATION, Words.t("founding.notice.candidates"), on));
            if (!store.postCandidates(by.scope(), id, on)) {
                throw new Refused("founding.notice.posted-already");
            }
        });
    }

    /** Notes on which day the notice of the result was posted. */
    void postResult(Staff by, UUID id, LocalDate on) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireNow(dossier, FoundingStep.RESULT_APPROVAL);
            DateOrder.refuse(new DateOrder(dossier, dossiers.today())
                    .objection(FoundingStep.RESULT_APPROVAL, Words.t("founding.notice.result"), on));
            if (!store.postResult(by.scope(), id, on)) {
                throw new Refused("founding.notice.posted-already");
            }
        });
    }

    /**
     * Keeps what was said while a notice hung and what was done about it.
     *
     * @param version the state of the founding that the person saw
     * @param text empty when nothing was said
     * @throws Refused while the notice hangs, or when the step is over
     * @throws org.goutong.web.ChangedMeanwhile when somebody has changed the founding since
     */
    void keepObjections(Staff by, UUID id, String version, boolean candidates, String text) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireOpen(dossier, candidates ? FoundingStep.NOMINATION : FoundingStep.RESULT_APPROVAL);
            var needed = new Needed(dossier, dossiers.today());
            var notice = candidates ? needed.candidatesNotice() : needed.resultNotice();
            if (notice == null || !notice.over(dossiers.today())) {
                throw new Refused("founding.objections.notice-runs");
            }
            Dossiers.requireSeen(dossier, version);
            store.saveObjections(by.scope(), id, candidates, text);
        });
    }

    /**
     * Says when and where the meeting is: not before candidates were approved and their notice has hung, and no later than
     * today once the door is open.
     *
     * @param version the state of the founding that the person saw
     * @throws org.goutong.web.ChangedMeanwhile when somebody has changed the founding since
     */
    void schedule(Staff by, UUID id, String version, LocalDate on, String time, String place) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireOpen(dossier, FoundingStep.MEETING);
            var order = new DateOrder(dossier, dossiers.today());
            DateOrder.refuse(order.objectionToMeeting(on));
            if (dossier.founding().meetingOpenedAt() != null) {
                DateOrder.refuse(order.objection(FoundingStep.MEETING, FoundingStep.MEETING.word(), on));
            }
            Dossiers.requireSeen(dossier, version);
            store.saveMeeting(by.scope(), id, on, time, place);
        });
    }

    /**
     * Ends a step that nobody else answers.
     *
     * @param on the day it was done, not before the step before it
     * @throws Refused when it is not next, or something is missing
     * @throws org.goutong.web.InvalidForm when the day is out of order
     */
    void finish(Staff by, UUID id, FoundingStep step, LocalDate on) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireNow(dossier, step);
            refuseMissing(Checklist.of(dossier, dossiers.today()).item(step).missing());
            DateOrder.refuse(new DateOrder(dossier, dossiers.today()).objection(step, step.word(), on));
            store.finish(by, dossier.founding(), step, on);
            events.publishEvent(new FoundingStepDone(dossier.founding().orgCode(), id, step.name(), by.name()));
        });
    }

    static void refuseMissing(List<Checklist.Missing> missing) {
        if (!missing.isEmpty()) {
            throw new Refused("founding.step.missing", missing.getFirst().word());
        }
    }
}
