package org.goutong.heads;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A head firm has plans, of which one goes on. */
@Configuration(value = "headsEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse headsEmployerUse(UnitingPlans uniting) {
        return new EmployerUse(
                uniting,
                // Two plans that go on are an objection; one that is begun meanwhile stays with the dissolved employer.
                Reference.moving("heads.head_plan", "employer_id", "head-plan")
                        .unless("""
                                r.ended_on is null
                                and exists (select 1 from heads.head_plan other
                                            where other.employer_id = :kept and other.ended_on is null)
                                """)
                        .told("concat_ws(' ', r.started_by_name, r.sponsor)"));
    }
}
