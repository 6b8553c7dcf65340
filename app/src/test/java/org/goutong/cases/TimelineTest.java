package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.founding.GivenFoundings;
import org.goutong.opinions.GivenOpinions;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Invitation;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

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
    Concerns concerns;

    @Autowired
    PersonLinks links;

    @Autowired
    MockMvc web;

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
        employers.change(street, employer, before.version(), grown(before, 200));
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

    private static NewEmployer grown(Employer before, int employees) {
        return new NewEmployer(
                before.orgCode(),
                before.name(),
                before.creditCode(),
                before.placeId(),
                before.address(),
                before.floor(),
                employees,
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
        GivenOpinions.answered(context, street, sample.id(), sample.question(), "六成返还");
        GivenFoundings.sample(context, street, employer, "工会" + Marks.next());

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
    void tellsNextStepsOutcomesConfirmedFactsAndLinks() {
        var district = people.staff("district-shunyi");
        var kept = cases.get(street.scope(), sample.id());
        var today = Time.day(TestClock.now());
        cases.plan(street, kept.id(), kept.version(), "带材料上门", today.plusDays(3), "约好了");
        concerns.answer(street, kept.id(), sample.concern(), concern().version(), "", "算账", today);
        concerns.settle(street, kept.id(), sample.concern(), concern().version(), Concern.Outcome.SETTLED);
        employers.confirm(street, employer, version(), Set.of("employees", "address"));
        TestClock.advance(Duration.ofMinutes(1));
        employers.confirm(district, employer, version(), Set.of("address"));
        links.make(district, kept.id(), sample.person(), 1, new PersonLinkForm("", "zh", "010-6944 0000"));
        links.revoke(street, kept.id(), sample.person());

        assertThat(list(TimelineGroup.STEPS))
                .filteredOn(row -> row.kind() == TimelineRow.Kind.NEXT)
                .first()
                .satisfies(row -> assertThat(row.what()).contains("带材料上门"))
                .satisfies(row -> assertThat(row.note()).isEqualTo("约好了"))
                .satisfies(row -> assertThat(row.how()).isEqualTo("下一步·" + street.name()));
        assertThat(list(TimelineGroup.CONCERNS))
                .filteredOn(row -> row.kind() == TimelineRow.Kind.OUTCOME)
                .singleElement()
                .satisfies(row -> assertThat(row.what()).endsWith("：顾虑解除"))
                .satisfies(row -> assertThat(row.byName()).isEqualTo(street.name()));
        assertThat(list(TimelineGroup.FACTS))
                .filteredOn(row -> row.kind() == TimelineRow.Kind.CONFIRMED)
                .extracting(row -> row.what() + "·" + row.byName())
                .containsExactly("核对无误：地址·" + district.name(), "核对无误：地址、职工·" + street.name());
        assertThat(list(TimelineGroup.CONTACTS))
                .filteredOn(
                        row -> row.kind() == TimelineRow.Kind.LINK_MADE || row.kind() == TimelineRow.Kind.LINK_REVOKED)
                .extracting(row -> row.what() + "·" + row.byName())
                .containsExactlyInAnyOrder(
                        "收回了人事主管 周宁的专属链接·" + street.name(),
                        "给了人事主管 周宁专属链接·" + district.name(),
                        "给了人事主管 周宁专属链接·" + street.name());
    }

    @Test
    void foldsNextStepsThatWereSetOneAfterTheOther() throws Exception {
        var today = Time.day(TestClock.now());
        for (int days = 3; days < 6; days++) {
            TestClock.advance(Duration.ofMinutes(1));
            var kept = cases.get(street.scope(), sample.id());
            cases.plan(street, kept.id(), kept.version(), "带材料上门", today.plusDays(days), "推后" + days);
        }

        var run = page("street-nanfaxin", "/cases/" + sample.id() + "/timeline?only=steps")
                .select(".timeline > li > details");
        assertThat(run).hasSize(1);
        assertThat(run.select("summary").text())
                .startsWith("下一步改了 ")
                .contains("最后：改到" + Time.date(today.plusDays(5), today) + "以前");
        assertThat(run.text()).contains("推后3", "推后4", "推后5", "带材料上门，");
        assertThat(run.select("a[href^=/history/]").size()).isGreaterThanOrEqualTo(3);
    }

    /** By when it was to be done says also a step that is done, given up, or another one for the same day. */
    @Test
    void keepsTheDayOfAStepThatIsGone() {
        var today = Time.day(TestClock.now());
        var friday = today.plusDays(3);
        plan("带材料上门", friday);
        plan("请主席一起上门", friday);
        plan("", friday);
        plan("带材料上门", friday);
        plan("", today.plusDays(8));
        plan("带材料上门", friday);
        plan("", null);
        plan("", friday);
        plan("", null);

        var day = Time.date(friday, today) + "以前";
        assertThat(list(TimelineGroup.STEPS))
                .filteredOn(row -> row.kind() == TimelineRow.Kind.NEXT)
                .extracting(TimelineRow::what)
                .startsWith(
                        "不定日期了，原来是" + day,
                        "改到" + day,
                        "没有了，原来是“带材料上门，" + day + "”",
                        "带材料上门，" + day,
                        "没有了，原来是“带材料上门，" + day + "”；下次联系在" + Time.date(today.plusDays(8), today) + "以前",
                        "带材料上门，" + day,
                        "没有了，原来是“请主席一起上门，" + day + "”",
                        "请主席一起上门，" + day,
                        "带材料上门，" + day);
    }

    private void plan(String step, @Nullable LocalDate on) {
        TestClock.advance(Duration.ofSeconds(1));
        var kept = cases.get(street.scope(), sample.id());
        cases.plan(street, kept.id(), kept.version(), step, on, "");
    }

    private String version() {
        return employers.get(street.scope(), employer).version();
    }

    private Concern concern() {
        return concerns.getOf(street, sample.id(), sample.concern());
    }

    /** Whoever keeps no case of the employer reads all of what they may know of it, page by page. */
    @Test
    void goesOnForWhoeverKeepsNoCaseOfTheEmployer() throws Exception {
        for (int i = 0; i < CaseFile.SHOWN + 5; i++) {
            TestClock.advance(Duration.ofSeconds(1));
            var before = employers.get(street.scope(), employer);
            employers.change(street, employer, before.version(), grown(before, 300 + i));
        }
        var file = page("/employers/" + employer);
        assertThat(file.select(".timeline li")).hasSize(CaseFile.SHOWN);
        var scroll = page(file.select("a[href$=/timeline]").attr("href"));
        assertThat(scroll.select(".timeline li").size()).isGreaterThan(CaseFile.SHOWN);
        assertThat(scroll.text()).contains("登记入册").doesNotContain(sample.note());
        assertThat(page("/employers/" + employer + "/timeline?only=contacts").select(".timeline li"))
                .isEmpty();
    }

    private Document page(String path) throws Exception {
        return page("street-renhe", path);
    }

    private Document page(String username, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(People.as(username)))
                .andReturn()
                .getResponse()
                .getContentAsString());
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
        GivenFoundings.sample(context, street, employer, "工会" + Marks.next());
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
