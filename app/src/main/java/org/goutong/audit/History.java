package org.goutong.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What rows were before somebody changed them. The database keeps it, for every table whose trigger calls
 * {@code audit.keep_history}, so that no change can be forgotten, whoever makes it.
 */
@Component
public class History {

    /**
     * A field that became another one.
     *
     * @param field name of the column
     * @param before empty when it was unknown
     * @param after empty when it is unknown since
     * @param actor name of who changed it; empty when a job did
     */
    public record Change(String field, String before, String after, String actor, OffsetDateTime changedAt) {}

    private final Scopes scopes;
    private final JdbcClient jdbc;

    History(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The last changes of a row, the latest first; those of one moment by field. */
    public List<Change> list(Scope scope, UUID subjectId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select field.key as field, coalesce(c.before ->> field.key, '') as before,
                               coalesce(field.value, '') as after, c.actor_name as actor, c.changed_at
                        from audit.change c cross join jsonb_each_text(c.after) field
                        where c.subject_id = :id order by c.id desc, field.key limit :most
                        """)
                        .param("id", subjectId)
                        .param("most", most)
                        .query(Change.class)
                        .list());
    }
}
