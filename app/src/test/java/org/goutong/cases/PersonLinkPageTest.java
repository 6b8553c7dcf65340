package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.FilledForm;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.opinions.GivenOpinions;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Staff;
import org.goutong.web.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@TestPropertySource(properties = {"goutong.public-url=https://goutong.example.org", "spring.test.mockmvc.print=none"})
class PersonLinkPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    @Autowired
    PersonLinks links;

    @Autowired
    PersonLinkStore store;

    @Autowired
    ForEmployerQueries queries;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    private Staff street;
    private Case kept;
    private UUID person;

    @BeforeEach
    void somebody() {
        street = people.staff("street-nanfaxin");
        kept = new GivenCases(employers, cases, contacts).of(street);
        person = contacts.addPerson(street, kept.id(), facts("周宁", null));
    }

    private static PersonFacts facts(String name, @Nullable LocalDate leftOn) {
        return new PersonFacts(name, "人事主管", Level.HR, "", Intent.UNKNOWN, OurLevel.ORGANISER, "", 7, leftOn);
    }

    @Test
    void showsANewLinkToItsMakerForTenMinutes() throws Exception {
        assertThat(page("street-nanfaxin").select("main").text()).contains("还没有给过链接");
        assertThat(make("version", "0", "officeLine", "010-6944 0000", "language", "zh")
                        .getStatus())
                .isEqualTo(303);

        var shown = page("street-nanfaxin");
        assertThat(shown.select("#link-address").attr("value"))
                .isEqualTo("https://goutong.example.org" + links.path(person, 1, "zh"));
        assertThat(shown.select(".qr svg")).isNotEmpty();
        assertThat(shown.select("main").text()).contains("还没打开过", "何川");
        assertThat(page("district-shunyi").select("#link-address")).isEmpty();

        TestClock.advance(PersonLinks.SHOWN.plusSeconds(1));
        assertThat(page("street-nanfaxin").select("#link-address")).isEmpty();
    }

    @Test
    void showsInEnglishAndOnTheEmployersPage() throws Exception {
        links.make(street, kept.id(), person, 0, new PersonLinkForm("", "zh", "010-6944 0000"));
        var english = Jsoup.parse(web.perform(get(path() + "/link?lang=en").with(People.as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(english.select("main").text()).contains("Renew the link", "Take the link back", "Office line");

        var employer =
                Jsoup.parse(web.perform(get("/employers/" + kept.employerId()).with(People.as("street-nanfaxin")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(employer.select("a[href=" + path() + "/link]").text()).isEqualTo("给了链接，还没打开");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var wrong = make("version", "0", "officeLine", "打手机", "language", "en", "email", "zhou@");
        assertThat(wrong.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(wrong.getContentAsString());
        assertThat(page.select("#officeLine").attr("value")).isEqualTo("打手机");
        assertThat(page.select(".error")).isNotEmpty();
        assertThat(store.find(street.scope(), person)).isEmpty();
    }

    @Test
    void makesOneLinkOfTwoPressesAndEndsTheOneBefore() {
        var form = new PersonLinkForm("", "zh", "010-6944 0000");
        links.make(street, kept.id(), person, 0, form);
        assertThatThrownBy(() -> links.make(street, kept.id(), person, 0, form)).isInstanceOf(Refused.class);
        links.make(street, kept.id(), person, 1, form);

        assertThat(store.list(street.scope(), kept.id()))
                .extracting(PersonLink::version)
                .containsExactly(2);
        assertThat(queries.find(PersonalLinks.scope(links.path(person, 1, "zh").substring(3))))
                .isEmpty();
        assertThat(queries.find(PersonalLinks.scope(links.path(person, 2, "zh").substring(3))))
                .isPresent();
        assertThat(store.findOfficeLine(street.scope(), kept.orgCode())).contains("010-6944 0000");
    }

    @Test
    void takesALinkBackOnceAndGivesNoneToWhoHasLeft() throws Exception {
        links.make(street, kept.id(), person, 0, new PersonLinkForm("", "zh", "010-6944 0000"));
        var revoked = web.perform(post(path() + "/link/revocation")
                        .with(People.as("street-nanfaxin"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(revoked.getStatus()).isEqualTo(303);
        assertThat(page("street-nanfaxin").select("main").text()).contains("已收回");
        assertThatThrownBy(() -> links.revoke(street, kept.id(), person)).isInstanceOf(Refused.class);

        contacts.changePerson(
                street,
                kept.id(),
                person,
                contacts.getPersonOf(street.scope(), kept.id(), person).version(),
                facts("周宁", LocalDate.of(2016, 1, 1)),
                "");
        assertThatThrownBy(
                        () -> links.make(street, kept.id(), person, 1, new PersonLinkForm("", "zh", "010-6944 0000")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void answersAQuestionFromTheEmployersPage() throws Exception {
        links.make(street, kept.id(), person, 0, new PersonLinkForm("", "zh", "010-6944 0000"));
        var link = PersonalLinks.scope(links.path(person, 1, "zh").substring(3));
        GivenOpinions.asked(context, link, queries.find(link).orElseThrow(), "要不要交会费？");
        var question = GivenOpinions.list(context, street, kept.id()).getFirst();
        var path = "/cases/" + kept.id() + "/questions/" + question.id();

        var employer =
                Jsoup.parse(web.perform(get("/employers/" + kept.employerId()).with(People.as("street-nanfaxin")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(employer.select("a[href=" + path + "]").text()).isEqualTo("要不要交会费？");
        var form = Jsoup.parse(web.perform(get(path).with(People.as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(form.select("main").text()).contains("要不要交会费？", "不要写职工的姓名");
        assertThat(answer(form, path, "").getStatus()).isEqualTo(422);
        assertThat(answer(form, path, "会费由会员自己交。").getStatus()).isEqualTo(303);
        assertThat(GivenOpinions.get(context, street, question.id()).answer()).isEqualTo("会费由会员自己交。");
    }

    private MockHttpServletResponse answer(Document form, String path, String words) throws Exception {
        return web.perform(FilledForm.of(form, path + "/answer", "answer", words)
                        .with(People.as("street-nanfaxin"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String path() {
        return "/cases/" + kept.id() + "/people/" + person;
    }

    private Document page(String username) throws Exception {
        var answer = web.perform(get(path() + "/link").with(People.as(username)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse make(String... fields) throws Exception {
        var request = post(path() + "/links").with(People.as("street-nanfaxin")).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }
}
