package org.goutong.joining;

import java.util.UUID;
import org.goutong.employers.MentionReopened;
import org.goutong.employers.MentionResolved;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets forms follow what is decided about their spelling. Hearing the news twice changes nothing the second time. */
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
        follow(resolved.orgCode(), resolved.normalText(), resolved.employerId());
    }

    @ApplicationModuleListener
    void on(MentionReopened reopened) {
        follow(reopened.orgCode(), reopened.normalText(), null);
    }

    private void follow(String orgCode, String normalText, @Nullable UUID employer) {
        scopes.run(new Scope.Unit(orgCode), () -> {
            var changed = jdbc.sql("""
                    update joining.application a
                    set employer_id = m.employer_id,
                        responsible_code = case when a.state = 'RECEIVED'
                                                then left(coalesce(e.org_code, a.org_code), 9) else a.responsible_code end
                    from employers.pub_mention m left join employers.pub_employer e on e.id = m.employer_id
                    where m.normal_text = :text and a.mention_id = m.id and a.employer_id is distinct from m.employer_id
                    """).param("text", normalText).update();
            if (changed > 0) {
                events.publishEvent(new EmployerIdentified(orgCode, normalText, employer, changed));
            }
        });
    }
}
