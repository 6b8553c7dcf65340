package org.goutong.leads;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bands of willing workers as rows, and what they are weighed by. */
@Repository
class BandStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    BandStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Closed stalls that were not weighed yet, in the order in which they closed. */
    List<UUID> listUnweighed(Scope scope, int most) {
        return scopes.in(
                scope, () -> jdbc.sql("""
                        select m.id from outreach.pub_meeting m
                        where m.state = 'CLOSED' and not exists (select 1 from leads.band_closing c where c.meeting_id = m.id)
                        order by m.closed_at, m.id limit :most
                        """).param("most", most).query(UUID.class).list());
    }

    /** Notes that a stall is weighed; false when it was already. Stalls are weighed one after the other. */
    boolean begin(Scope scope, UUID meeting, Instant now) {
        return scopes.in(scope, () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('leads.band'))")
                    .query((row, number) -> 0)
                    .single();
            return jdbc.sql("""
                            insert into leads.band_closing (meeting_id, weighed_at) values (:meeting, :now)
                            on conflict on constraint band_closing_pk do nothing
                            """)
                            .param("meeting", meeting)
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        });
    }

    /**
     * All employers that were named at the stalls which the unit of this one has closed in the quarter before, with it: those
     * of earlier stalls too, so that a band which moves says nothing of who was named today. Persons count from every stall
     * of the city that closed no later.
     */
    List<BandCount> list(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with closing as (
                            select m.id, m.org_code, m.closed_at, m.relayed from outreach.pub_meeting m
                            where m.id = :meeting
                        ), here as (
                            select p.employer_id, count(distinct p.person_key)::int as persons
                            from joining.pub_application p
                            where p.meeting_id = :meeting and p.employer_id is not null
                            group by p.employer_id
                        ), named as (
                            select distinct p.employer_id
                            from closing c
                            join outreach.pub_meeting m on m.org_code = c.org_code and m.state = 'CLOSED'
                                 and m.closed_at between c.closed_at - interval '90 days' and c.closed_at
                            join joining.pub_application p on p.meeting_id = m.id
                            where p.employer_id is not null
                        )
                        select e.id as employer_id, e.org_code, b.band, coalesce(w.said_of, 0) as said_of,
                               coalesce(w.weighed, 0) as weighed, e.employees,
                               (select count(distinct p.person_key)::int
                                from joining.pub_application p join outreach.pub_meeting m on m.id = p.meeting_id
                                where p.employer_id = e.id and m.state = 'CLOSED'
                                  and m.closed_at <= (select closed_at from closing)) as persons,
                               (select coalesce(sum(here.persons), 0)::int from here where here.employer_id <> e.id) as others,
                               (select relayed from closing) as relayed
                        from named n
                        join employers.pub_employer e on e.id = n.employer_id
                        left join leads.band b on b.employer_id = e.id
                        left join leads.band_weight w on w.employer_id = e.id
                        order by e.id
                        """)
                        .param("meeting", meeting)
                        .query(BandCount.class)
                        .list());
    }

    /** Keeps what every employer weighs now, in one statement. */
    void weigh(Scope scope, Collection<BandCount> counts) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into leads.band_weight as w (employer_id, said_of, weighed)
                        select * from unnest(:employers::uuid[], :saidOf::int[], :weighed::int[])
                        on conflict on constraint band_weight_pk do update
                            set said_of = excluded.said_of, weighed = excluded.weighed
                            where (w.said_of, w.weighed) <> (excluded.said_of, excluded.weighed)
                        """)
                        .param("employers", ids(counts))
                        .param(
                                "saidOf",
                                counts.stream()
                                        .map(count -> count.moves() ? count.persons() : count.saidOf())
                                        .toArray(Integer[]::new))
                        .param(
                                "weighed",
                                counts.stream().map(BandCount::persons).toArray(Integer[]::new))
                        .update());
    }

    /** Says from now on what moved, in two statements. */
    void say(Scope scope, Collection<BandCount> moved) {
        scopes.run(scope, () -> {
            jdbc.sql("delete from leads.band where employer_id = any(:silent::uuid[])")
                    .param(
                            "silent",
                            ids(moved.stream()
                                    .filter(count -> count.next() == null)
                                    .toList()))
                    .update();
            var said = moved.stream().filter(count -> count.next() != null).toList();
            jdbc.sql("""
                    insert into leads.band (employer_id, org_code, band)
                    select * from unnest(:employers::uuid[], :units::text[], :bands::text[])
                    on conflict on constraint band_pk do update set org_code = excluded.org_code, band = excluded.band
                    """)
                    .param("employers", ids(said))
                    .param("units", said.stream().map(BandCount::orgCode).toArray(String[]::new))
                    .param(
                            "bands",
                            said.stream()
                                    .map(count -> String.valueOf(count.next()))
                                    .toArray(String[]::new))
                    .update();
        });
    }

    private static UUID[] ids(Collection<BandCount> counts) {
        return counts.stream().map(BandCount::employerId).toArray(UUID[]::new);
    }

    /** What an employer hears; empty for nothing. */
    Optional<Band> find(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select band from leads.band where employer_id = :employer")
                        .param("employer", employer)
                        .query(Band.class)
                        .optional());
    }
}
