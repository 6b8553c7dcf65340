package org.goutong.employers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges of employers as rows. */
@Repository
class MergeStore {

    private static final String MERGE = """
            select id, org_code, kept_id, gone_id, kept_name, gone_name, reason, merged_by, merged_by_name, merged_at,
                   undone_reason, undone_by, undone_by_name, undone_at
            from employers.merge
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final RegisterCopy copy;

    MergeStore(Scopes scopes, JdbcClient jdbc, RegisterCopy copy) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /**
     * Two employers, locked in the order of their identifiers, so that two people who merge overlapping pairs wait for each
     * other; forms that name one of them need not wait.
     */
    Map<UUID, Employer> lock(Scope scope, UUID one, UUID other) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql(EmployerStore.EMPLOYER + """
                                where id in (:one, :other) and (withdrawn_at is null or merged_into is not null)
                                order by id for no key update
                                """)
                        .param("one", one)
                        .param("other", other)
                        .query(Employer.class)
                        .stream()
                        .collect(Collectors.toMap(Employer::id, employer -> employer)));
    }

    UUID add(Scope scope, Employer gone, Employer kept, String reason, Staff by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into employers.merge (org_code, kept_id, gone_id, kept_name, gone_name, reason, merged_by,
                                                     merged_by_name, merged_at)
                        values (:org, :kept, :gone, :keptName, :goneName, :reason, :by, :byName, :now) returning id
                        """)
                        .param("org", kept.orgCode())
                        .param("kept", kept.id())
                        .param("gone", gone.id())
                        .param("keptName", kept.name())
                        .param("goneName", gone.name())
                        .param("reason", reason)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** Dissolves an employer into another one. */
    void dissolve(Scope scope, UUID gone, UUID kept, Instant now) {
        scopes.run(scope, () -> {
            copy.followAfterCommit();
            jdbc.sql("update employers.employer set merged_into = :kept, withdrawn_at = :now where id = :gone")
                    .param("kept", kept)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("gone", gone)
                    .update();
        });
    }

    /** Lets a dissolved employer stand for itself again. */
    void standUp(Scope scope, UUID gone) {
        scopes.run(scope, () -> {
            copy.followAfterCommit();
            jdbc.sql("update employers.employer set merged_into = null, withdrawn_at = null where id = :gone")
                    .param("gone", gone)
                    .update();
        });
    }

    Optional<Merge> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MERGE + "where id = :id")
                        .param("id", id)
                        .query(Merge.class)
                        .optional());
    }

    Optional<Merge> lock(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MERGE + "where id = :id for update")
                        .param("id", id)
                        .query(Merge.class)
                        .optional());
    }

    /** The merge that dissolved an employer, while it stands. */
    Optional<Merge> findOfGone(Scope scope, UUID gone) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MERGE + "where gone_id = :gone and undone_at is null")
                        .param("gone", gone)
                        .query(Merge.class)
                        .optional());
    }

    /** The merges that stand by which an employer has taken others in since an earlier one, the latest first. */
    List<Merge> listSince(Scope scope, Merge earlier) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MERGE + "where kept_id = :kept and id > :earlier and undone_at is null order by id desc")
                        .param("kept", earlier.keptId())
                        .param("earlier", earlier.id())
                        .query(Merge.class)
                        .list());
    }

    /** The merges in which an employer was kept, the latest first; also undone ones, and those in which it was dissolved. */
    List<Merge> list(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MERGE + "where kept_id = :employer or gone_id = :employer order by id desc limit 50")
                        .param("employer", employer)
                        .query(Merge.class)
                        .list());
    }

    /** Notes that two are parted again. */
    void undo(Scope scope, UUID id, String reason, Staff by, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                                update employers.merge
                                set undone_reason = :reason, undone_by = :by, undone_by_name = :byName, undone_at = :now
                                where id = :id and undone_at is null
                                """)
                        .param("reason", reason)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update());
    }

    /** The names that an employer has and has had, in their normal form. */
    List<String> listNames(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select normal_name from employers.employer where id = :employer
                        union select normal_name from employers.former_name where employer_id = :employer
                        """)
                        .param("employer", employer)
                        .query(String.class)
                        .list());
    }
}
