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
    static final List<String> CHANNELS =
            List.of("VISITED", "MET", "STALL", "EMPLOYER", "REFERRAL", "ONLINE", "VISIT", "LIST", "MEETING");

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

    /** One employer behind a figure. */
    record Row(UUID id, UUID employerId, String name, Stage stage, Case.State state, String ownerName) {}

    private static final String BEHIND = """
            from cases.case c join employers.pub_employer e on e.id = c.employer_id
            where c.opened_at >= :since and c.state <> 'MERGED'
              and case :channel
                  when 'VISITED' then exists (select 1 from cases.contact n where n.case_id = c.id and n.channel = 'VISIT' and n.struck_at is null)
                  when 'MET' then exists (select 1 from cases.contact n where n.case_id = c.id and n.channel = 'MEETING' and n.struck_at is null)
                  else c.channel = :channel end
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
                                "select c.id, c.employer_id, e.name, c.stage, c.state, c.owner_name " + BEHIND
                                        + "and (:after::uuid is null or c.id > :after) order by c.id limit :most",
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
        return jdbc.sql(sql)
                .param("since", since.atStartOfDay(Time.ZONE).toOffsetDateTime())
                .param("channel", channel)
                .param("got", got.name());
    }

    /** By channel, and once more for all that were visited or met; cases opened since a day. */
    List<Conversion> list(Scope scope, LocalDate since) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with got as (
                            select c.channel,
                                   exists (select 1 from cases.contact n
                                           where n.case_id = c.id and n.channel = 'VISIT' and n.struck_at is null) as visited,
                                   exists (select 1 from cases.contact n
                                           where n.case_id = c.id and n.channel = 'MEETING' and n.struck_at is null) as met,
                                   c.contacted_at is not null as reached,
                                   array(select s.to_stage from cases.step s
                                         where s.case_id = c.id and s.kind = 'MOVED' and s.taken_back_at is null) as stages
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
