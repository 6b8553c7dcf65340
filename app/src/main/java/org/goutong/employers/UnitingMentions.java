package org.goutong.employers;

import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A spelling that the matching took for both of two employers waits once for the one that they become. */
@Component
class UnitingMentions implements EmployerUse.Uniting {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    UnitingMentions(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public void unite(Scope scope, UUID gone, UUID kept) {
        scopes.run(scope, () -> {
            jdbc.sql("""
                    update employers.mention m
                    set state = 'SETTLED', employer_id = :kept, settled_for = m.org_code,
                        settled_by_name = current_setting('goutong.scope_name', true),
                        settled_by = nullif(current_setting('goutong.scope_staff', true), '')::uuid,
                        settled_at = current_setting('goutong.at', true)::timestamptz
                    where m.recognised_id = :gone and m.state = 'RECOGNISED'
                      and exists (select 1 from employers.mention other
                                  where other.normal_text = m.normal_text and other.org_code = m.org_code
                                    and other.recognised_id = :kept)
                    """).param("gone", gone).param("kept", kept).update();
            // Both columns at once: what is recognised means whom it was recognised as.
            jdbc.sql("""
                    update employers.mention set recognised_id = :kept, employer_id = :kept
                    where recognised_id = :gone and state = 'RECOGNISED'
                    """).param("gone", gone).param("kept", kept).update();
        });
    }
}
