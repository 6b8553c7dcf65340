package org.goutong.joining;

import org.goutong.employers.MentionResolved;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Fills the forms that waited for a spelling to be decided. Hearing the news twice changes nothing the second time. */
@Component
class IdentifiedEmployers {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    IdentifiedEmployers(Scopes scopes, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(MentionResolved resolved) {
        var employer = resolved.employerId();
        if (employer == null) {
            return;
        }
        scopes.run(new Scope.Unit(resolved.orgCode()), () -> {
            var filled = jdbc.sql("""
                    update joining.application a
                    set employer_id = :employer,
                        responsible_code = case when a.state = 'RECEIVED' then left(:town, 9) else a.responsible_code end
                    from employers.pub_mention m
                    where m.normal_text = :text and m.state = 'SETTLED' and m.employer_id = :employer
                      and a.mention_id = m.id and a.employer_id is null
                    """)
                    .param("employer", employer)
                    .param("town", resolved.employerOrgCode())
                    .param("text", resolved.normalText())
                    .update();
            if (filled > 0) {
                events.publishEvent(
                        new EmployerIdentified(resolved.orgCode(), resolved.normalText(), employer, filled));
            }
        });
    }
}
