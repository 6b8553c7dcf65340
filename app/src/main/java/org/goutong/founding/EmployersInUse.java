package org.goutong.founding;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Employers found unions, alone or together. */
@Configuration(value = "foundingEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse foundingEmployerUse(UnitingFoundings uniting) {
        return new EmployerUse(
                uniting,
                Reference.moving("founding.member_employer", "employer_id", "founding-employer")
                        .told("(select p.union_name from founding.process p where p.id = r.process_id)"));
    }
}
