package org.goutong.cases;

import org.goutong.employers.EmployerUse;
import org.goutong.employers.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An employer has one case, and what is noted of it is noted there. */
@Configuration(value = "casesEmployersInUse", proxyBeanMethods = false)
class EmployersInUse {

    @Bean
    EmployerUse casesEmployerUse(UnitingCases uniting) {
        return new EmployerUse(
                uniting,
                Reference.moving("cases.case", "employer_id", "case").told("r.opened_by_name"),
                noted("contact")
                        .told(
                                "concat_ws(' ', (r.contacted_at at time zone 'Asia/Shanghai')::date, r.author_name, left(r.note, 60))"),
                noted("person").told("concat_ws(' ', r.position, r.name)"),
                noted("concern").told("concat_ws(' ', r.raised_on, r.raised_by, left(r.wording, 60))"),
                noted("concern_answer"),
                noted("strategy").told("concat_ws(' ', r.decided_on, r.by_name, left(r.strategy, 60))"),
                noted("deliberation").told("concat_ws(' ', r.held_on, left(r.decision, 60))"),
                noted("person_link"),
                noted("waiting"),
                noted("step").following("contact_id"),
                // Whoever asks about one waits for one answer: a second request about the other stays with it, and
                // opens nothing.
                Reference.moving("cases.access_request", "employer_id", "access-request")
                        .used("false")
                        .unless("""
                                r.state = 'ASKED'
                                and exists (select 1 from cases.access_request other
                                            where other.employer_id = :kept and other.asker_id = r.asker_id
                                              and other.state = 'ASKED')
                                """));
    }

    private static Reference noted(String table) {
        return Noted.at("cases." + table, subject(table));
    }

    private static String subject(String table) {
        return switch (table) {
            case "step" -> "case-step";
            case "concern_answer" -> "concern-answer";
            case "person_link" -> "person-link";
            default -> table;
        };
    }
}
