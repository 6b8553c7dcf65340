package org.goutong.opinions;

import org.goutong.cases.Noted;
import org.goutong.employers.EmployerUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an employer asked is noted at its case. */
@Configuration(value = "opinionsEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    Noted questionsNoted() {
        return new Noted("opinions.question", "question", "person_id");
    }

    @Bean
    EmployerUse opinionsEmployerUse(Noted questionsNoted) {
        return new EmployerUse(questionsNoted.reference().told("concat_ws(' ', r.asked_by, left(r.wording, 60))"));
    }
}
