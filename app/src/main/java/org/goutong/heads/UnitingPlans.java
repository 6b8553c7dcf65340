package org.goutong.heads;

import java.util.UUID;
import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A head firm has one plan that goes on: two that both have one cannot become one. */
@Component
class UnitingPlans implements EmployerUse.Uniting {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    UnitingPlans(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Two plans have steps of different people: which of them goes on is for those who plan to say, not for a merge. */
    @Override
    public @Nullable String objection(Scope scope, UUID gone, UUID kept) {
        var plans = scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from heads.head_plan where employer_id in (:gone, :kept) and ended_on is null
                        """)
                        .param("gone", gone)
                        .param("kept", kept)
                        .query(Integer.class)
                        .single());
        return plans > 1 ? "heads.merge.two-plans" : null;
    }
}
