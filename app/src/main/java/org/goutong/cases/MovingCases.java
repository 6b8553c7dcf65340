package org.goutong.cases;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.employers.EmployerMoved;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Hears that an employer belongs to another unit and brings its case there, with all that was noted of it; heard twice,
 * nothing is done twice. While a union is being founded the case stays with its founding, and follows when that is done.
 */
@Component
class MovingCases {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.CONTACT_CLOCK);

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final UnitingCases noted;
    private final MovingRequests requests;
    private final HandedWork work;
    private final ObjectProvider<CaseHold> holds;
    private final Organisations organisations;
    private final Colleagues colleagues;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovingCases(
            Scopes scopes,
            JdbcClient jdbc,
            UnitingCases noted,
            MovingRequests requests,
            HandedWork work,
            ObjectProvider<CaseHold> holds,
            Organisations organisations,
            Colleagues colleagues,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.noted = noted;
        this.requests = requests;
        this.work = work;
        this.holds = holds;
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void hear(EmployerMoved moved) {
        follow(job(moved.byId(), moved.by()), moved.employerId(), moved.from());
    }

    /** In no transaction of its own: in whose name the case follows is only known when its steps have been read. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(CaseMoved moved) {
        if (!founding(moved.to())) {
            letGo(moved.employerId());
        }
    }

    /** A case whose stage tells nothing of what held it, for example because the first request was only prepared. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(EmployerLetGo free) {
        letGo(free.employerId());
    }

    private void letGo(UUID employerId) {
        findMover(employerId).ifPresent(mover -> follow(job(mover.byId(), mover.byName()), employerId, ""));
    }

    private static Scope.Job job(UUID byId, String by) {
        return new Scope.Job(Scope.Purpose.CONTACT_CLOCK, byId, by);
    }

    /** Whether statutory steps are under way. */
    private static boolean founding(Stage stage) {
        return stage.compareTo(Stage.APPLIED) >= 0 && stage != Stage.FOUNDED;
    }

    /** Who noted that the employer has gone while its case had to stay; empty when it need not follow. */
    private Optional<Mover> findMover(UUID employerId) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("""
                        select by_id, by_name from (
                            select s.kind, s.by_id, s.by_name
                            from cases.case c join cases.step s on s.case_id = c.id and s.kind in ('STAYED', 'FOLLOWED')
                            where c.employer_id = :employer and c.state <> 'MERGED'
                            order by s.at desc, s.id desc limit 1) last
                        where kind = 'STAYED'
                        """)
                        .param("employer", employerId)
                        .query(Mover.class)
                        .optional());
    }

    private record Mover(UUID byId, String byName) {}

    /**
     * Brings the case of an employer to the employer's unit, unless it is there or, worked on by choice, below it.
     *
     * @param from unit that the employer has left; empty when a case follows that had to stay
     */
    void follow(Scope.Job scope, UUID employerId, String from) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select c.id, c.employer_id, e.name as employer, c.org_code as from_unit, e.org_code as to_unit, c.stage,
                               c.state, c.owner_id, c.owner_name
                        from cases.case c join employers.pub_employer e on e.id = c.employer_id
                        where c.employer_id = :employer and c.state <> 'MERGED' and c.org_code <> e.org_code
                          and (c.org_code = :from or not starts_with(c.org_code, e.org_code))
                        for update of c
                        """)
                        .param("employer", employerId)
                        .param("from", from)
                        .query(Behind.class)
                        .optional()
                        .ifPresent(behind -> {
                            if (stays(scope, behind)) {
                                stay(scope, behind);
                            } else {
                                follow(scope, behind);
                            }
                        }));
    }

    /** Whether a union is being founded, by the steps of the case or while they wait or rest. */
    private boolean stays(Scope scope, Behind behind) {
        return behind.state() == Case.State.OPEN && founding(behind.stage())
                || behind.state() != Case.State.CLOSED
                        && behind.stage() != Stage.FOUNDED
                        && holds.stream().anyMatch(hold -> hold.goesOn(scope, behind.employerId()));
    }

    /** A case that is elsewhere than its employer. */
    private record Behind(
            UUID id,
            UUID employerId,
            String employer,
            String fromUnit,
            String toUnit,
            Stage stage,
            Case.State state,
            @Nullable UUID ownerId,
            String ownerName) {}

    private void stay(Scope.Job scope, Behind behind) {
        var to = organisations.unionName(scope, behind.toUnit());
        if (step(scope, behind, behind.fromUnit(), Step.Kind.STAYED, to) && behind.ownerId() != null) {
            tell(scope, "CASE_STAYS", behind, behind.fromUnit(), Stream.of(owner(behind, behind.ownerId())));
        }
    }

    private void follow(Scope.Job scope, Behind behind) {
        var keeps = behind.ownerId() == null
                ? null
                : colleagues
                        .findOrganiser(scope, behind.ownerId())
                        .filter(owner -> OrgCode.covers(owner.orgCode(), behind.toUnit()))
                        .orElse(null);
        jdbc.sql("""
                update cases.case
                set org_code = :unit, owner_id = :owner, owner_name = :name,
                    owned_on = case when :owner::uuid is not null then owned_on end,
                    contact_due_on = case when :owner::uuid is not null then contact_due_on end
                where id = :id
                """)
                .param("unit", behind.toUnit())
                .param("owner", keeps == null ? null : keeps.id(), Types.OTHER)
                .param("name", keeps == null ? "" : behind.ownerName())
                .param("id", behind.id())
                .update();
        noted.move(behind.id(), behind.id());
        var route = organisations.unionName(scope, behind.fromUnit()) + " → "
                + organisations.unionName(scope, behind.toUnit());
        step(scope, behind, behind.toUnit(), Step.Kind.FOLLOWED, route);
        requests.follow(scope, behind.id(), behind.employerId());
        var nearest = colleagues.findNearest(scope, behind.toUnit());
        Optional.ofNullable(keeps)
                .or(() -> nearest)
                .ifPresent(owner -> work.move(scope, behind.id(), behind.toUnit(), behind.employer(), owner));
        if (keeps == null && behind.ownerId() != null) {
            events.publishEvent(new CaseHandedOver(behind.toUnit(), behind.id(), behind.ownerName(), "", scope.name()));
            tell(scope, "CASE_LEFT", behind, behind.toUnit(), Stream.of(owner(behind, behind.ownerId())));
        }
        if (keeps == null && behind.state() == Case.State.OPEN) {
            var readers = colleagues.listReaders(scope, List.of(behind.toUnit()));
            tell(
                    scope,
                    "CASE_ARRIVED",
                    behind,
                    behind.toUnit(),
                    readers.isEmpty() ? nearest.stream() : readers.stream());
        }
    }

    private static Colleague owner(Behind behind, UUID id) {
        return new Colleague(id, behind.ownerName(), behind.fromUnit(), "");
    }

    private void tell(Scope scope, String rule, Behind behind, String orgCode, Stream<Colleague> people) {
        var today = Time.day(clock.instant());
        notices.sendAll(
                scope,
                people.map(person -> new NewNotice(
                                rule,
                                new Recipient.Account(person.id(), person.name()),
                                orgCode,
                                "case:" + behind.id(),
                                behind.employer(),
                                "/employers/" + behind.employerId(),
                                "",
                                today))
                        .toList());
    }

    /** Leaves the row that says so, unless it is the last one already; says whether it did. */
    private boolean step(Scope.Job scope, Behind behind, String unit, Step.Kind kind, String detail) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into cases.step (org_code, case_id, kind, from_stage, stepped_on, detail, by_id, by_name, at)
                        select :unit, :case, :kind, :stage, :today, :detail, :by, :byName, :now
                        where not exists (select 1 from (
                                  select kind, detail from cases.step
                                  where case_id = :case and kind in ('STAYED', 'FOLLOWED') order by at desc, id desc limit 1) last
                              where last.kind = :kind and last.detail = :detail)
                        """)
                        .param("unit", unit)
                        .param("case", behind.id())
                        .param("kind", kind.name())
                        .param("stage", behind.stage().name())
                        .param("today", Time.day(now))
                        .param("detail", detail)
                        .param("by", scope.staff())
                        .param("byName", scope.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
