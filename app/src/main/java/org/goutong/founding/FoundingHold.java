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
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (select 1 from founding.member_employer m join founding.process p on p.id = m.process_id
                                       where m.employer_id = :employer and m.left_on is null and p.dissolved_on is null)
                        """)
                        .param("employer", employerId)
                        .query(Boolean.class)
                        .single());
    }
}
