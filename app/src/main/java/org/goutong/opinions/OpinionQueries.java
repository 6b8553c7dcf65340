package org.goutong.opinions;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What employers asked and remarked: lists, counts and export over all of them. */
@Repository
class OpinionQueries {

    private static final int FETCHED = 1_000;
    private static final int MOST_COUNTED = 10_000;

    private static final String ROW = """
            select q.id, q.case_id, c.employer_id, e.name as employer, e.credit_code, q.asked_at, q.asked_by, q.source, q.kind,
                   q.wording, q.owner_name, q.due_on, q.answer, q.answered_at, q.answered_by, q.change_made
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    OpinionQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** A page of them, the latest first. */
    List<OpinionRow> list(Scope scope, OpinionFilter filter, LocalDate today, @Nullable Position before, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                        from (select q.* from opinions.question q
                              where %s and (:beforeAt::timestamptz is null or (q.asked_at, q.id) < (:beforeAt, :beforeId))
                              order by q.asked_at desc, q.id desc limit :most) q
                        join cases.pub_case c on c.id = q.case_id
                        join employers.pub_employer e on e.id = c.employer_id
                        order by q.asked_at desc, q.id desc
                        """.formatted(filter.where()))
                        .params(filter.values(today))
                        .param("beforeAt", before == null ? null : before.at(), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("beforeId", before == null ? null : before.id(), Types.OTHER)
                        .param("most", most)
                        .query(OpinionRow.class)
                        .list());
    }

    /** Where a page of the list ended. */
    record Position(OffsetDateTime at, UUID id) {

        static Position read(String after) {
            var parts = after.split("\\|");
            return new Position(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(OpinionRow row) {
            return row.askedAt() + "|" + row.id();
        }
    }

    /** How many the filter leaves, and how many of them wait for an answer; counted up to 10,000 and one. */
    Count count(Scope scope, OpinionFilter filter, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*)::int as opinions, (count(*) filter (where answered_at is null))::int as waiting, %s as common
                        from (select q.answered_at from opinions.question q where %s limit %d) counted
                        """.formatted(filter.common(), filter.where(), MOST_COUNTED + 1))
                        .params(filter.values(today))
                        .query(Count.class)
                        .single());
    }

    /**
     * Opinions and those among them that wait.
     *
     * @param common whether so many employers have the text in their names that not all were looked at
     */
    record Count(int opinions, int waiting, boolean common) {

        boolean more() {
            return opinions > MOST_COUNTED;
        }
    }

    /** Hands over all that the filter leaves, the latest first, never more than a thousand in memory. */
    void forEach(Scope scope, OpinionFilter filter, LocalDate today, Consumer<OpinionRow> each) {
        scopes.run(scope, () -> {
            try (var rows = jdbc
                    .sql(ROW + """
                            from opinions.question q
                            join cases.pub_case c on c.id = q.case_id
                            join employers.pub_employer e on e.id = c.employer_id
                            where %s order by q.asked_at desc, q.id desc
                            """.formatted(filter.where()))
                    .params(filter.values(today))
                    .withFetchSize(FETCHED)
                    .query(OpinionRow.class)
                    .stream()) {
                rows.forEach(each);
            }
        });
    }

    /** What was asked or said by the guests of a talk, the latest first; at most 100. */
    List<OpinionRow> listOfTalk(Scope scope, UUID talk) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                        from opinions.question q
                        join cases.pub_case c on c.id = q.case_id
                        join employers.pub_employer e on e.id = c.employer_id
                        where q.guest_id = any(array(select g.id from talks.pub_guest g where g.meeting_id = :talk))
                          and q.withdrawn_at is null
                        order by q.asked_at desc, q.id desc limit 100
                        """)
                        .param("talk", talk)
                        .query(OpinionRow.class)
                        .list());
    }

    /** The employers at a talk by name; at most 300. */
    Map<String, String> listGuests(Scope scope, UUID talk) {
        var guests = new LinkedHashMap<String, String>();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select g.employer_id, g.employer_name from talks.pub_guest g
                        where g.meeting_id = :talk order by g.employer_name, g.employer_id limit 300
                        """).param("talk", talk).query(row -> {
                    guests.put(row.getString("employer_id"), row.getString("employer_name"));
                }));
        return guests;
    }
}
