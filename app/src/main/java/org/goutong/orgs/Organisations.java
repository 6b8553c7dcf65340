package org.goutong.orgs;

import static org.goutong.orgs.Columns.column;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Slice;
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

    /** The top of the tree. */
    public Optional<Organisation> findRoot(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        select code, parent_code, kind, name, union_name, active
                        from orgs.organisation where parent_code is null
                        """).query(Organisation.class).optional());
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

    /**
     * A part of the units directly below one, in the order of their codes.
     *
     * @param slice whose cursor is the code of the last unit seen
     */
    public Page<Organisation> listBelow(Scope scope, String parentCode, Slice slice) {
        var rows = scopes.in(
                scope,
                () -> jdbc.sql("""
                        select code, parent_code, kind, name, union_name, active
                        from orgs.organisation where parent_code = :parent and code > :after order by code limit :fetch
                        """)
                        .param("parent", parentCode)
                        .param("after", slice.after() == null ? "" : slice.after())
                        .param("fetch", slice.fetch())
                        .query(Organisation.class)
                        .list());
        return Page.of(rows, slice, Organisation::code);
    }

    /** The names of unions by the codes of their units. */
    public Map<String, String> unionNames(Scope scope, Collection<String> codes) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("select code, union_name from orgs.organisation where code = any(:codes)")
                        .param("codes", codes.toArray(String[]::new))
                        .query((row, number) -> Map.entry(row.getString("code"), row.getString("union_name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The name of the union of a unit; its code where there is no such unit. */
    public String unionName(Scope scope, String code) {
        return unionNames(scope, List.of(code)).getOrDefault(code, code);
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

    /** The units at or below one where staff can be posted, in the order of their codes; at most 2,000. */
    public List<Organisation> listStaffed(Scope scope, String code) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select code, parent_code, kind, name, union_name, active
                        from orgs.organisation
                        where code >= :from and code < :to and active
                          and kind in ('CITY', 'DISTRICT', 'TOWNSHIP', 'INDUSTRY_DEPARTMENT', 'STATION')
                        order by code limit 2000
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
}
