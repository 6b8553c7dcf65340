package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.founding.GivenFoundings;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Invitation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GoutongTest
@ExtendWith(InChinese.class)
class TimelineTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TimelineQueries timeline;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    Questions questions;

    @Autowired
    People people;

    private Staff street;
    private GivenCases.Sample sample;
    private UUID employer;

    @BeforeEach
    void aCaseWithHistory() {
        street = people.staff("street-nanfaxin");
        sample = GivenCases.sample(context, street);
        employer = cases.get(street.scope(), sample.id()).employerId();
    }

    @Test
    void tellsWhatBecameOfTheEmployerAndItsPeople() {
        var before = employers.get(street.scope(), employer);
        employers.change(street, employer, before.version(), grown(before));
        var person = contacts.getPersonOf(street.scope(), sample.id(), sample.person());
        contacts.changePerson(
                street,
                sample.id(),
                person.id(),
                person.version(),
                new PersonFacts("周宁", "人事总监", Level.HR, "", Intent.AGAINST, OurLevel.ORGANISER, "", 7, null),
                "名片");

        assertThat(list(TimelineGroup.FACTS))
                .extracting(TimelineRow::what)
                .contains("职工：46 → 200", "登记入册", "加了联系人人事总监 周宁")
                .anyMatch(what -> what.contains("职务：人事主管 → 人事总监") && what.contains("对建会的态度"));
        assertThat(list(TimelineGroup.FACTS))
                .filteredOn(row -> row.kind() == TimelineRow.Kind.PERSON_CHANGED)
                .singleElement()
                .satisfies(row -> assertThat(row.note()).isEqualTo("名片"))
                .satisfies(row -> assertThat(row.how()).contains(street.name()));
    }

    private static NewEmployer grown(Employer before) {
        return new NewEmployer(
                before.orgCode(),
                before.name(),
                before.creditCode(),
                before.placeId(),
                before.address(),
                before.floor(),
                200,
                before.industry(),
                before.unionFoundedOn(),
                before.registeredOn());
    }

    @Test
    void tellsMeetingsQuestionsMaterialsAndFoundingSteps() {
        var meeting = GivenEmployerMeetings.begun(meetings, street);
        meetings.invite(street, meeting, List.of(Invitation.of(employer)));
        guests.attend(street, meeting, employer, 2, null);
        meetings.close(street, meeting);
        var question = questions.getOf(street, sample.id(), sample.question());
        questions.answer(street, sample.id(), question.id(), question.version(), "六成返还", "");
        GivenFoundings.sample(context, street, employer, "工会" + UUID.randomUUID());

        assertThat(list(TimelineGroup.MEETINGS))
                .extracting(TimelineRow::what)
                .contains("请来参加工会经费怎么算账", "参加了工会经费怎么算账，2 人");
        assertThat(list(TimelineGroup.CONTACTS))
                .extracting(TimelineRow::kind)
                .contains(
                        TimelineRow.Kind.CONTACT,
                        TimelineRow.Kind.ASKED,
                        TimelineRow.Kind.REPLIED,
                        TimelineRow.Kind.MATERIAL_ASKED);
        assertThat(list(TimelineGroup.STEPS))
                .filteredOn(row -> row.kind() == TimelineRow.Kind.FOUNDING)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path()).startsWith("/foundings/"));
    }

    @Test
    void goesBackPageByPageWithoutLosingOrRepeatingALine() {
        for (int i = 0; i < 7; i++) {
            TestClock.advance(Duration.ofSeconds(1));
            var before = employers.get(street.scope(), employer);
            employers.change(
                    street,
                    employer,
                    before.version(),
                    new NewEmployer(
                            before.orgCode(),
                            before.name(),
                            null,
                            null,
                            before.address(),
                            before.floor(),
                            100 + i,
                            null,
                            null,
                            null));
        }
        GivenFoundings.sample(context, street, employer, "工会" + UUID.randomUUID());
        var all = list(TimelineGroup.ALL);
        assertThat(all).hasSizeGreaterThan(12);

        var walked = new ArrayList<TimelineRow>();
        TimelineRow last = null;
        do {
            var page = timeline.list(
                    street,
                    employer,
                    TimelineGroup.ALL,
                    last == null ? null : last.at(),
                    last == null ? null : last.id(),
                    4);
            walked.addAll(page);
            last = page.isEmpty() ? null : page.getLast();
        } while (last != null);
        assertThat(walked).isEqualTo(all);
    }

    private List<TimelineRow> list(TimelineGroup group) {
        return timeline.list(street, employer, group, null, null, 200);
    }
}
