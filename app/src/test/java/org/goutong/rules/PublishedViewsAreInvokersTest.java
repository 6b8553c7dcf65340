package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.Test;

/** A view sees what its reader may see, not what its owner may. */
@GoutongTest
class PublishedViewsAreInvokersTest {

    private static final String LEAK = """
            create view places.pub_planted as select code from orgs.organisation;
            grant select on places.pub_planted to goutong_app;
            """;

    @Test
    void everyViewIsReadWithTheRightsOfItsReader() {
        assertThat(House.objects()).anyMatch(object -> object.contains(".pub_"));
        assertThat(Catalogue.asOwner(PublishedViewsAreInvokersTest::withTheRightsOfTheOwner))
                .isEmpty();
    }

    @Test
    void catchesAViewThatIsReadWithTheRightsOfItsOwner() {
        assertThat(Catalogue.plantedBySuperuser(LEAK, PublishedViewsAreInvokersTest::withTheRightsOfTheOwner))
                .containsExactly("places.pub_planted");
    }

    @Test
    void suchAViewWouldShowEverythingToEverybody() {
        var seen = Catalogue.plantedBySuperuser(LEAK, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set local role goutong_app");
            }
            return List.of(
                    Catalogue.column(connection, "select count(*) from orgs.organisation")
                            .getFirst(),
                    Catalogue.column(connection, "select count(*) > 0 from places.pub_planted")
                            .getFirst());
        });

        assertThat(seen)
                .as("rows of the table, rows of the planted view, both without a scope")
                .containsExactly("0", "t");
    }

    private static List<String> withTheRightsOfTheOwner(Connection connection) throws SQLException {
        return Catalogue.column(connection, """
                select c.relnamespace::regnamespace || '.' || c.relname
                from pg_class c
                where c.relkind in ('v', 'm')
                  and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                  and not coalesce(c.reloptions @> array['security_invoker=true'], false)
                order by 1
                """);
    }
}
