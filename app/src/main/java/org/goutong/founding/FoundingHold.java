package org.goutong.founding;

import java.util.UUID;
import org.goutong.cases.CaseHold;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A founding rests on what its employers agreed to. */
@Component
class FoundingHold implements CaseHold {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FoundingHold(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public boolean holds(Scope scope, UUID employerId) {
        return any(scope, employerId, "p.dissolved_on is null");
    }

    @Override
    public boolean goesOn(Scope scope, UUID employerId) {
        return any(scope, employerId, "p.founded_on is null");
    }

    private boolean any(Scope scope, UUID employerId, String condition) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (select 1 from founding.member_employer m join founding.process p on p.id = m.process_id
                                       where m.employer_id = :employer and m.left_on is null and %s)
                        """.formatted(condition))
                        .param("employer", employerId)
                        .query(Boolean.class)
                        .single());
    }
}
