package org.goutong.joining;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications name employers: by what the worker typed, or as the spelling they came with was decided. */
@Configuration(value = "joiningEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse joiningEmployerUse() {
        return new EmployerUse(Reference.moving("joining.application", "employer_id", "application")
                .also(
                        "responsible_code",
                        "case when r.state = 'RECEIVED' then left(:unit, 9) else r.responsible_code end")
                .since("r.id > :merge and r.mention_id is null")
                .spelled("r.employer_text")
                .following("mention_id"));
    }
}
