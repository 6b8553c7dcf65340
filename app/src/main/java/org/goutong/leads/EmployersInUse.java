package org.goutong.leads;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications leave signals at employers, and organisers raise leads of them, once for each stall. */
@Configuration(value = "leadsEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse leadsEmployerUse() {
        return new EmployerUse(
                Reference.moving("leads.signal", "employer_id", "signal")
                        .key("application_id")
                        .since("r.application_id > :merge")
                        .following("application_id"),
                Reference.moving("leads.lead", "employer_id", "lead")
                        .unless("""
                                exists (select 1 from leads.lead other
                                        where other.meeting_id = r.meeting_id and other.employer_id = :kept)
                                """)
                        .told("(select m.title from outreach.pub_meeting m where m.id = r.meeting_id)"),
                // What employers were told stays until the next closing weighs what they have become.
                Reference.staying("leads.band", "employer_id"),
                Reference.staying("leads.band_weight", "employer_id"));
    }
}
