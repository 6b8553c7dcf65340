package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.Test;

/** Every row that the application may change keeps what it was; the few that do not are named with their reason. */
@GoutongTest
class EveryChangeIsKeptTest {

    /** Tables without a history, and why they need none. */
    static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("web.spring_session", "a session, gone with the day"),
            Map.entry("web.spring_session_attributes", "belongs to a session"),
            Map.entry("web.event_publication", "news on its way; what it tells is in the trail"),
            Map.entry("web.event_publication_archive", "news that arrived"),
            Map.entry("orgs.one_time_link", "a secret that is used up once, which the trail tells"),
            Map.entry("leads.band", "made anew at each closing; how it came about is for nobody to follow"),
            Map.entry("leads.band_weight", "what a band was made of; how it came about is for nobody to follow"),
            Map.entry("rosters.roster", "how far work behind the page has come; who did what stands in it"),
            Map.entry("rosters.pair", "how far work behind the page has come"),
            Map.entry("rosters.settlement", "says itself who settled and who undid it"),
            Map.entry("rosters.mapping", "which column said what in the last list, and nothing of an employer"),
            Map.entry("imports.batch", "how far work behind the page has come; who did what stands in it"),
            Map.entry("imports.line", "a row of a file and its verdict; what it changed is in the history of that"),
            Map.entry("imports.mapping", "which column said what in the last list, and nothing of an employer"),
            Map.entry("notices.notice", "a queue: claimed, sent or failed, with the moment of each"),
            Map.entry("notices.own_mail", "one's own address, which nobody else changes or may read"));

    /** Tables that the application may change, and whether a trigger keeps what they were. */
    private static final String TABLES = """
            select c.relnamespace::regnamespace || '.' || c.relname as name,
                   exists (select 1 from pg_trigger t
                           where t.tgrelid = c.oid and t.tgfoid = 'audit.keep_history'::regproc and t.tgenabled <> 'D') as kept
            from pg_class c
            where c.relkind in ('r', 'p') and c.relpersistence <> 't'
              and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
              and has_any_column_privilege('%s', c.oid, 'update')
            order by 1
            """;

    @Test
    void everyTableThatChangesKeepsItsHistory() {
        assertThat(Catalogue.asOwner(EveryChangeIsKeptTest::unkept)).isEmpty();
    }

    @Test
    void everyExceptionIsATableThatChangesAndKeepsNone() {
        var without = Catalogue.asOwner(connection -> Catalogue.rows(connection, tables()).stream()
                .filter(table -> table.get("kept").equals("f"))
                .map(table -> table.get("name"))
                .toList());

        assertThat(EXCEPTIONS.keySet()).isSubsetOf(without);
    }

    @Test
    void catchesATableWhoseChangesAreForgotten() {
        var planted =
                "create table places.planted (id uuid, org_code text); grant update (org_code) on places.planted to "
                        + user();

        assertThat(Catalogue.planted(planted, EveryChangeIsKeptTest::unkept)).containsExactly("places.planted");
    }

    @Test
    void catchesAHistoryThatWasSwitchedOff() {
        var planted = "alter table places.place disable trigger place_history";

        assertThat(Catalogue.planted(planted, EveryChangeIsKeptTest::unkept)).containsExactly("places.place");
    }

    private static List<String> unkept(Connection connection) throws SQLException {
        return Catalogue.rows(connection, tables()).stream()
                .filter(table -> table.get("kept").equals("f"))
                .map(table -> table.get("name"))
                .filter(name -> !EXCEPTIONS.containsKey(name))
                .toList();
    }

    private static String tables() {
        return TABLES.formatted(user());
    }

    private static String user() {
        return org.goutong.TestDatabase.access().appUser();
    }
}
