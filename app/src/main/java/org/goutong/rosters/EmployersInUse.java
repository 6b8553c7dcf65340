package org.goutong.rosters;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lines of lists were found to be employers; what a comparison proposed stays as it was proposed. */
@Configuration(value = "rostersEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse rostersEmployerUse() {
        return new EmployerUse(
                Reference.moving("rosters.line", "employer_id", "roster-line")
                        .used("r.verdict = 'KNOWN' and (r.settlement_id is not null or r.decided_at is not null)")
                        .spelled("coalesce(nullif(r.credit_code, ''), r.name)")
                        .told("case when r.decided_at is not null then r.name end"),
                Reference.moving("rosters.line", "found_employer_id", "roster-line")
                        .used("false"),
                Reference.staying("rosters.candidate", "employer_id"),
                Reference.staying("rosters.kept_employer", "employer_id"));
    }
}
