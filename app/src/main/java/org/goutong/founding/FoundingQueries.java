package org.goutong.founding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Foundings: loads and lists. */
@Repository
class FoundingQueries {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FoundingQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    // xmin is the transaction that wrote this state of the row: two people cannot overwrite each other unseen.
    private static final String FOUNDING = "select p.*, p.xmin::text as version ";

    Founding get(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(FOUNDING + "from founding.process p where p.id = :id")
                        .param("id", id)
                        .query(Founding.class)
                        .optional()
                        .orElseThrow(NotFound::new));
    }

    /** The founding with everything that belongs to it, or 404. */
    Dossier dossier(Scope scope, UUID id, String superiorName, List<Principal> principals) {
        return scopes.in(
                scope,
                () -> new Dossier(
                        get(scope, id),
                        superiorName,
                        employers(id),
                        steps(id),
                        persons(id),
                        requests(id),
                        turnout(id),
                        ballots(id),
                        principals));
    }

    /** The employers that belong to a founding now. */
    List<UUID> listEmployers(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                "select employer_id from founding.member_employer where process_id = :id and (left_on is null or left_with_end)")
                        .param("id", id)
                        .query(UUID.class)
                        .list());
    }

    private List<FoundingEmployer> employers(UUID id) {
        // Members join while a founding goes on, and from a number on their employer needs a committee of its own.
        return jdbc.sql("""
                select m.employer_id, e.name, e.credit_code, e.address, m.leads as leading, m.employees,
                       case when m.left_on is null
                            then (select count(*)::int from members.pub_member p where p.employer_id = m.employer_id)
                            else m.members end as members,
                       m.own_union, m.joined_on, case when not m.left_with_end then m.left_on end as left_on, e.closed_on
                from founding.member_employer m join employers.pub_employer e on e.id = m.employer_id
                where m.process_id = :id order by m.id limit 500
                """).param("id", id).query(FoundingEmployer.class).list();
    }

    private List<StepDone> steps(UUID id) {
        return jdbc.sql("""
                select step, done_on, by_name from founding.step where process_id = :id and taken_back_on is null
                """).param("id", id).query(StepDone.class).list();
    }

    /** Steps that were entered as done and taken back, the latest first. */
    List<TakenBackStep> listTakenBack(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select step, done_on, by_name, taken_back_on, taken_back_by_name as taken_back_by,
                               taken_back_because as because
                        from founding.step where process_id = :id and taken_back_on is not null
                        order by taken_back_on desc, id desc limit 100
                        """).param("id", id).query(TakenBackStep.class).list());
    }

    private List<Person> persons(UUID id) {
        return jdbc.sql("""
                select p.id, p.role, p.office, p.name, p.post, p.member, p.declared_on, p.bars, p.namesake_because, p.outside, p.written_in,
                       exists (select 1 from founding.voter v
                               where v.process_id = p.process_id and v.removed_at is null and v.votes and v.name = p.name) as on_roll
                from founding.person p
                where p.process_id = :id and p.removed_at is null order by p.id limit 500
                """).param("id", id).query(FoundingQueries::person).list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var office = row.getString("office");
        return new Person(
                row.getObject("id", UUID.class),
                Person.Role.valueOf(row.getString("role")),
                office == null ? null : Office.valueOf(office),
                row.getString("name"),
                row.getString("post"),
                row.getBoolean("member"),
                row.getObject("declared_on", LocalDate.class),
                Arrays.stream((String[]) row.getArray("bars").getArray())
                        .map(Bar::valueOf)
                        .toList(),
                row.getString("namesake_because"),
                row.getBoolean("outside"),
                row.getBoolean("on_roll"),
                row.getBoolean("written_in"));
    }

    private static final String REQUEST = """
            select id, process_id, kind, state, sent_on, sent_by, sent_by_name, reply_number, replied_on, replied_by_name, reason
            from founding.request
            """;

    private List<Request> requests(UUID id) {
        return jdbc.sql(REQUEST + "where process_id = :id order by id limit 100")
                .param("id", id)
                .query(Request.class)
                .list();
    }

    Request getRequest(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + "where id = :id")
                        .param("id", id)
                        .query(Request.class)
                        .optional()
                        .orElseThrow(NotFound::new));
    }

    /** Who may vote and who came, in numbers. */
    Turnout turnout(Scope scope, UUID id) {
        return scopes.in(scope, () -> turnout(id));
    }

    private Turnout turnout(UUID id) {
        return jdbc.sql("""
                select count(*)::int as listed, count(*) filter (where v.votes)::int as members, count(*) filter (where v.votes and v.delegate)::int as delegates,
                       count(s.voter_id)::int as present
                from founding.voter v
                join founding.process p on p.id = v.process_id
                left join founding.sign_in s on s.voter_id = v.id and s.meeting_number = p.meeting_number
                where v.process_id = :id and v.removed_at is null
                """).param("id", id).query(Turnout.class).single();
    }

    private List<Ballot> ballots(UUID id) {
        Map<UUID, List<Outcome.Votes>> votes = new HashMap<>();
        jdbc.sql("""
                select v.ballot_id, v.person_id, p.name, v.votes
                from founding.vote_count v join founding.person p on p.id = v.person_id
                where v.process_id = :id order by p.id
                """)
                .param("id", id)
                .query((row, number) -> votes.computeIfAbsent(
                                row.getObject("ballot_id", UUID.class), ballot -> new ArrayList<>())
                        .add(new Outcome.Votes(
                                row.getObject("person_id", UUID.class), row.getString("name"), row.getInt("votes"))))
                .list();
        return jdbc.sql("""
                select id, meeting_number, office, round, seats, due, held_on, present, issued, returned, valid, voided
                from founding.ballot where process_id = :id and withdrawn_at is null order by id limit 100
                """)
                .param("id", id)
                .query((row, number) -> new Ballot(
                        row.getObject("id", UUID.class),
                        row.getInt("meeting_number"),
                        Office.valueOf(row.getString("office")),
                        row.getInt("round"),
                        row.getInt("seats"),
                        row.getInt("due"),
                        row.getObject("held_on", LocalDate.class),
                        new Count(
                                row.getInt("present"),
                                row.getInt("issued"),
                                row.getInt("returned"),
                                row.getInt("valid"),
                                row.getInt("voided")),
                        votes.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static final String ROW = """
            select p.id, p.union_name, p.form, p.org_code, p.owner_name, p.founded_on, p.term_ends_on, p.dissolved_on, p.congress,
                   (select e.name from founding.member_employer m join employers.pub_employer e on e.id = m.employer_id
                    where m.process_id = p.id and m.leads) as employer,
                   p.ended_how,
                   (select count(*)::int from founding.member_employer m
                    where m.process_id = p.id and (m.left_on is null or m.left_with_end)) as employers,
                   (select count(*)::int from founding.step s where s.process_id = p.id and s.taken_back_on is null) as steps,
                   (select max(s.done_on) from founding.step s where s.process_id = p.id and s.taken_back_on is null) as last_on,
                   (select r.kind from founding.request r where r.process_id = p.id and r.state = 'SENT' limit 1) as waits_for
            from founding.process p
            """;

    /** Foundings at and below a unit, the latest started first. */
    List<FoundingRow> list(Scope scope, String orgCode, FoundingFilter filter, @Nullable UUID before, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                        where p.org_code >= :from and p.org_code < :to and
                        """ + filter.condition() + """
                          and (:before::uuid is null or p.id < :before)
                        order by p.id desc limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("before", before, Types.OTHER)
                        .param("most", most)
                        .query(FoundingRow.class)
                        .list());
    }

    /** The latest joint union or federation that employers at a place belong to, founded or not. */
    Optional<FoundingRow> findFederationAt(Scope scope, UUID placeId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                        where p.form in ('JOINT', 'FEDERATION') and p.dissolved_on is null
                          and p.id in (select m.process_id
                                       from founding.member_employer m join employers.pub_employer e on e.id = m.employer_id
                                       where e.place_id = :place and m.left_on is null)
                        order by p.id desc limit 1
                        """)
                        .param("place", placeId)
                        .query(FoundingRow.class)
                        .optional());
    }

    /** How many foundings of each kind there are, each counted up to 10,000 and one. */
    int count(Scope scope, String orgCode, FoundingFilter filter) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from (select 1 from founding.process p where p.org_code >= :from and p.org_code < :to and
                        """ + filter.condition() + " limit 10001) counted")
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .query(Integer.class)
                        .single());
    }

    /** Requests to the unions at and below a unit, those that wait first, the oldest first. */
    List<RequestRow> listRequests(Scope scope, String orgCode, boolean waiting, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select r.id, r.process_id, r.kind, r.state, r.sent_on, r.sent_by, r.sent_by_name, r.reply_number, r.replied_on,
                               p.union_name
                        from founding.request r join founding.process p on p.id = r.process_id
                        where r.superior_code >= :from and r.superior_code < :to and (r.state = 'SENT') = :waiting
                        order by case when r.state = 'SENT' then r.sent_on end, r.id desc limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("waiting", waiting)
                        .param("most", most)
                        .query(RequestRow.class)
                        .list());
    }

    /** The founding that an employer is in, its own union before a federation that it joined. */
    Optional<Founding> findAt(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql(FOUNDING + """
                        from founding.process p
                        join founding.member_employer m on m.process_id = p.id
                        where m.employer_id = :employer and m.left_on is null
                        order by m.own_union, p.id limit 1
                        """)
                        .param("employer", employer)
                        .query(Founding.class)
                        .optional());
    }
}
