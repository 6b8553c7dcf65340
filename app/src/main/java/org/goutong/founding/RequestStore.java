package org.goutong.founding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to the union above and its answers: writes, each guarded by the state it was in. */
@Repository
class RequestStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    RequestStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Sends a request unless one of its kind is waiting or approved. */
    Optional<UUID> send(Staff by, Founding founding, Kind kind, LocalDate on) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into founding.request (org_code, superior_code, process_id, kind, sent_on, sent_by, sent_by_name)
                        values (:org, :superior, :process, :kind, :on, :by, :byName)
                        on conflict (process_id, kind) where state in ('SENT', 'APPROVED') do nothing returning id
                        """)
                        .param("org", founding.orgCode())
                        .param("superior", founding.superiorCode())
                        .param("process", founding.id())
                        .param("kind", kind.name())
                        .param("on", on)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .query(UUID.class)
                        .optional());
    }

    /** Whether the union above has used a number for another reply. */
    boolean usedNumber(Scope scope, String superiorCode, String number) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (select 1 from founding.request r
                                       where r.superior_code = :superior and r.reply_number = :number)
                        """)
                        .param("superior", superiorCode)
                        .param("number", number)
                        .query(Boolean.class)
                        .single());
    }

    /** Approves a request that waits; says whether it did. */
    boolean approve(Staff by, UUID request, String number, LocalDate on) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update founding.request set state = 'APPROVED', reply_number = :number, replied_on = :on,
                                       replied_by = :by, replied_by_name = :byName
                                where id = :id and state = 'SENT'
                                """)
                                .param("number", number)
                                .param("on", on)
                                .param("by", by.id())
                                .param("byName", by.name())
                                .param("id", request)
                                .update()
                        == 1);
    }

    /** Corrects the number of a reply; says whether it was still as it was seen. */
    boolean renumber(Scope scope, UUID request, String seen, String number) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update founding.request set reply_number = :number
                                where id = :id and state = 'APPROVED' and reply_number = :seen
                                """)
                                .param("number", number)
                                .param("seen", seen)
                                .param("id", request)
                                .update()
                        == 1);
    }

    /** Takes a request back that waits; says whether it did. */
    boolean takeBack(Staff by, UUID request, String reason, LocalDate on) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update founding.request set state = 'WITHDRAWN', reason = :reason, replied_on = :on,
                                       replied_by_name = :byName
                                where id = :id and state = 'SENT'
                                """)
                                .param("reason", reason)
                                .param("on", on)
                                .param("byName", by.name())
                                .param("id", request)
                                .update()
                        == 1);
    }

    /** Returns a request with the reason, a number it had with it; says whether it was still as it was seen. */
    boolean sendBack(Staff by, UUID request, Request.State seen, String reason, LocalDate on) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update founding.request set state = 'RETURNED', reason = :reason, replied_on = :on,
                                       replied_by = :by, replied_by_name = :byName, reply_number = null
                                where id = :id and state = :seen
                                """)
                                .param("seen", seen.name())
                                .param("reason", reason)
                                .param("on", on)
                                .param("by", by.id())
                                .param("byName", by.name())
                                .param("id", request)
                                .update()
                        == 1);
    }
}
