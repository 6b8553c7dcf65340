package org.goutong.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail. */
@Repository
class TrailQueries {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    TrailQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * Lines, the newest first.
     *
     * @param before number of the last line seen; the largest number at the beginning
     */
    List<TrailRow> list(Scope scope, TrailFilter filter, long before, int limit) {
        var conditions = new StringBuilder();
        if (!filter.person().isEmpty()) {
            conditions.append(" and strpos(actor_name, :person) > 0");
        }
        if (!filter.what().isEmpty()) {
            conditions.append(" and what = :what");
        }
        if (filter.from() != null) {
            conditions.append(" and at >= :begins");
        }
        if (filter.to() != null) {
            conditions.append(" and at < :ends");
        }
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, at, org_code, actor_name, what, subject, subject_id, detail
                        from audit.entry
                        where org_code >= :from and org_code < :to and id < :before
                        """ + conditions + " order by id desc limit :limit")
                        .param("from", filter.orgCode())
                        .param("to", OrgCode.end(filter.orgCode()))
                        .param("before", before)
                        .param("limit", limit)
                        .param("person", filter.person())
                        .param("what", filter.what())
                        .param("begins", at(filter.begins()))
                        .param("ends", at(filter.ends()))
                        .query(TrailRow.class)
                        .list());
    }

    private static java.time.@Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
