package org.goutong.talks;

import java.util.UUID;
import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A meeting has an employer as its guest once: of two records of one employer, whichever is invited or came is the guest, and
 * one whose invitation was taken back stands aside.
 */
@Component
class UnitingGuests implements EmployerUse.Uniting {

    /** Which rows go nowhere: the other employer has one that counts, or they stand aside themselves. */
    static final String STAYS = """
            r.aside <> 0
            or exists (select 1 from talks.guest other
                       where other.meeting_id = r.meeting_id and other.employer_id = :kept and other.aside = 0
                         and (other.invited_at is not null or other.present or r.invited_at is null and not r.present))
            """;

    /** A link that was taken back never opens again: the next one is newer than those of either. */
    static final String VERSION = """
            greatest(r.version, (select max(other.version) from talks.guest other
                                 where other.meeting_id = r.meeting_id and other.employer_id = :kept))
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    UnitingGuests(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public void unite(Scope scope, UUID gone, UUID kept) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update talks.guest k
                        set aside = 1 + (select max(other.aside) from talks.guest other
                                         where other.meeting_id = k.meeting_id and other.employer_id = :kept)
                        where k.employer_id = :kept and k.aside = 0 and k.invited_at is null and not k.present
                          and exists (select 1 from talks.guest g
                                      where g.meeting_id = k.meeting_id and g.employer_id = :gone and g.aside = 0
                                        and (g.invited_at is not null or g.present))
                        """).param("kept", kept).param("gone", gone).update());
    }
}
