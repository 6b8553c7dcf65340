package org.goutong.employers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which facts of employers people have looked at and found right. */
@Repository
class ConfirmationStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ConfirmationStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Notes that facts of the given state are right; says how many, none when the state is another one by now. */
    int confirm(Staff by, UUID employer, String version, Collection<String> facts, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into employers.confirmation (org_code, employer_id, fact, value, confirmed_by,
                                                            confirmed_by_name, confirmed_at)
                        select e.org_code, e.id, fact, to_jsonb(e) ->> fact, :by, :name, :now
                        from employers.employer e cross join unnest(:facts::text[]) fact
                        where e.id = :id and e.xmin::text = :version and to_jsonb(e) ->> fact <> ''
                        on conflict on constraint confirmation_once_per_fact do update
                        set org_code = excluded.org_code, value = excluded.value, confirmed_by = excluded.confirmed_by,
                            confirmed_by_name = excluded.confirmed_by_name, confirmed_at = excluded.confirmed_at
                        """)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("facts", facts.toArray(String[]::new))
                        .param("id", employer)
                        .param("version", version)
                        .update());
    }

    /** Confirmations belong to the unit that keeps the employer. */
    void follow(Scope scope, UUID employer, String unit) {
        scopes.run(
                scope,
                () -> jdbc.sql("update employers.confirmation set org_code = :unit where employer_id = :employer")
                        .param("unit", unit)
                        .param("employer", employer)
                        .update());
    }

    /** The confirmations of employers whose facts still say the same. */
    List<Confirmation> list(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select c.employer_id, c.fact, c.value, c.confirmed_by_name as by_name, c.confirmed_at
                        from employers.confirmation c join employers.employer e on e.id = c.employer_id
                        where c.employer_id = any(:employers) and to_jsonb(e) ->> c.fact = c.value
                        order by c.confirmed_at desc, c.id
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(Confirmation.class)
                        .list());
    }
}
