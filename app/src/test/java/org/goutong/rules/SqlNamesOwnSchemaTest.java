package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module speaks SQL of its own schema; of others it reads what they publish. */
class SqlNamesOwnSchemaTest {

    private static final Pattern SQL =
            Pattern.compile("\\b(?i:select|insert into|update|delete from|from|join|call|truncate)\\s");
    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.'-])([a-z_]+)\\.([a-z_]+)(?![\\w-])");
    private static final Pattern MIGRATION = Pattern.compile("(?:V\\d+_\\d+__|R__floor\\d_)([a-z]+)_.*\\.sql");
    private static final Set<String> SCHEMAS = House.schemas();
    /** Where a module speaks to a table of another, and why there is no other way. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "demo: web.event_publication", "the demo is ready when all its news has been heard",
            "orgs: audit.entry", "a token made on the command line leaves its line without the application running");

    @Test
    void everyModuleNamesItsOwnSchemaAndPublishedViews() {
        var found = new TreeSet<String>();
        House.sources()
                .forEach((file, module) ->
                        violations(module, House.read(file)).forEach(object -> found.add(module + ": " + object)));

        assertThat(found).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    @Test
    void everyMigrationNamesModulesBelow() {
        var below = House.below();
        assertThat(House.files(House.MIGRATIONS, ".sql")).isNotEmpty().allSatisfy(file -> {
            var name = MIGRATION.matcher(file.getFileName().toString());
            assertThat(name.matches()).as("a module in the name of " + file).isTrue();
            var module = name.group(1);
            assertThat(upward(module, House.read(file), below))
                    .as(file.toString())
                    .isEmpty();
        });
    }

    @Test
    void catchesSqlThatReadsAnotherModulesTable() {
        var planted = """
                class Nosy {
                    String sql = \"""
                            select a.name from joining.application a where a.id = :id
                            \""";
                    String published = "select * from joining.pub_application";
                    String own = "update reports.summary set value = 1";
                    String key = Words.t("joining.application.title");
                    String table = "employers.employer";
                    String harmless = "outreach.topic.OTHER";
                    // select * from places.place
                }
                """;

        assertThat(violations("reports", planted)).containsExactly("joining.application", "employers.employer");
    }

    @Test
    void catchesAMigrationThatLooksUp() {
        var planted = """
                -- joining.application is only named in words
                create view outreach.pub_planted as
                select a.id, 'leads.lead' from joining.application a join places.place p on true;
                """;

        assertThat(upward("outreach", planted, House.below())).containsExactly("joining.application");
    }

    /** What the literals of a source name of other modules beyond published views. */
    static List<String> violations(String module, String source) {
        var violations = new ArrayList<String>();
        var objects = House.objects();
        for (var literal : Literals.of(source)) {
            var sql = SQL.matcher(literal).find();
            for (Matcher name = QUALIFIED.matcher(literal); name.find(); ) {
                var ends = name.end() == literal.length() || literal.charAt(name.end()) != '.';
                if (foreign(module, name.group(1), name.group(2)) && (sql || ends) && objects.contains(name.group())) {
                    violations.add(name.group());
                }
            }
        }
        return violations;
    }

    private static boolean foreign(String module, String schema, String object) {
        return SCHEMAS.contains(schema) && !schema.equals(module) && !object.startsWith("pub_");
    }

    /** What a migration names that does not stand below its module. */
    static List<String> upward(String module, String sql, Map<String, Set<String>> below) {
        var violations = new ArrayList<String>();
        var bare = sql.replaceAll("--.*", "").replaceAll("'[^']*'", "''");
        for (Matcher name = QUALIFIED.matcher(bare); name.find(); ) {
            var schema = name.group(1);
            if (!schema.equals(module)
                    && !below.getOrDefault(module, Set.of()).contains(schema)
                    && House.objects().contains(name.group())) {
                violations.add(name.group());
            }
        }
        return violations;
    }
}
