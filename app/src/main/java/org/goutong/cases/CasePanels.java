package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.orgs.StaffPanel;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Hangs the case on the page of its employer, and what is due on the page of the day. */
@Configuration(proxyBeanMethods = false)
class CasePanels {

    private final Cases cases;
    private final CaseStore store;
    private final TakingBack takingBack;
    private final AccessRequests access;
    private final CaseQueries queries;
    private final ContactStore contacts;
    private final ConcernStore concerns;
    private final DeliberationStore deliberations;
    private final PersonLinkStore links;
    private final TimelineQueries timeline;
    private final ReminderStore reminders;
    private final Employers employers;
    private final CurrentStaff current;
    private final Clock clock;

    CasePanels(
            Cases cases,
            CaseStore store,
            TakingBack takingBack,
            AccessRequests access,
            CaseQueries queries,
            ContactStore contacts,
            ConcernStore concerns,
            DeliberationStore deliberations,
            PersonLinkStore links,
            TimelineQueries timeline,
            ReminderStore reminders,
            Employers employers,
            CurrentStaff current,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.takingBack = takingBack;
        this.access = access;
        this.queries = queries;
        this.contacts = contacts;
        this.concerns = concerns;
        this.deliberations = deliberations;
        this.links = links;
        this.timeline = timeline;
        this.reminders = reminders;
        this.employers = employers;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    @Order(10)
    Panel caseHeadPanel() {
        return new StaffPanel(current, "employer-head", this::head);
    }

    private @Nullable CaseHead head(Staff staff, UUID employer) {
        var today = Time.day(clock.instant());
        var facts = employers.get(staff.scope(), employer);
        var founded = facts.unionFoundedOn();
        var union = founded != null && !founded.isAfter(today);
        var reach = access.reach(staff, employer);
        var kept = reach.kept();
        if (kept == null && facts.closedOn() != null) {
            return null;
        }
        if (kept == null) {
            return new CaseHead(
                    employer,
                    null,
                    cases.findKeeper(staff.scope(), employer).orElse(""),
                    asking(staff, employer),
                    Map.of(),
                    0,
                    null,
                    null,
                    UUID.randomUUID(),
                    union,
                    staff.may(Right.RAISE) && Cases.mayOpen(staff, facts.orgCode()),
                    today,
                    clock.instant());
        }
        if (reach.grant() != null) {
            access.noteLook(staff, reach.grant());
        }
        var scope = reach.scope();
        var reached = new EnumMap<Stage, LocalDate>(Stage.class);
        store.listMoves(scope, kept.id()).forEach(step -> reached.put(step.toStage(), step.steppedOn()));
        return new CaseHead(
                employer,
                kept,
                reach.grant() == null
                        ? ""
                        : cases.findKeeper(staff.scope(), employer).orElse(""),
                reach.grant() == null ? null : new CaseHead.Asking(reach.grant(), false),
                reached,
                ContactClock.unbrokenWeeks(kept.unbrokenSince(), kept.contactedOn(), today),
                deliberations.listWaiting(scope, kept.id()).stream()
                        .filter(one -> one.untilOn() == null)
                        .findFirst()
                        .orElse(null),
                mayMove(staff, reach) ? takingBack.find(staff, kept).orElse(null) : null,
                UUID.randomUUID(),
                union,
                mayMove(staff, reach),
                today,
                clock.instant());
    }

    /** What the reader has asked of another unit that keeps the case; null where there is nobody to ask. */
    private CaseHead.@Nullable Asking asking(Staff staff, UUID employer) {
        return access.findForeign(staff, employer)
                .map(keeping ->
                        new CaseHead.Asking(access.findLast(staff, employer).orElse(null), staff.may(Right.RAISE)))
                .orElse(null);
    }

    private static boolean mayMove(Staff staff, Reach reach) {
        return staff.may(Right.RAISE) && reach.grant() == null;
    }

    @Bean
    @Order(5)
    Panel caseFilePanel() {
        return new StaffPanel(current, "employer", (staff, employer) -> {
            var today = Time.day(clock.instant());
            var reach = access.reach(staff, employer);
            var rows = timeline.list(staff, reach.scope(), employer, TimelineGroup.ALL, null, null, CaseFile.SHOWN + 1);
            return new CaseFile(
                    employer,
                    reach.kept(),
                    rows.subList(0, Math.min(CaseFile.SHOWN, rows.size())),
                    rows.size() > CaseFile.SHOWN,
                    reach.kept() == null
                            ? List.of()
                            : concerns.list(reach.scope(), reach.kept().id()),
                    mayMove(staff, reach),
                    today);
        });
    }

    @Bean
    @Order(10)
    Panel casePeoplePanel() {
        return new StaffPanel(current, "employer-side", (staff, employer) -> {
            var today = Time.day(clock.instant());
            var reach = access.reach(staff, employer);
            var kept = reach.kept();
            var scope = reach.scope();
            return kept == null
                    ? null
                    : new CasePeople(
                            kept,
                            deliberations.findStrategy(scope, kept.id()).orElse(null),
                            deliberations.findDeliberation(scope, kept.id()).orElse(null),
                            contacts.listPeople(scope, kept.id()),
                            links.list(scope, kept.id()),
                            mayMove(staff, reach),
                            today,
                            clock.instant());
        });
    }

    @Bean
    @Order(9)
    Panel casesDuePanel() {
        return new StaffPanel(current, "today", Right.RAISE, (staff, nothing) -> {
            var today = Time.day(clock.instant());
            var mine = new CaseFilter(
                    staff.orgCode(),
                    staff.id(),
                    CaseFilter.Whose.MINE,
                    CaseFilter.Due.SOON,
                    null,
                    null,
                    null,
                    Case.State.OPEN,
                    "");
            var due = new CasesDue(
                    queries.list(staff.scope(), mine, today, null, null, CasesDue.CARDS),
                    reminders.listPeopleDue(staff.scope(), staff.id(), today, CasesDue.PEOPLE + 1),
                    queries.countOwn(staff.scope(), staff.id(), today),
                    queries.count(staff.scope(), mine.of(CaseFilter.Whose.UNIT).of(CaseFilter.Due.CLIMBED), today)
                            .shownInAll(),
                    today);
            return due.nothing() ? null : due;
        });
    }
}
