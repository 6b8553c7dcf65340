package org.goutong.founding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The employers of a founding: who joins it, leaves it and leads it. */
@Repository
class MemberEmployerStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MemberEmployerStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Adds an employer with the members that the unions know of; the sums of the founding follow. */
    void add(Scope scope, Founding founding, UUID employer, boolean leading, boolean ownUnion, LocalDate on) {
        scopes.run(scope, () -> {
            jdbc.sql("""
                    insert into founding.member_employer (org_code, process_id, employer_id, leads, employees, members, own_union, joined_on)
                    select :org, :process, e.id, :leading, e.employees,
                           (select count(*)::int from members.pub_member m where m.employer_id = e.id), :ownUnion, :on
                    from employers.pub_employer e where e.id = :employer
                    """)
                    .param("org", founding.orgCode())
                    .param("process", founding.id())
                    .param("employer", employer)
                    .param("leading", leading)
                    .param("ownUnion", ownUnion)
                    .param("on", on)
                    .update();
            jdbc.sql("""
                    update founding.process p set employees = s.employees, members = coalesce(s.members, p.members)
                    from (select sum(employees)::int as employees, sum(members)::int as members
                          from founding.member_employer where process_id = :process and left_on is null) s
                    where p.id = :process and p.founded_on is null
                    """).param("process", founding.id()).update();
        });
    }

    /**
     * Lets an employer leave; after the leading one the next leads. The sums of the founding follow until it is elected. Says
     * whether it belonged.
     */
    boolean remove(Scope scope, UUID process, UUID employer, LocalDate on) {
        return scopes.in(scope, () -> {
            var left = jdbc.sql("""
                    update founding.member_employer set left_on = :on, leads = false
                    where process_id = :process and employer_id = :employer and left_on is null
                    """)
                            .param("on", on)
                            .param("process", process)
                            .param("employer", employer)
                            .update()
                    == 1;
            jdbc.sql("""
                    update founding.member_employer set leads = true
                    where id = (select m.id from founding.member_employer m
                                where m.process_id = :process and m.left_on is null order by m.leads desc, m.id limit 1)
                      and not leads
                    """).param("process", process).update();
            jdbc.sql("""
                    update founding.process p
                    set employees = coalesce(s.employees, p.employees), members = coalesce(nullif(s.members, 0), p.members)
                    from (select sum(employees)::int as employees, sum(members)::int as members
                          from founding.member_employer where process_id = :process and left_on is null) s
                    where p.id = :process and p.elected_on is null
                    """).param("process", process).update();
            return left;
        });
    }

    /** Strikes from the roll who is known to be a member at an employer, unless the door was opened; says how many. */
    int strike(Scope scope, UUID process, UUID employer, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update founding.voter v set removed_at = :now, member_id = null
                        from founding.process p
                        where p.id = v.process_id and p.meeting_opened_at is null
                          and v.process_id = :process and v.removed_at is null
                          and v.member_id in (select m.id::uuid from members.pub_member m where m.employer_id = :employer)
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("process", process)
                        .param("employer", employer)
                        .update());
    }

    /** Lets the employers of a founding that has ended go, so that they are free for another one. */
    void letGo(Scope scope, UUID process, LocalDate on) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.member_employer set left_on = greatest(joined_on, :on), left_with_end = true
                        where process_id = :process and left_on is null
                        """).param("on", on).param("process", process).update());
    }

    /** Takes back whom only the end of a founding let go; who has got a union meanwhile comes back with it. */
    void takeBack(Scope scope, UUID process, LocalDate on) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.member_employer m
                        set left_on = null, left_with_end = false,
                            own_union = coalesce(e.union_founded_on <= :on, false)
                        from employers.pub_employer e
                        where m.process_id = :process and m.left_with_end and e.id = m.employer_id
                        """).param("process", process).param("on", on).update());
    }

    /** Whoever asks for a union together belonged to it on that day, though it was entered later. */
    void belongSince(Scope scope, UUID process, LocalDate on) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update founding.member_employer set joined_on = :on
                        where process_id = :process and left_on is null and joined_on > :on
                        """).param("on", on).param("process", process).update());
    }

    /**
     * The last admission that would end with a union: of an employer to it, or of it to a federation, wherever that is.
     */
    Optional<Admission> findLastAdmission(Scope scope, UUID process) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select e.name as employer, w.joined_on as on_day
                        from founding.ending_with(:process) w join employers.pub_employer e on e.id = w.employer_id
                        order by w.joined_on desc, w.membership_id desc limit 1
                        """)
                        .param("process", process)
                        .query(Admission.class)
                        .optional());
    }

    /** An employer, and the day on which it was admitted. */
    record Admission(String employer, LocalDate onDay) {}

    /**
     * Lets the employers of a dissolved union go, so that they may found another one; a union that is no more belongs to no
     * federation either, also to none of another unit.
     *
     * @param on not before {@link #findLastAdmission}
     */
    void release(Scope scope, UUID process, LocalDate on) {
        scopes.run(
                scope,
                () -> jdbc.sql("select founding.release(:process, :on)")
                        .param("process", process)
                        .param("on", on)
                        .query((row, number) -> 0)
                        .single());
    }
}
