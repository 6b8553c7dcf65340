package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far employers came, by how they came to be known. */
@Repository
class ConversionQueries {

    /** The ways, in their order: those that go across all others first. */
    static final List<String> CHANNELS = List.of(
            "VISITED",
            "MET",
            "SURFACED",
            "SURFACED_WITHOUT_UNION",
            "STALL",
            "EMPLOYER",
            "REFERRAL",
            "ONLINE",
            "VISIT",
            "LIST",
            "MEETING");

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
     *     {@code SURFACED} for all that somebody named who applied at an employee meeting, {@code SURFACED_WITHOUT_UNION} for
     *     those of them that had no union that day, however they came to be known and whether or not they have a case
     * @param intending how many ever intended; who agreed at once has intended too
     * @param agreed how many ever agreed, and so on
     */
    record Conversion(
            String channel,
            int employers,
            int reached,
            int intending,
            int agreed,
            int applied,
            int approved,
            int founded) {

        /** How many of them came so far. */
        int count(Got got) {
            return switch (got) {
                case KNOWN -> employers;
                case REACHED -> reached;
                case INTENDING -> intending;
                case AGREED -> agreed;
                case APPLIED -> applied;
                case APPROVED -> approved;
                case FOUNDED -> founded;
            };
        }
    }

    /** How far employers came at some time, each counted wherever it has ever been. */
    enum Got {
        KNOWN,
        REACHED,
        INTENDING,
        AGREED,
        APPLIED,
        APPROVED,
        FOUNDED;

        String word() {
            return Words.t("cases.conversions." + name());
        }
    }

    /**
     * One employer behind a figure.
     *
     * @param stage null without a case that the scope covers, like its state
     */
    record Row(
            UUID id,
            UUID employerId,
            String name,
            @Nullable Stage stage,
            Case.@Nullable State state,
            String ownerName) {}

    /** Each employer once for every way by which it counts; {@code id} is what its list is ordered by. */
    private static final String WAYS = """
            with surfaced as (
                select w.employer_id,
                       bool_or(e.union_founded_on is null
                               or e.union_founded_on > (w.at at time zone 'Asia/Shanghai')::date) as without_union
                from leads.pub_willing_person w join employers.pub_employer e on e.id = w.employer_id
                where w.at >= :since
                group by w.employer_id
            ), way as (
                select way.channel, c.id, c.employer_id, c.id as case_id
                from cases.case c
                cross join lateral (values
                    (c.channel, true),
                    ('VISITED', exists (select 1 from cases.contact n where n.case_id = c.id and n.channel = 'VISIT'
                                             and n.struck_at is null)),
                    ('MET', exists (select 1 from cases.contact n where n.case_id = c.id and n.channel = 'MEETING'
                                             and n.struck_at is null))
                ) as way (channel, counts)
                where c.opened_at >= :since and c.state <> 'MERGED' and way.counts
                union all
                select way.channel, s.employer_id, s.employer_id, c.id
                from surfaced s
                cross join lateral (values
                    ('SURFACED', true), ('SURFACED_WITHOUT_UNION', s.without_union)
                ) as way (channel, counts)
                left join cases.case c on c.employer_id = s.employer_id and c.state <> 'MERGED'
                where way.counts
            )
            """;

    private static final String BEHIND = """
            from way join employers.pub_employer e on e.id = way.employer_id left join cases.case c on c.id = way.case_id
            where way.channel = :channel
              and case :got
                  when 'KNOWN' then true
                  when 'REACHED' then c.contacted_at is not null
                  else exists (select 1 from cases.step s
                               where s.case_id = c.id and s.kind = 'MOVED' and s.taken_back_at is null
                                 and (s.to_stage = :got or :got = 'INTENDING' and s.to_stage = 'AGREED')) end
            """;

    /** The employers that make a figure, in the order in which they came to be known. */
    List<Row> listBehind(Scope scope, LocalDate since, String channel, Got got, @Nullable UUID after, int most) {
        return scopes.in(
                scope,
                () -> behind(
                                """
                                select way.id, way.employer_id, e.name, c.stage, c.state,
                                       coalesce(c.owner_name, '') as owner_name
                                """
                                        + BEHIND
                                        + "and (:after::uuid is null or way.id > :after) order by way.id limit :most",
                                since,
                                channel,
                                got)
                        .param("after", after, Types.OTHER)
                        .param("most", most)
                        .query(Row.class)
                        .list());
    }

    /** How many there are: the figure itself. */
    int countBehind(Scope scope, LocalDate since, String channel, Got got) {
        return scopes.in(
                scope,
                () -> behind("select count(*) " + BEHIND, since, channel, got)
                        .query(Integer.class)
                        .single());
    }

    private JdbcClient.StatementSpec behind(String sql, LocalDate since, String channel, Got got) {
        return jdbc.sql(WAYS + sql)
                .param("since", since.atStartOfDay(Time.ZONE).toOffsetDateTime())
                .param("channel", channel)
                .param("got", got.name());
    }

    /** By way; of cases opened, and of forms that came, since a day. */
    List<Conversion> list(Scope scope, LocalDate since) {
        return scopes.in(
                scope,
                () -> jdbc.sql(WAYS + """
                        , counted as (
                            select way.channel, c.contacted_at is not null as reached,
                                   array(select s.to_stage from cases.step s
                                         where s.case_id = c.id and s.kind = 'MOVED' and s.taken_back_at is null) as stages
                            from way left join cases.case c on c.id = way.case_id
                        )
                        select channel, count(*)::int as employers, (count(*) filter (where reached))::int as reached,
                               (count(*) filter (where stages && array['INTENDING', 'AGREED']))::int as intending,
                               (count(*) filter (where 'AGREED' = any(stages)))::int as agreed,
                               (count(*) filter (where 'APPLIED' = any(stages)))::int as applied,
                               (count(*) filter (where 'APPROVED' = any(stages)))::int as approved,
                               (count(*) filter (where 'FOUNDED' = any(stages)))::int as founded
                        from counted group by channel
                        order by array_position(:channels, channel)
                        """)
                        .param("channels", CHANNELS.toArray(String[]::new))
                        .param("since", since.atStartOfDay(Time.ZONE).toOffsetDateTime())
                        .query(Conversion.class)
                        .list());
    }
}
