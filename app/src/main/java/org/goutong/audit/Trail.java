package org.goutong.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.goutong.orgs.CurrentStaff;
import org.goutong.web.DomainEvent;
import org.goutong.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears every domain event and writes it down in the same transaction: what is not written down has not happened. */
@Component
class Trail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentStaff current;

    Trail(JdbcClient jdbc, Clock clock, CurrentStaff current) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.current = current;
    }

    /** Whoever publishes outside a scoped transaction is refused by the database. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(DomainEvent event) {
        var staff = current.known();
        var actor = event.by() != null
                ? event.by()
                : staff != null ? staff.name() : Words.in(Locale.SIMPLIFIED_CHINESE, "audit.system");
        var own = staff != null && Objects.equals(actor, staff.name());
        jdbc.sql("""
                insert into audit.entry (at, org_code, actor_id, actor_name, what, subject, subject_id, detail)
                values (:at, :org, :id, :actor, :what, :subject, :subjectId, :detail)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("org", event.orgCode())
                .param("id", own ? staff.id() : null, Types.OTHER)
                .param("actor", actor)
                .param("what", event.getClass().getSimpleName())
                .param("subject", event.subject())
                .param("subjectId", event.subjectId())
                .param("detail", event.detail())
                .update();
    }
}
