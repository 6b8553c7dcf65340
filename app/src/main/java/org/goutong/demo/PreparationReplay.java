package org.goutong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.founding.FoundingFacts;
import org.goutong.founding.FoundingPersons;
import org.goutong.founding.Foundings;
import org.goutong.founding.NewPerson;
import org.goutong.founding.Request;
import org.goutong.founding.Requests;
import org.goutong.founding.UnionForm;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Role;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** Leads employers that begin to prepare a union from the meeting to the approval of their preparatory group. */
@Component
class PreparationReplay {

    private static final List<String> POSTS = List.of("运营部", "研发部", "客服部", "生产部", "物流部");
    private static final int DAYS_TO_BEGIN = 1;
    private static final int DAYS_TO_ASK = 2;
    private static final int DAYS_TO_ANSWER = 3;

    private final Employers employers;
    private final Foundings foundings;
    private final FoundingPersons persons;
    private final Requests requests;

    PreparationReplay(Employers employers, Foundings foundings, FoundingPersons persons, Requests requests) {
        this.employers = employers;
        this.foundings = foundings;
        this.persons = persons;
        this.requests = requests;
    }

    /**
     * Replays the days after a meeting: each group comes together, asks for its union, and is approved.
     *
     * @param preparing the employers that begin to prepare a union, of which the first get as far as that
     */
    void run(Talk talk, List<UUID> preparing, ReplayClock clock, Map<String, Staff> people) {
        var by = Objects.requireNonNull(people.get(talk.organiser()));
        var day = talk.opens().toLocalDate();
        var dice = Dice.named("preparatory groups " + talk.key());
        var names = new PersonNames(dice);
        var begun = new ArrayList<UUID>();
        for (var employer : preparing.subList(0, talk.groups())) {
            clock.stand(day.plusDays(DAYS_TO_BEGIN).atTime(9, 10).plusMinutes(50L * begun.size()));
            begun.add(begin(by, employers.get(by.scope(), employer), names, dice));
        }
        var asked = new ArrayList<UUID>();
        for (var founding : begun) {
            clock.stand(day.plusDays(DAYS_TO_ASK).atTime(14, 0).plusMinutes(20L * asked.size()));
            asked.add(requests.send(by, founding, Request.Kind.PREPARATION, day.plusDays(DAYS_TO_ASK)));
        }
        for (int i = 0; i < asked.size(); i++) {
            var on = day.plusDays(DAYS_TO_ANSWER);
            clock.stand(on.atTime(10, 0).plusMinutes(5L * i));
            requests.approve(above(talk, people), asked.get(i), replyNumber(talk, on, i + 1), on);
        }
    }

    private UUID begin(Staff by, Employer employer, PersonNames names, Dice dice) {
        var unionName = employer.name() + "工会委员会";
        var employees = Objects.requireNonNull(employer.employees());
        var founding = foundings.start(by, List.of(employer.id()), UnionForm.COMMITTEE, unionName);
        foundings.describe(
                by,
                founding,
                new FoundingFacts(
                        UnionForm.COMMITTEE,
                        unionName,
                        employees,
                        employees * dice.between(30, 55) / 100,
                        null,
                        null,
                        names.next().name(),
                        "未设",
                        true,
                        "",
                        "",
                        "",
                        "",
                        false));
        persons.name(by, founding, NewPerson.leader(names.next().name(), dice.pick(POSTS), false));
        persons.name(by, founding, NewPerson.preparer(names.next().name(), dice.pick(POSTS), false));
        persons.name(by, founding, NewPerson.preparer(names.next().name(), dice.pick(POSTS), false));
        return founding;
    }

    /** Who answers: whoever sent a request does not, so it is somebody of the district. */
    private static Staff above(Talk talk, Map<String, Staff> people) {
        return people.values().stream()
                .filter(person -> person.role() == Role.DISTRICT_ORGANISER)
                .filter(person -> person.orgCode().equals(OrgCode.district(talk.unitCode())))
                .findFirst()
                .orElseThrow();
    }

    private static String replyNumber(Talk talk, LocalDate on, int number) {
        return "%s工复〔%d〕%d号".formatted(talk.spot().substring(0, 1), on.getYear(), number);
    }
}
