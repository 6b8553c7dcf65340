package org.goutong.employers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decisions about spellings and the matching of names refer to employers, and so do employers that were merged, and branches. */
@Configuration(value = "employersEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse employersEmployerUse(UnitingMentions uniting) {
        return new EmployerUse(
                uniting,
                Reference.moving("employers.alias", "employer_id", "alias")
                        .since("r.decided_at > :mergedAt")
                        .told("r.normal_text"),
                Reference.moving("employers.mention", "employer_id", "mention")
                        .since("r.id > :merge and r.state = 'SETTLED'")
                        .spelled("r.normal_text"),
                Reference.moving("employers.confirmation", "employer_id", "confirmation")
                        .also("org_code", ":unit")
                        .unless("""
                                exists (select 1 from employers.confirmation other
                                        where other.employer_id = :kept and other.fact = r.fact)
                                """),
                Reference.moving("employers.mention", "recognised_id", "mention")
                        .used("false")
                        .unless("""
                                exists (select 1 from employers.mention other
                                        where other.normal_text = r.normal_text and other.org_code = r.org_code
                                          and other.recognised_id = :kept)
                                """),
                Reference.moving("employers.mention", "likely_id", "mention").used("false"),
                Reference.moving("employers.employer", "merged_into", "employer"),
                // A former name belongs to whoever bore it, and is read through it.
                Reference.staying("employers.former_name", "employer_id"),
                // What counted on a day goes on counting for whoever it was.
                Reference.staying("employers.former_seat", "employer_id"),
                Reference.staying("employers.former_union", "employer_id"),
                Reference.staying("employers.merge", "kept_id"),
                Reference.staying("employers.merge", "gone_id"));
    }

    @Bean
    EmployerUse employersBranchUse(UnitingHeads uniting) {
        return new EmployerUse(
                uniting,
                Reference.moving("employers.employer", "head_id", "employer")
                        .used("r.withdrawn_at is null")
                        .told("r.name"));
    }
}
