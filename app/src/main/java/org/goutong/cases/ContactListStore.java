package org.goutong.cases;

import static org.goutong.orgs.Columns.column;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts of lists as rows, and the cases that are opened for lists, a set in one statement. */
@Repository
class ContactListStore {

    /** Begins with rows {@code given (id, employer_id, org_code, reached, …)}; goes on with {@code kept}, their cases. */
    static final String CASES = """
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
    private final ObjectProvider<Noted> others;

    ContactListStore(Scopes scopes, JdbcClient jdbc, ObjectProvider<Noted> others) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.others = others;
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
}
