package org.goutong.outreach;

import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The employers at whose door a meeting can stand, as the register publishes them. */
@Repository
class TargetEmployers {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    TargetEmployers(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** An employer as far as a plan names it. */
    record Target(UUID id, String orgCode, String name) {}

    /** An employer within the person's scope, or 404. */
    Target get(Staff staff, UUID id) {
        return find(staff.scope(), id)
                .filter(target -> staff.covers(target.orgCode()))
                .orElseThrow(NotFound::new);
    }

    Optional<Target> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select e.id, e.org_code, e.name from employers.pub_employer e where e.id = :id")
                        .param("id", id)
                        .query(Target.class)
                        .optional());
    }
}
