package org.goutong.materials;

import org.goutong.cases.Noted;
import org.goutong.employers.EmployerUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an employer asked for is noted at its case. */
@Configuration(value = "materialsEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    Noted requestsNoted() {
        return new Noted("materials.material_request", "material_request", "");
    }

    @Bean
    EmployerUse materialsEmployerUse(Noted requestsNoted) {
        return new EmployerUse(requestsNoted.reference().told("concat_ws(' ', r.asked_by, left(r.wish, 60))"));
    }
}
