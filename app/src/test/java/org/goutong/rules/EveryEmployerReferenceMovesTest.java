package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goutong.GoutongTest;
import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever names an employer is described by its module: else a merge would leave it with a record that is dissolved. */
@GoutongTest
class EveryEmployerReferenceMovesTest {

    /** Columns of tables that are called after an employer, or whose foreign key points to one. */
    private static final String COLUMNS = """
            select distinct c.relnamespace::regnamespace || '.' || c.relname || '.' || a.attname
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind in ('r', 'p') and not a.attisdropped and a.atttypid = 'uuid'::regtype
              and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
              and (a.attname like '%employer\\_id'
                   or exists (select 1 from pg_constraint f
                              where f.contype = 'f' and f.conrelid = a.attrelid and a.attnum = any (f.conkey)
                                and f.confrelid = 'employers.employer'::regclass))
            order by 1
            """;

    /** What the history calls the rows of a table, and by which column it knows them. */
    private static final String SUBJECTS = """
            select c.relnamespace::regnamespace || '.' || c.relname as name,
                   split_part(encode(t.tgargs, 'escape'), '\\000', 1) as subject
            from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgfoid = 'audit.keep_history'::regproc
            """;

    @Autowired
    ObjectProvider<EmployerUse> uses;

    @Test
    void everyColumnThatNamesAnEmployerIsDescribed() {
        assertThat(Catalogue.asOwner(this::undescribed)).isEmpty();
    }

    @Test
    void everyDescriptionSpeaksOfAColumnThatIsThere() {
        var columns = Catalogue.asOwner(connection -> Catalogue.column(connection, """
                select c.relnamespace::regnamespace || '.' || c.relname || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                """));

        assertThat(columns).containsAll(described());
    }

    @Test
    void whateverMovesKeepsItsHistory() {
        List<String> unkept = Catalogue.asOwner(connection -> unkept(connection, references()));

        assertThat(unkept).isEmpty();
    }

    @Test
    void catchesAColumnThatNobodyHasDescribed() {
        var planted = """
                create table places.planted (likely_employer_id uuid);
                create table members.planted (id uuid, held_by uuid references employers.employer (id));
                """;

        assertThat(Catalogue.planted(planted, this::undescribed))
                .containsExactly("members.planted.held_by", "places.planted.likely_employer_id");
    }

    @Test
    void catchesRowsThatWouldMoveWithoutHistory() {
        var planted = List.of(Reference.moving("rosters.candidate", "employer_id", "candidate"));

        List<String> unkept = Catalogue.asOwner(connection -> unkept(connection, planted));

        assertThat(unkept).containsExactly("rosters.candidate");
    }

    private List<Reference> references() {
        return uses.stream().flatMap(use -> use.references().stream()).toList();
    }

    private Set<String> described() {
        return references().stream()
                .map(reference -> reference.table() + "." + reference.column())
                .collect(Collectors.toSet());
    }

    private List<String> undescribed(Connection connection) throws SQLException {
        var described = described();
        return Catalogue.column(connection, COLUMNS).stream()
                .filter(column -> !described.contains(column))
                .toList();
    }

    private static List<String> unkept(Connection connection, List<Reference> references) throws SQLException {
        var subjects = Catalogue.rows(connection, SUBJECTS).stream()
                .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("subject"), (one, other) -> one));
        return references.stream()
                .filter(reference -> !reference.subject().isEmpty())
                .filter(reference -> !subject(reference).equals(subjects.get(reference.table())))
                .map(Reference::table)
                .distinct()
                .toList();
    }

    private static String subject(Reference reference) {
        return reference.key().equals("id") ? reference.subject() : reference.subject() + ":" + reference.key();
    }

    @Test
    void namesEverySubjectOnce() {
        var tables = references().stream()
                .filter(reference -> !reference.subject().isEmpty())
                .collect(Collectors.groupingBy(
                        Reference::subject, Collectors.mapping(Reference::table, Collectors.toSet())));

        assertThat(tables)
                .isNotEmpty()
                .allSatisfy((subject, of) -> assertThat(of).as(subject).hasSize(1));
        assertThat(Map.copyOf(tables)).containsKey("application");
    }
}
