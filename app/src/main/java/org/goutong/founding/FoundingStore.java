package org.goutong.founding;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Foundings: writes. Every move is guarded by the state that the person saw. */
@Repository
class FoundingStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FoundingStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Holds the row until the transaction ends. */
    void lock(Scope scope, UUID id) {
        scopes.run(
                scope,
                () -> jdbc.sql("select id from founding.process where id = :id for update")
                        .param("id", id)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(NotFound::new));
    }

    UUID add(Staff by, String orgCode, String superiorCode, UnionForm form, String unionName, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into founding.process (org_code, superior_code, form, union_name, owner_id, owner_name, started_at,
                                                      contact_phone, superior_phone)
                        values (:org, :superior, :form, :name, :owner, :ownerName, :now,
                                coalesce((select p.contact_phone from founding.process p
                                          where p.owner_id = :owner and p.contact_phone <> '' order by p.id desc limit 1), ''),
                                coalesce((select p.superior_phone from founding.process p
                                          where p.superior_code = :superior and p.superior_phone <> ''
                                          order by p.id desc limit 1), '')) returning id
                        """)
                        .param("org", orgCode)
                        .param("superior", superiorCode)
                        .param("form", form.name())
                        .param("name", unionName)
                        .param("owner", by.id())
                        .param("ownerName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** Notes that a founding has ended, or rests; says whether it was under way. */
    boolean end(Staff by, UUID id, Ending how, LocalDate on, String because) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update founding.process
                                set ended_on = :on, ended_how = :how, ended_because = :because, ended_by_name = :byName
                                where id = :id and founded_on is null and ended_on is null
                                """)
                                .param("on", on)
                                .param("how", how.name())
                                .param("because", because)
                                .param("byName", by.name())
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Notes that a founding goes on; says whether it had ended or rested. */
    boolean resume(Scope scope, UUID id) {
        return scopes.in(scope, () -> jdbc.sql("""
                                update founding.process
                                set ended_on = null, ended_how = null, ended_because = '', ended_by_name = ''
                                where id = :id and ended_on is not null
                                """).param("id", id).update() == 1);
    }

    void saveFacts(Scope scope, UUID id, FoundingFacts facts) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.process
                        set form = :form, union_name = :name, employees = :employees, women = :women, members = :members,
                            women_members = :womenMembers, legal_representative = :legal, party = :party, own_accounts = :accounts,
                            members_reason = :reason, contact_phone = :contactPhone, superior_phone = :superiorPhone,
                            registry = :registry, dispatched = :dispatched
                        where id = :id and founded_on is null
                        """)
                        .param("form", facts.form().name())
                        .param("name", facts.unionName())
                        .param("employees", facts.employees(), Types.INTEGER)
                        .param("women", facts.women(), Types.INTEGER)
                        .param("members", facts.members(), Types.INTEGER)
                        .param("womenMembers", facts.womenMembers(), Types.INTEGER)
                        .param("legal", facts.legalRepresentative())
                        .param("party", facts.party())
                        .param("accounts", facts.ownAccounts())
                        .param("reason", facts.membersReason())
                        .param("contactPhone", facts.contactPhone())
                        .param("superiorPhone", facts.superiorPhone())
                        .param("registry", facts.registry())
                        .param("dispatched", facts.dispatched(), Types.BOOLEAN)
                        .param("id", id)
                        .update());
    }

    void saveElection(Scope scope, UUID id, ElectionPlan plan) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.process
                        set congress = :congress, delegates = :delegates, vice_chairs = :vice, committee_seats = :committee,
                            audit_seats = :audit, women_seats = :women, term_years = :term,
                            committee_elects = :committeeElects
                        where id = :id and elected_on is null
                        """)
                        .param("congress", plan.congress())
                        .param("delegates", plan.delegates(), Types.INTEGER)
                        .param("vice", plan.viceChairs())
                        .param("committee", plan.committeeSeats(), Types.INTEGER)
                        .param("audit", plan.auditSeats(), Types.INTEGER)
                        .param("women", plan.womenSeats(), Types.INTEGER)
                        .param("term", plan.termYears(), Types.INTEGER)
                        .param("committeeElects", plan.committeeElects())
                        .param("id", id)
                        .update());
    }

    void saveMeeting(Scope scope, UUID id, LocalDate on, String time, String place) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.process set meeting_on = :on, meeting_time = :time, meeting_place = :place
                        where id = :id and elected_on is null
                        """)
                        .param("on", on)
                        .param("time", time)
                        .param("place", place)
                        .param("id", id)
                        .update());
    }

    /** Notes on which day the candidates' notice was posted; says whether it was not posted before. */
    boolean postCandidates(Scope scope, UUID id, LocalDate on) {
        return post(scope, id, on, """
                update founding.process set candidates_posted_on = :on where id = :id and candidates_posted_on is null
                """);
    }

    /** Notes on which day the notice of the result was posted; says whether it was not posted before. */
    boolean postResult(Scope scope, UUID id, LocalDate on) {
        return post(scope, id, on, """
                update founding.process set result_posted_on = :on
                where id = :id and result_posted_on is null and elected_on is not null
                """);
    }

    /** Keeps what was said while a notice hung. */
    void saveObjections(Scope scope, UUID id, boolean candidates, String objections) {
        scopes.run(
                scope,
                () -> jdbc.sql("update founding.process set %s = :text where id = :id"
                                .formatted(candidates ? "candidates_objections" : "result_objections"))
                        .param("text", objections)
                        .param("id", id)
                        .update());
    }

    private boolean post(Scope scope, UUID id, LocalDate on, String statement) {
        return scopes.in(
                scope, () -> jdbc.sql(statement).param("on", on).param("id", id).update() == 1);
    }

    /** Takes the candidates' notice down where it hangs: it speaks of who stands, so it has to hang again, and whole. */
    void takeDownCandidates(Scope scope, UUID id) {
        scopes.run(scope, () -> jdbc.sql("""
                        update founding.process set candidates_posted_on = null, candidates_objections = null
                        where id = :id and candidates_posted_on is not null
                        """).param("id", id).update());
    }

    /** Takes the notice of the result down while nobody has approved it. */
    void takeDownResult(Scope scope, UUID id) {
        scopes.run(scope, () -> jdbc.sql("""
                        update founding.process set result_posted_on = null, result_objections = null
                        where id = :id and result_posted_on is not null and founded_on is null
                        """).param("id", id).update());
    }

    /** Notes a step as done; says whether it was not yet. */
    boolean finish(Staff by, Founding founding, FoundingStep step, LocalDate on) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                insert into founding.step (org_code, process_id, step, done_on, by_id, by_name)
                                values (:org, :process, :step, :on, :by, :byName)
                                on conflict (process_id, step) where taken_back_on is null do nothing
                                """)
                                .param("org", founding.orgCode())
                                .param("process", founding.id())
                                .param("step", step.name())
                                .param("on", on)
                                .param("by", by.id())
                                .param("byName", by.name())
                                .update()
                        == 1);
    }

    /** Takes a step back that was done; it stays to be read, and can be done again. */
    void reopen(Staff by, UUID process, FoundingStep step, LocalDate on, String because) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        update founding.step
                        set taken_back_on = :on, taken_back_by_id = :by, taken_back_by_name = :byName,
                            taken_back_because = :because
                        where process_id = :process and step = :step and taken_back_on is null
                        """)
                        .param("on", on)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("because", because)
                        .param("process", process)
                        .param("step", step.name())
                        .update());
    }

    /** Notes that the union is there; says whether it was not before. */
    boolean found(Scope scope, UUID id, String unionCode, LocalDate on, LocalDate termEndsOn) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.process set founded_on = :on, union_code = :code, term_ends_on = :ends
                                where id = :id and founded_on is null
                                """)
                                .param("on", on)
                                .param("code", unionCode)
                                .param("ends", termEndsOn)
                                .param("id", id)
                                .update()
                        == 1);
    }

    void register(Scope scope, UUID id, String code, LocalDate on) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.process set registration_code = :code, registered_on = :on
                        where id = :id and founded_on is not null
                        """)
                        .param("code", code)
                        .param("on", on)
                        .param("id", id)
                        .update());
    }

    void unregister(Scope scope, UUID id) {
        scopes.run(
                scope,
                () -> jdbc.sql(
                                "update founding.process set registration_code = '', registered_on = null where id = :id")
                        .param("id", id)
                        .update());
    }

    /** Notes the end of a union; says whether it lived. */
    boolean dissolve(Scope scope, UUID id, LocalDate on, String because) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.process set dissolved_on = :on, dissolved_because = :because
                                where id = :id and founded_on is not null and dissolved_on is null
                                """)
                                .param("on", on)
                                .param("because", because)
                                .param("id", id)
                                .update()
                        == 1);
    }
}
