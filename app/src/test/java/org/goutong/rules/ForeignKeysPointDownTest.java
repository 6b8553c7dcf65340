package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.Test;

/** A row may know the rows below it, never the ones above. */
@GoutongTest
class ForeignKeysPointDownTest {

    @Test
    void everyForeignKeyPointsDown() {
        assertThat(Catalogue.asOwner(ForeignKeysPointDownTest::foreignKeys)).hasSizeGreaterThan(10);
        assertThat(Catalogue.asOwner(ForeignKeysPointDownTest::pointingUp)).isEmpty();
    }

    @Test
    void catchesATableThatPointsUp() {
        var planted = """
                create table places.planted (
                    meeting_id uuid constraint planted_meeting_fk references outreach.meeting (id),
                    place_id   uuid constraint planted_place_fk references places.place (id)
                )
                """;

        assertThat(Catalogue.planted(planted, ForeignKeysPointDownTest::pointingUp))
                .containsExactly("planted_meeting_fk: places -> outreach");
    }

    private static List<String> pointingUp(Connection connection) throws SQLException {
        var below = House.below();
        return foreignKeys(connection).stream()
                .filter(key -> !key.from().equals(key.to())
                        && !below.getOrDefault(key.from(), Set.of()).contains(key.to()))
                .map(key -> key.name() + ": " + key.from() + " -> " + key.to())
                .toList();
    }

    private static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        return Catalogue.rows(connection, """
                        select c.conname as name, f.relnamespace::regnamespace::text as from_schema,
                               t.relnamespace::regnamespace::text as to_schema
                        from pg_constraint c
                        join pg_class f on f.oid = c.conrelid
                        join pg_class t on t.oid = c.confrelid
                        where c.contype = 'f' order by c.conname
                        """).stream()
                .map(row -> new ForeignKey(row.get("name"), row.get("from_schema"), row.get("to_schema")))
                .toList();
    }

    private record ForeignKey(String name, String from, String to) {}
}
