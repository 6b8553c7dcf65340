package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.Test;

/** The database is the last validator: whatever it refuses is said in both languages. */
@GoutongTest
class EveryConstraintHasAMessageTest {

    /** Primary keys that the database draws itself cannot be repeated by anybody, so nothing is said of them. */
    private static final String NAMED = """
            select c.conname from pg_constraint c
            where c.conrelid <> 0
              and (c.contype in ('c', 'u', 'f', 'x')
                   or c.contype = 'p' and not exists (select 1 from pg_attribute a where a.attrelid = c.conrelid
                                                      and a.attnum = any (c.conkey) and (a.atthasdef or a.attidentity <> '')))
              and c.connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
              and c.connamespace::regnamespace || '.' || (select relname from pg_class where oid = c.conrelid) <> all (%s)
            union
            select i.indexrelid::regclass::text from pg_index i
            where i.indisunique and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
              and (select relnamespace from pg_class where oid = i.indrelid)::regnamespace::text
                  not in ('pg_catalog', 'information_schema', 'pg_toast', 'web')
            order by 1
            """;

    @Test
    void everyConstraintHasAMessageInBothLanguages() {
        for (var language : Texts.LANGUAGES) {
            var silent = Catalogue.asOwner(connection -> without(connection, Texts.keys(language)));

            assertThat(silent).as("constraints without a text in %s", language).isEmpty();
        }
    }

    @Test
    void catchesAConstraintWithoutAMessage() {
        var planted = """
                create table places.planted (
                    id int constraint planted_positive check (id > 0),
                    constraint planted_once unique (id)
                );
                create unique index planted_index on places.planted ((id + 1));
                """;

        var silent =
                Catalogue.planted(planted, connection -> without(connection, Texts.keys(Texts.LANGUAGES.getFirst())));

        assertThat(silent).contains("planted_positive", "planted_once", "planted_index");
    }

    @Test
    void noMessageSpeaksOfAConstraintThatIsGone() {
        var named = Catalogue.asOwner(connection -> Catalogue.column(
                        connection,
                        "select conname from pg_constraint union select indexrelid::regclass::text " + "from pg_index")
                .stream()
                .map(EveryConstraintHasAMessageTest::bare)
                .toList());

        assertThat(Texts.keys(Texts.LANGUAGES.getFirst()).stream()
                        .filter(key -> key.startsWith("constraint."))
                        .map(key -> key.substring("constraint.".length())))
                .isSubsetOf(named);
    }

    private static List<String> without(Connection connection, Set<String> keys) throws SQLException {
        var technical = "array['" + String.join("','", Catalogue.TECHNICAL.keySet()) + "']";
        return Catalogue.column(connection, NAMED.formatted(technical)).stream()
                .map(EveryConstraintHasAMessageTest::bare)
                .filter(name -> !keys.contains("constraint." + name))
                .toList();
    }

    private static String bare(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
