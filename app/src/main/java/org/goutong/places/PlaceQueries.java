package org.goutong.places;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of places. */
@Repository
class PlaceQueries {

    /** Counting stops here; a page then says "more than". */
    static final int MOST_COUNTED = 10_000;

    private static final String WANTED = """
            where (:text = '' or position(lower(:text) in lower(p.name)) > 0) and (:kind::text is null or p.kind = :kind)
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    PlaceQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** How many places there are, and how many of them nobody has counted; neither counts beyond the limit. */
    record Total(int all, int uncounted) {}

    /** In the order of their names as a Chinese reader expects it. */
    List<Place> list(Scope scope, PlaceSearch search) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PlaceStore.COLUMNS + WANTED + """
                         and (:after::uuid is null or (p.name collate "zh-x-icu", p.id) >
                              (select a.name collate "zh-x-icu", a.id from places.place a where a.id = :after))
                        order by p.name collate "zh-x-icu", p.id limit :limit
                        """)
                        .param("text", search.text())
                        .param("kind", name(search.kind()), Types.VARCHAR)
                        .param("after", search.after(), Types.OTHER)
                        .param("limit", search.limit())
                        .query(Place.class)
                        .list());
    }

    Total count(Scope scope, PlaceSearch search) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) as "all", count(*) filter (where employers is null or employees is null) as uncounted
                        from (select p.employers, p.employees from places.place p
                        """ + WANTED + " limit :most) counted")
                        .param("text", search.text())
                        .param("kind", name(search.kind()), Types.VARCHAR)
                        .param("most", MOST_COUNTED + 1)
                        .query(Total.class)
                        .single());
    }

    private static @Nullable String name(@Nullable PlaceKind kind) {
        return kind == null ? null : kind.name();
    }

    List<Place> listCalled(Scope scope, String orgCode, Collection<String> names) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PlaceStore.COLUMNS + " where p.org_code = :org and p.name = any(:names)")
                        .param("org", orgCode)
                        .param("names", names.toArray(String[]::new))
                        .query(Place.class)
                        .list());
    }

    List<Place> list(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PlaceStore.COLUMNS + " where p.id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Place.class)
                        .list());
    }

    Map<UUID, String> listNames(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("select id, name from places.place where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Set<UUID> listEnteredByHand(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from places.place where id = any(:ids) and created_by is not null")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }
}
