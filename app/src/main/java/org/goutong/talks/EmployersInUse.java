package org.goutong.talks;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meetings are asked for by an employer, or have one as their guest. */
@Configuration(value = "talksEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse talksEmployerUse(UnitingGuests guests) {
        return new EmployerUse(
                guests,
                Reference.moving("talks.employer_meeting", "employer_id", "employer-meeting")
                        .told("concat_ws(' ', r.place_name, r.spot, r.theme)"),
                Reference.moving("talks.guest", "employer_id", "guest")
                        .unless(UnitingGuests.STAYS)
                        .also("version", UnitingGuests.VERSION)
                        .told("""
                                (select concat_ws(' ', m.place_name, m.spot, m.theme)
                                 from talks.employer_meeting m where m.id = r.meeting_id)
                                """),
                // Goes with the guest, by its foreign key.
                Reference.staying("talks.employer_intent", "employer_id"));
    }
}
