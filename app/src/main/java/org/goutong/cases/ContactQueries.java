package org.goutong.cases;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contact log: its lists, counts and export. */
@Repository
class ContactQueries {

    private static final int FETCHED = 1_000;
    private static final int MOST_COUNTED = 10_000;

    private static final String ROW = """
            select n.id, n.contact_key, n.case_id, c.employer_id, e.name as employer, e.credit_code, n.contacted_at, n.channel, n.outcome,
                   coalesce(nullif(concat_ws(' ', nullif(p.position, ''), p.name), ''), n.person_title) as who, n.our_level,
                   n.note, n.author_name as author, n.entered_by_name as entered_by,
                   n.struck_by_name as struck_by, n.struck_why
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ContactQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** A page of the log, the latest first. */
    List<ContactRow> list(
            Scope scope, ContactFilter filter, @Nullable OffsetDateTime beforeAt, @Nullable UUID beforeId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                        from (select n.* from cases.contact n
                              where %s and (:beforeAt::timestamptz is null or (n.contacted_at, n.id) < (:beforeAt, :beforeId))
                              order by n.contacted_at desc, n.id desc limit :most) n
                        join cases.case c on c.id = n.case_id
                        join employers.pub_employer e on e.id = c.employer_id
                        left join cases.person p on p.id = n.person_id
                        order by n.contacted_at desc, n.id desc
                        """.formatted(filter.where()))
                        .params(filter.values())
                        .param("beforeAt", beforeAt, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("beforeId", beforeId, Types.OTHER)
                        .param("most", most)
                        .query(ContactRow.class)
                        .list());
    }

    /** How many standing entries the filter leaves, and how many of them reached somebody; counted up to 10,000 and one. */
    Count count(Scope scope, ContactFilter filter) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*)::int as contacts, (count(*) filter (where outcome = 'REACHED'))::int as reached, %s as common
                        from (select n.outcome from cases.contact n where n.struck_at is null and %s limit %d) counted
                        """.formatted(filter.common(), filter.where(), MOST_COUNTED + 1))
                        .params(filter.values())
                        .query(Count.class)
                        .single());
    }

    /**
     * Entries and those among them that reached somebody.
     *
     * @param common whether so many employers have the text in their names that not all were looked at
     */
    record Count(int contacts, int reached, boolean common) {

        boolean more() {
            return contacts > MOST_COUNTED;
        }
    }

    /** Hands over all standing entries that the filter leaves, the latest first, never more than a thousand in memory. */
    void forEach(Scope scope, ContactFilter filter, Consumer<ContactRow> each) {
        scopes.run(scope, () -> {
            try (var rows = jdbc
                    .sql(ROW + """
                            from cases.contact n
                            join cases.case c on c.id = n.case_id
                            join employers.pub_employer e on e.id = c.employer_id
                            left join cases.person p on p.id = n.person_id
                            where n.struck_at is null and %s order by n.contacted_at desc, n.id desc
                            """.formatted(filter.where()))
                    .params(filter.values())
                    .withFetchSize(FETCHED)
                    .query(ContactRow.class)
                    .stream()) {
                rows.forEach(each);
            }
        });
    }
}
