package org.goutong.employers;

import static org.goutong.orgs.Columns.column;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.FieldValue;
import org.goutong.matching.EmployerName;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that employers had before a person or a list gave them others. */
@Repository
class FormerNameStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FormerNameStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Keeps the name an employer had until a day; the name it has now is no former one. */
    void keep(Scope scope, Employer before, String nameNow, LocalDate until) {
        var name = EmployerName.of(before.name());
        scopes.run(scope, () -> {
            jdbc.sql("""
                    insert into employers.former_name (org_code, employer_id, name, normal_name, until_on)
                    values (:org, :employer, :name, :normal, :until)
                    on conflict on constraint former_name_once_per_employer do update set until_on = excluded.until_on
                    """)
                    .param("org", before.orgCode())
                    .param("employer", before.id())
                    .param("name", name.typed())
                    .param("normal", name.normal())
                    .param("until", until)
                    .update();
            forget(scope, before.id(), nameNow);
        });
    }

    /** A name that an employer has is no former one. */
    void forget(Scope scope, UUID employer, String nameNow) {
        scopes.run(
                scope,
                () -> jdbc.sql(
                                "delete from employers.former_name where employer_id = :employer and normal_name = :normal")
                        .param("employer", employer)
                        .param("normal", EmployerName.of(nameNow).normal())
                        .update());
    }

    /** Former names belong to the unit that keeps the employer. */
    void follow(Scope scope, UUID employer, String unit) {
        scopes.run(
                scope,
                () -> jdbc.sql("update employers.former_name set org_code = :unit where employer_id = :employer")
                        .param("unit", unit)
                        .param("employer", employer)
                        .update());
    }

    /** What an employer was called before, the latest first. */
    List<FormerName> list(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select f.name, f.until_on from employers.former_name f
                        join employers.employer e on e.id = f.employer_id and e.normal_name <> f.normal_name
                        where f.employer_id = :employer order by f.until_on desc, f.id limit 20
                        """)
                        .param("employer", employer)
                        .query(FormerName.class)
                        .list());
    }

    /** A name that an employer had until a day. */
    record FormerName(String name, LocalDate untilOn) {}

    /** Keeps the names that employers have until now, as far as these facts give them other ones. */
    void keep(Scope scope, Collection<FieldValue> facts, LocalDate until) {
        var named = named(facts);
        if (!named.isEmpty()) {
            scopes.run(
                    scope,
                    () -> jdbc.sql("""
                            insert into employers.former_name (org_code, employer_id, name, normal_name, until_on)
                            select e.org_code, e.id, e.name, e.normal_name, :until
                            from unnest(:ids::uuid[], :normals::text[]) as given (id, normal)
                            join employers.employer e on e.id = given.id and e.normal_name <> given.normal
                            on conflict on constraint former_name_once_per_employer do update set until_on = excluded.until_on
                            """)
                            .param("ids", ids(named))
                            .param("normals", normals(named))
                            .param("until", until)
                            .update());
        }
    }

    /** Forgets that these names were former ones: employers have them again. */
    void forget(Scope scope, Collection<FieldValue> facts) {
        var named = named(facts);
        if (!named.isEmpty()) {
            scopes.run(
                    scope,
                    () -> jdbc.sql("""
                            delete from employers.former_name f
                            using unnest(:ids::uuid[], :normals::text[]) as given (id, normal)
                            where f.employer_id = given.id and f.normal_name = given.normal
                            """)
                            .param("ids", ids(named))
                            .param("normals", normals(named))
                            .update());
        }
    }

    private static List<FieldValue> named(Collection<FieldValue> facts) {
        return facts.stream()
                .filter(fact -> fact.field().equals("name") && fact.value() != null)
                .toList();
    }

    private static String[] ids(List<FieldValue> facts) {
        return column(facts, fact -> fact.subjectId().toString());
    }

    private static String[] normals(List<FieldValue> facts) {
        return column(
                facts, fact -> EmployerName.of(String.valueOf(fact.value())).normal());
    }
}
