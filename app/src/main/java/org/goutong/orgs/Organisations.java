package org.goutong.orgs;

import java.util.List;
import java.util.Optional;
import org.goutong.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The front door to the union tree. */
@Component
public class Organisations {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    Organisations(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** A unit by its code. */
    public Optional<Organisation> find(Scope scope, String code) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select code, parent_code, kind, name, union_name, active
                        from orgs.organisation where code = :code
                        """)
                        .param("code", code)
                        .query(Organisation.class)
                        .optional());
    }

    /** A unit by its code, or 404. */
    public Organisation get(Scope scope, String code) {
        return find(scope, code).orElseThrow(NotFound::new);
    }

    /** The units directly below one, in the order of their codes. */
    public List<Organisation> listBelow(Scope scope, String parentCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select code, parent_code, kind, name, union_name, active
                        from orgs.organisation where parent_code = :parent order by code
                        """)
                        .param("parent", parentCode)
                        .query(Organisation.class)
                        .list());
    }

    /** The chain from the city down to a unit. */
    public List<Organisation> listAbove(Scope scope, String code) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select code, parent_code, kind, name, union_name, active
                        from orgs.organisation where starts_with(:code, code) order by length(code)
                        """)
                        .param("code", code)
                        .query(Organisation.class)
                        .list());
    }

    /** The township-level units and departments at or below a unit: where meetings and places can belong. */
    public List<Organisation> listTownships(Scope scope, String code) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select code, parent_code, kind, name, union_name, active
                        from orgs.organisation
                        where code >= :from and code < :to and kind in ('DISTRICT', 'TOWNSHIP', 'INDUSTRY_DEPARTMENT')
                          and active
                        order by code
                        """)
                        .param("from", code)
                        .param("to", OrgCode.end(code))
                        .query(Organisation.class)
                        .list());
    }

    /** Enters units in the tree, all in one statement; a unit that is there already keeps its place and gets the new names. */
    public void enter(Scope scope, List<NewOrganisation> units) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                insert into orgs.organisation (code, parent_code, kind, name, name_en, union_name)
                select * from unnest(:codes::text[], :parents::text[], :kinds::text[], :names::text[], :english::text[],
                                     :unions::text[])
                on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
                                                 union_name = excluded.union_name
                """)
                        .param("codes", column(units, NewOrganisation::code))
                        .param("parents", column(units, NewOrganisation::parentCode))
                        .param("kinds", column(units, unit -> unit.kind().name()))
                        .param("names", column(units, NewOrganisation::name))
                        .param("english", column(units, NewOrganisation::nameEnglish))
                        .param("unions", column(units, NewOrganisation::unionName))
                        .update());
    }

    private static String[] column(
            List<NewOrganisation> units,
            java.util.function.Function<NewOrganisation, @org.jspecify.annotations.Nullable String> value) {
        return units.stream().map(value).toArray(String[]::new);
    }
}
