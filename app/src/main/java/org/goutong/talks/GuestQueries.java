package org.goutong.talks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of employers at meetings. */
@Repository
class GuestQueries {

    private static final String GUEST = """
            select g.* from (
                select g.meeting_id, g.employer_id, g.employer_name, coalesce(e.union_founded_on <= :day, false) as with_union,
                       g.invited_at, g.invited_by, g.contact_name, g.address, g.language, g.version, g.link_until, g.answer,
                       g.answer_people, g.proposal, g.question, g.answered_at, g.speaker, g.present, g.people, g.rank,
                       said.intent, said.note, said.by_name, said.at, mail.state as mail
                from talks.guest g
                left join employers.pub_employer e on e.id = g.employer_id
                left join lateral (select i.intent, i.note, i.by_name, i.at from talks.employer_intent i
                                   where i.meeting_id = g.meeting_id and i.employer_id = g.employer_id
                                   order by i.id desc limit 1) said on true
                left join lateral (select n.state from notices.pub_notice n
                                   where n.subject_key = 'invitation:' || g.meeting_id || '/' || g.employer_id || '/' || g.version
                                     and n.rule = 'MEETING_INVITATION' limit 1) mail on true
                where g.meeting_id = :meeting and (g.invited_at is not null or g.present)) g
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    GuestQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Where a page of guests ended. */
    record Position(String name, UUID employer) {}

    /** Guests by name. */
    List<Guest> list(
            Scope scope,
            EmployerMeeting meeting,
            GuestFilter filter,
            String text,
            @Nullable Position after,
            int limit) {
        return scopes.in(
                scope,
                () -> jdbc.sql(GUEST + " where " + filter.condition() + """
                         and (:text = '' or position(:text in g.employer_name) > 0)
                         and (:afterName::text is null or (g.employer_name, g.employer_id) > (:afterName, :afterId))
                        order by g.employer_name, g.employer_id limit :limit
                        """)
                        .param("day", day(meeting))
                        .param("meeting", meeting.id())
                        .param("text", text)
                        .param("afterName", after == null ? null : after.name(), Types.VARCHAR)
                        .param("afterId", after == null ? null : after.employer(), Types.OTHER)
                        .param("limit", limit)
                        .query(GuestQueries::guest)
                        .list());
    }

    Optional<Guest> find(Scope scope, EmployerMeeting meeting, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql(GUEST + " where g.employer_id = :employer")
                        .param("day", day(meeting))
                        .param("meeting", meeting.id())
                        .param("employer", employer)
                        .query(GuestQueries::guest)
                        .optional());
    }

    /** Whom to tell when a meeting moves or is given up: invited with a mail address and a link that works, not declined. */
    List<Guest> listReachable(Scope scope, EmployerMeeting meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql(GUEST + """
                         where g.address is not null and g.link_until is not null and g.answer <> 'DECLINED'
                        order by g.employer_id
                        """)
                        .param("day", day(meeting))
                        .param("meeting", meeting.id())
                        .query(GuestQueries::guest)
                        .list());
    }

    /** Invited without a mail address, by name: their letters are printed. */
    List<Guest> listUnmailed(Scope scope, EmployerMeeting meeting, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(GUEST + """
                         where g.address is null and g.link_until is not null and g.answer = ''
                        order by g.employer_name, g.employer_id limit :most
                        """)
                        .param("day", day(meeting))
                        .param("meeting", meeting.id())
                        .param("most", most)
                        .query(GuestQueries::guest)
                        .list());
    }

    GuestCount count(Scope scope, EmployerMeeting meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) filter (where g.invited_at is not null) as invited,
                               count(*) filter (where g.answer = 'ACCEPTED') as accepted,
                               count(*) filter (where g.answer = 'OTHER_TIME') as other_time,
                               count(*) filter (where g.answer = 'DECLINED') as declined,
                               count(*) filter (where g.present) as present,
                               count(*) filter (where g.present and g.with_union) as present_with_union,
                               count(*) filter (where g.present and not g.with_union) as present_without_union,
                               count(*) filter (where g.present and g.intent = 'PREPARING') as preparing,
                               count(*) filter (where g.present and g.intent = 'INTENDING') as intending,
                               count(*) filter (where g.present and g.intent = 'CONCERNED') as concerned,
                               count(*) filter (where g.speaker) as speaking
                        from (
                        """ + GUEST + ") g")
                        .param("day", day(meeting))
                        .param("meeting", meeting.id())
                        .query(GuestCount.class)
                        .single());
    }

    /**
     * An employer with a union that could speak to the doubters of a meeting.
     *
     * @param here whether it is at the place of the meeting
     * @param alike how many of those invited without a union are of its industry
     */
    record Peer(
            UUID id,
            String orgCode,
            String name,
            @Nullable String industry,
            @Nullable Integer employees,
            boolean here,
            int alike) {

        /** The section of its industry in the visitor's language; empty when unknown. */
        String industryName() {
            return industry == null ? "" : Employers.industries().getOrDefault(industry, industry);
        }
    }

    /**
     * Employers of the district with a union, not at the meeting yet, of an industry of those invited without one, or at the
     * same place; the nearest first, then the largest.
     */
    List<Peer> listPeers(Scope scope, EmployerMeeting meeting, int most) {
        var district = OrgCode.district(meeting.orgCode());
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with doubters as (
                            select doubter.industry, count(*)::int as alike
                            from talks.guest g join employers.pub_employer doubter on doubter.id = g.employer_id
                            where g.meeting_id = :meeting and coalesce(doubter.union_founded_on > :day, true)
                              and (g.invited_at is not null or g.present)
                              and doubter.industry is not null
                            group by doubter.industry
                        )
                        select e.id, e.org_code, e.name, e.industry, e.employees, coalesce(e.place_id = :place, false) as here,
                               coalesce(d.alike, 0) as alike
                        from employers.pub_employer e left join doubters d on d.industry = e.industry
                        where e.org_code >= :from and e.org_code < :to and e.union_founded_on <= :day
                          and e.withdrawn_at is null and e.closed_on is null
                          and (e.place_id = :place or d.industry is not null)
                          and not exists (select 1 from talks.guest g where g.meeting_id = :meeting and g.employer_id = e.id
                                                                        and (g.invited_at is not null or g.present))
                        order by here desc, starts_with(e.org_code, :unit) desc, coalesce(e.employees, 0) desc, e.name, e.id
                        limit :most
                        """)
                        .param("place", meeting.placeId(), Types.OTHER)
                        .param("from", district)
                        .param("to", OrgCode.end(district))
                        .param("unit", OrgCode.township(meeting.orgCode()))
                        .param("day", day(meeting))
                        .param("meeting", meeting.id())
                        .param("most", most)
                        .query(Peer.class)
                        .list());
    }

    /** Those of some employers that are at a meeting, invited or present. */
    Set<UUID> listThere(Scope scope, EmployerMeeting meeting, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select g.employer_id from talks.guest g
                        where g.meeting_id = :meeting and g.employer_id = any(:employers) and (g.invited_at is not null or g.present)
                        """)
                        .param("meeting", meeting.id())
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    /** What an employer said at a meeting, the latest first. */
    List<Stated> listIntents(Scope scope, UUID meeting, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select intent, note, at, by_name from talks.employer_intent
                        where meeting_id = :meeting and employer_id = :employer order by id desc limit 50
                        """)
                        .param("meeting", meeting)
                        .param("employer", employer)
                        .query((row, number) -> new Stated(
                                Intent.valueOf(row.getString("intent")),
                                row.getString("note"),
                                EmployerMeetingStore.instant(row, "at"),
                                row.getString("by_name")))
                        .list());
    }

    /** What an employer said, when, and who wrote it down. */
    record Stated(Intent intent, String note, Instant at, String byName) {}

    /** The one invitation that a link belongs to, and its meeting; the scope is the only condition. */
    Optional<Invited> findByLink(Scope link) {
        return scopes.in(
                link,
                () -> jdbc.sql(
                                "select g.employer_id as invited_id, g.employer_name, g.contact_name, g.answer, g.answer_people,"
                                        + " g.proposal, g.question, m.*"
                                        + " from talks.guest g join (" + EmployerMeetingStore.COLUMNS
                                        + ") m on m.id = g.meeting_id")
                        .query((row, number) -> new Invited(
                                EmployerMeetingStore.meeting(row, number),
                                row.getObject("invited_id", UUID.class),
                                row.getString("employer_name"),
                                row.getString("contact_name"),
                                answer(row),
                                row.getObject("answer_people", Integer.class),
                                row.getString("proposal"),
                                row.getString("question")))
                        .optional());
    }

    /** What an employer had to do with meetings, the newest first. */
    List<Met> listOfEmployer(Scope scope, UUID employer, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select m.*, g.answer, g.present, g.people, g.speaker, said.intent
                        from talks.guest g
                        join (
                        """ + EmployerMeetingStore.COLUMNS + """
                        ) m on m.id = g.meeting_id
                        left join lateral (select i.intent from talks.employer_intent i
                                           where i.meeting_id = g.meeting_id and i.employer_id = g.employer_id
                                           order by i.id desc limit 1) said on true
                        where g.employer_id in (select :employer::uuid
                                                union all select e.id from employers.pub_employer e
                                                where e.merged_into = :employer)
                          and (g.invited_at is not null or g.present) and m.state <> 'CANCELLED'
                        order by m.opens_at desc, m.id desc limit :most
                        """)
                        .param("employer", employer)
                        .param("most", most)
                        .query((row, number) -> new Met(
                                EmployerMeetingStore.meeting(row, number),
                                answer(row),
                                row.getBoolean("present"),
                                row.getBoolean("speaker"),
                                row.getString("intent") == null ? null : Intent.valueOf(row.getString("intent"))))
                        .list());
    }

    static LocalDate day(EmployerMeeting meeting) {
        return Time.day(meeting.opensAt());
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        return row.getString("answer").isEmpty() ? null : Answer.valueOf(row.getString("answer"));
    }

    private static Guest guest(ResultSet row, int number) throws SQLException {
        return new Guest(
                row.getObject("meeting_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getString("employer_name"),
                row.getBoolean("with_union"),
                EmployerMeetingStore.moment(row, "invited_at"),
                row.getString("invited_by"),
                row.getString("contact_name"),
                row.getString("address"),
                row.getString("language"),
                row.getInt("version"),
                EmployerMeetingStore.moment(row, "link_until"),
                answer(row),
                row.getObject("answer_people", Integer.class),
                row.getString("proposal"),
                row.getString("question"),
                EmployerMeetingStore.moment(row, "answered_at"),
                row.getBoolean("speaker"),
                row.getBoolean("present"),
                row.getObject("people", Integer.class),
                row.getString("rank").isEmpty() ? null : Rank.valueOf(row.getString("rank")),
                row.getString("intent") == null ? null : Intent.valueOf(row.getString("intent")),
                row.getString("note") == null ? "" : row.getString("note"),
                row.getString("by_name"),
                EmployerMeetingStore.moment(row, "at"),
                row.getString("mail"));
    }
}
