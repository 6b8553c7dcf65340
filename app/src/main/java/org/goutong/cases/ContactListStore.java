package org.goutong.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts and people of lists as rows, a set in one statement. */
@Repository
class ContactListStore {

    private static final long PEOPLE_LOCK = 0x70656f706c65L;

    /** Begins with rows {@code given (id, employer_id, org_code, reached, …)}; goes on with {@code kept}, their cases. */
    private static final String CASES = """
            , opened as (
                insert into cases.case (org_code, employer_id, channel, stage, opened_at, opened_by, opened_by_name, listed,
                                        state, exit_reason)
                select min(g.org_code), g.employer_id, 'LIST',
                       case when bool_or(g.reached) then 'CONTACTED' else 'NOT_CONTACTED' end, :now, :by, :byName, true,
                       case when bool_or(e.closed_on is not null or e.union_founded_on <= :today) then 'CLOSED' else 'OPEN' end,
                       case when bool_or(e.closed_on is not null) then 'EMPLOYER_CLOSED'
                            when bool_or(e.union_founded_on <= :today) then 'HAS_UNION' else '' end
                from given g join employers.pub_employer e on e.id = g.employer_id
                where not exists (select 1 from cases.case c
                                  where c.employer_id = g.employer_id and c.state <> 'MERGED')
                group by g.employer_id order by g.employer_id
                on conflict (employer_id) where state <> 'MERGED' do nothing
                returning id, org_code, employer_id, stage
            ), began as (
                insert into cases.step (org_code, case_id, kind, to_stage, stepped_on, by_id, by_name, at)
                select o.org_code, o.id, 'OPENED', 'NOT_CONTACTED', :today, :by, :byName, :now from opened o
            ), kept as (
                select c.id, c.org_code, c.employer_id, false as fresh from cases.case c
                where c.employer_id in (select g.employer_id from given g) and c.state <> 'MERGED'
                union all select o.id, o.org_code, o.employer_id, true from opened o
            )
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final ObjectProvider<Noted> others;

    ContactListStore(Scopes scopes, JdbcClient jdbc, PersonalData personalData, ObjectProvider<Noted> others) {
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

    Map<UUID, String> listKeepers(Scope scope, Collection<UUID> employers) {
        var keepers = new HashMap<UUID, String>();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select e.id, k.org_code from unnest(:employers::uuid[]) as e (id)
                        cross join lateral (select cases.keeper(e.id) as org_code) k
                        where k.org_code is not null
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(row -> {
                            keepers.put(row.getObject("id", UUID.class), row.getString("org_code"));
                        }));
        return keepers;
    }

    Set<UUID> listNoted(Scope scope, Collection<UUID> keys) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select contact_key from cases.contact where contact_key = any(:keys)")
                        .param("keys", keys.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    List<Listed> noteAll(Staff by, List<ListedContact> contacts, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        with given as (
                            select uuidv7() as id, g.*, g.outcome = 'REACHED' as reached
                            from unnest(:keys::uuid[], :employers::uuid[], :orgs::text[], :channels::text[],
                                        :outcomes::text[], :titles::text[], :notes::text[], :moments::timestamptz[],
                                        :authors::text[])
                                 with ordinality as g (contact_key, employer_id, org_code, channel, outcome, title, note,
                                                       at, author, place)
                        )
                        """ + CASES + """
                        , noted as (
                            insert into cases.contact (id, org_code, case_id, contact_key, channel, outcome, person_title,
                                                       our_level, note, contacted_at, author_name, entered_by,
                                                       entered_by_name, entered_at)
                            select g.id, k.org_code, k.id, g.contact_key, g.channel, g.outcome, g.title, 'ORGANISER', g.note,
                                   g.at, g.author, :by, :byName, :now
                            from given g join kept k on k.employer_id = g.employer_id
                        )
                        select g.id, case when k.fresh then k.id end as opened_case_id
                        from given g join kept k on k.employer_id = g.employer_id order by g.place
                        """)
                        .param("keys", column(contacts, ListedContact::contactKey))
                        .param("employers", column(contacts, ListedContact::employerId))
                        .param("orgs", column(contacts, ListedContact::orgCode))
                        .param("channels", column(contacts, ListedContact::channel))
                        .param("outcomes", column(contacts, ListedContact::outcome))
                        .param("titles", column(contacts, ListedContact::personTitle))
                        .param("notes", column(contacts, ListedContact::note))
                        .param("moments", column(contacts, ListedContact::at))
                        .param("authors", column(contacts, ListedContact::author))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("today", Time.day(now))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .query(Listed.class)
                        .list());
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(row -> value.apply(row) instanceof Object known ? known.toString() : null)
                .toArray(String[]::new);
    }

    /** Takes contacts out of the log; returns their cases. */
    Set<UUID> removeContacts(Scope scope, Collection<UUID> contacts) {
        return scopes.in(
                scope,
                () -> jdbc.sql("delete from cases.contact where id = any(:contacts) returning case_id")
                        .param("contacts", contacts.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    /** Those of cases that only lists have opened. */
    Set<UUID> listListed(Scope scope, Collection<UUID> cases) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from cases.case where id = any(:cases) and listed")
                        .param("cases", cases.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }

    /** Removes cases of which nothing has come; returns those that stay. */
    Set<UUID> removeCases(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return scopes.in(scope, () -> {
            var empty = jdbc.sql("""
                            select c.id from cases.case c
                            where c.id = any(:ids) and (c.state = 'OPEN' or c.state = 'CLOSED' and c.listed)
                              and c.owner_id is null and c.next_step = ''
                              and c.stage in ('NOT_CONTACTED', 'CONTACTED')
                              and not exists (select 1 from cases.contact n where n.case_id = c.id)
                              and not exists (select 1 from cases.person n where n.case_id = c.id)
                              and not exists (select 1 from cases.waiting n where n.case_id = c.id)
                              and not exists (select 1 from cases.concern n where n.case_id = c.id)
                              and not exists (select 1 from cases.strategy n where n.case_id = c.id)
                              and not exists (select 1 from cases.deliberation n where n.case_id = c.id)
                              and not exists (select 1 from cases.climb n where n.case_id = c.id)
                              and not exists (select 1 from cases.step n where n.case_id = c.id and n.kind <> 'OPENED')
                              %s
                            for update
                            """.formatted(withoutOthers()))
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list()
                    .toArray(UUID[]::new);
            jdbc.sql("delete from cases.step where case_id = any(:ids)")
                    .param("ids", empty)
                    .update();
            jdbc.sql("delete from cases.case where id = any(:ids)")
                    .param("ids", empty)
                    .update();
            return jdbc.sql("select id from cases.case where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(UUID.class)
                    .set();
        });
    }

    /** That modules above have noted nothing {@code n} of a case {@code c}. */
    private String withoutOthers() {
        return others.stream()
                .map(noted -> " and not exists (select 1 from " + noted.table() + " n where n.case_id = c.id)")
                .collect(Collectors.joining());
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
                        """ + CASES + """
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

    /** Of what employers contacts and people are, with its name, by their identifiers. */
    Map<UUID, ContactLists.At> listEmployers(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("""
                        select n.id, e.id as employer_id, e.name, n.author_name as title
                        from cases.contact n join cases.case c on c.id = n.case_id
                        join employers.pub_employer e on e.id = c.employer_id where n.id = any(:ids)
                        union all
                        select p.id, e.id, e.name, p.name
                        from cases.person p join cases.case c on c.id = p.case_id
                        join employers.pub_employer e on e.id = c.employer_id where p.id = any(:ids)
                        """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(
                                row.getObject("id", UUID.class),
                                new ContactLists.At(
                                        row.getObject("employer_id", UUID.class),
                                        row.getString("name"),
                                        row.getString("title"))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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

    /** The cases at which people are, as far as only lists have opened them. */
    Set<UUID> listListedCases(Scope scope, Collection<UUID> people) {
        return scopes.in(
                scope,
                () -> listListed(
                        scope,
                        jdbc.sql("select distinct case_id from cases.person where id = any(:people)")
                                .param("people", people.toArray(UUID[]::new))
                                .query(UUID.class)
                                .list()));
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
