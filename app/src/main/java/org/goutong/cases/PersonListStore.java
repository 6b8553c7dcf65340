package org.goutong.cases;

import static org.goutong.orgs.Columns.column;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.PersonalData;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of lists as rows, a set in one statement. */
@Repository
class PersonListStore {

    private static final long PEOPLE_LOCK = 0x70656f706c65L;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final ObjectProvider<Noted> others;

    PersonListStore(Scopes scopes, JdbcClient jdbc, PersonalData personalData, ObjectProvider<Noted> others) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.others = others;
    }

    /** Until the transaction ends nobody else enters people of a list. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", PEOPLE_LOCK)
                .query((row, number) -> 0)
                .single();
    }

    List<KnownPerson> listPeople(Scope scope, Collection<UUID> employers, UnaryOperator<String> hash) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select p.id, c.employer_id, p.org_code, p.name, p.position, p.level, p.phone_encrypted, p.our_name,
                               p.source = '' as by_hand
                        from cases.person p join cases.case c on c.id = p.case_id
                        where c.employer_id = any(:employers) order by p.id
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query((row, number) -> {
                            var phone = row.getString("phone_encrypted");
                            return new KnownPerson(
                                    row.getObject("id", UUID.class),
                                    row.getObject("employer_id", UUID.class),
                                    row.getString("org_code"),
                                    row.getString("name"),
                                    row.getString("position"),
                                    Level.valueOf(row.getString("level")),
                                    phone == null ? "" : hash.apply(personalData.decrypt(phone)),
                                    row.getString("our_name"),
                                    row.getBoolean("by_hand"));
                        })
                        .list());
    }

    List<Listed> addPeople(Staff by, List<ListedPerson> people, Instant now, UnaryOperator<String> encrypt) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        with given as (
                            select uuidv7() as id, g.*, false as reached
                            from unnest(:employers::uuid[], :orgs::text[], :names::text[], :positions::text[],
                                        :levels::text[], :phones::text[], :masked::text[], :ours::text[],
                                        :sources::text[])
                                 with ordinality as g (employer_id, org_code, name, position, level, phone, masked, our_name,
                                                       source, place)
                        )
                        """ + ContactListStore.CASES + """
                        , entered as (
                            insert into cases.person (id, org_code, case_id, name, position, level, phone_encrypted,
                                                      phone_masked, our_level, our_name, every_days, added_at, source)
                            select g.id, k.org_code, k.id, g.name, g.position, g.level, g.phone, g.masked, 'ORGANISER',
                                   g.our_name, :days, :now, g.source
                            from given g join kept k on k.employer_id = g.employer_id
                        )
                        select g.id, case when k.fresh then k.id end as opened_case_id
                        from given g join kept k on k.employer_id = g.employer_id order by g.place
                        """)
                        .param("employers", column(people, ListedPerson::employerId))
                        .param("orgs", column(people, ListedPerson::orgCode))
                        .param("names", column(people, ListedPerson::name))
                        .param("positions", column(people, ListedPerson::position))
                        .param("levels", column(people, ListedPerson::level))
                        .param(
                                "phones",
                                column(
                                        people,
                                        person -> person.phone().isEmpty() ? null : encrypt.apply(person.phone())))
                        .param("masked", column(people, person -> PersonFacts.masked(person.phone())))
                        .param("ours", column(people, ListedPerson::ourName))
                        .param("sources", column(people, ListedPerson::source))
                        .param("days", ContactClock.WEEK)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("today", Time.day(now))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .query(Listed.class)
                        .list());
    }

    void setPeople(Scope scope, List<FieldValue> values) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update cases.person p
                        set name = become.name, position = become.position, level = become.level,
                            phone_encrypted = become.phone_encrypted, phone_masked = become.phone_masked,
                            our_name = become.our_name
                        from (select id, jsonb_object_agg(field, value) as facts
                              from unnest(:ids::uuid[], :fields::text[], :values::text[]) as fact (id, field, value)
                              group by id) given
                        join cases.person was on was.id = given.id
                        cross join lateral jsonb_populate_record(was, given.facts) become
                        where p.id = given.id
                        """)
                        .param("ids", column(values, FieldValue::subjectId))
                        .param("fields", column(values, FieldValue::field))
                        .param("values", column(values, FieldValue::value))
                        .update());
    }

    /** The people among these whom something names. */
    Set<UUID> listNamed(Scope scope, Collection<UUID> people) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select p.id from unnest(:people) p (id) where not (%s)".formatted(unnamed()))
                        .param("people", people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    /** What names people: contacts, the links they hold, and what modules above have noted. */
    private Stream<Noted> naming() {
        return Stream.concat(
                Stream.of(
                        new Noted("cases.contact", "contact", "person_id"),
                        new Noted("cases.person_link", "person-link", "person_id")),
                others.stream().filter(noted -> !noted.person().isEmpty()));
    }

    /** That nothing {@code n} names a person {@code p}. */
    private String unnamed() {
        return naming().map(noted ->
                        "not exists (select 1 from %s n where n.%s = p.id)".formatted(noted.table(), noted.person()))
                .collect(Collectors.joining(" and "));
    }

    /** By what people are named, in words, for example {@code 2 次联系}; whom nothing names is not in it. */
    Map<UUID, List<String>> listUses(Scope scope, Collection<UUID> people) {
        var uses = new HashMap<UUID, List<String>>();
        scopes.run(
                scope,
                () -> naming().forEach(noted -> jdbc.sql("""
                                select n.%2$s as id, count(*)::int as rows from %1$s n
                                where n.%2$s = any(:people) group by n.%2$s
                                """.formatted(noted.table(), noted.person()))
                        .param("people", people.toArray(UUID[]::new))
                        .query(row -> {
                            uses.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                                    .add(Words.t(noted.reference().text(), row.getInt("rows")));
                        })));
        return uses;
    }

    /** The cases at which people are. */
    Set<UUID> listCases(Scope scope, Collection<UUID> people) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select distinct case_id from cases.person where id = any(:people)")
                        .param("people", people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    /** Removes people whom nothing names; returns those who stay. */
    Set<UUID> removePeople(Scope scope, Collection<UUID> ids) {
        return scopes.in(scope, () -> {
            jdbc.sql("delete from cases.person p where p.id = any(:ids) and " + unnamed())
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
            return jdbc.sql("select id from cases.person where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(UUID.class)
                    .set();
        });
    }
}
