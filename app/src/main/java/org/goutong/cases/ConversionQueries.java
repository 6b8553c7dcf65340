package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far employers came, by how they came to be known. */
@Repository
class ConversionQueries {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ConversionQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * Employers of one way.
     *
     * @param channel {@code VISITED} for all that somebody went to, {@code MET} for all that came to a meeting with employers,
     *     however they came to be known
     * @param intending how many ever intended; who agreed at once has intended too
     * @param agreed how many ever agreed, and so on
     */
    record Conversion(
            String channel, int employers, int reached, int intending, int agreed, int applied, int founded) {}

    /** By channel, and once more for all that were visited or met; cases opened since a day. */
    List<Conversion> list(Scope scope, LocalDate since) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with got as (
                            select c.channel,
                                   exists (select 1 from cases.contact n
                                           where n.case_id = c.id and n.channel = 'VISIT') as visited,
                                   exists (select 1 from cases.contact n
                                           where n.case_id = c.id and n.channel = 'MEETING') as met,
                                   c.contacted_at is not null as reached,
                                   array(select s.to_stage from cases.step s
                                         where s.case_id = c.id and s.kind = 'MOVED') as stages
                            from cases.case c where c.opened_at >= :since and c.state <> 'MERGED'
                        ), counted as (
                            select channel, stages, reached from got
                            union all
                            select 'VISITED', stages, reached from got where visited
                            union all
                            select 'MET', stages, reached from got where met
                        )
                        select channel, count(*)::int as employers, (count(*) filter (where reached))::int as reached,
                               (count(*) filter (where stages && array['INTENDING', 'AGREED']))::int as intending,
                               (count(*) filter (where 'AGREED' = any(stages)))::int as agreed,
                               (count(*) filter (where 'APPLIED' = any(stages)))::int as applied,
                               (count(*) filter (where 'FOUNDED' = any(stages)))::int as founded
                        from counted group by channel
                        order by array_position(array['VISITED', 'MET', 'STALL', 'EMPLOYER', 'REFERRAL', 'ONLINE', 'VISIT', 'LIST',
                                                      'MEETING'],
                                                channel)
                        """)
                        .param("since", since.atStartOfDay(Time.ZONE).toOffsetDateTime())
                        .query(Conversion.class)
                        .list());
    }
}
