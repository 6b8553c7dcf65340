package org.goutong.outreach;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meetings stand at the door of an employer, are asked for by one, or have one as their guest. */
@Configuration(value = "outreachEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse outreachEmployerUse() {
        return new EmployerUse(
                Reference.moving("outreach.meeting", "target_employer_id", "meeting")
                        .told("r.title"),
                Reference.moving("outreach.employer_meeting", "employer_id", "employer-meeting")
                        .told("concat_ws(' ', r.place_name, r.spot, r.theme)"),
                Reference.moving("outreach.guest", "employer_id", "guest")
                        .unless("""
                                exists (select 1 from outreach.guest other
                                        where other.meeting_id = r.meeting_id and other.employer_id = :kept)
                                """)
                        .told("""
                                (select concat_ws(' ', m.place_name, m.spot, m.theme)
                                 from outreach.employer_meeting m where m.id = r.meeting_id)
                                """),
                // Goes with the guest, by its foreign key.
                Reference.staying("outreach.employer_intent", "employer_id"));
    }
}
