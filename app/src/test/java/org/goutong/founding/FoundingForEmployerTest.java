package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.cases.GivenCases;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@Import(GivenFoundings.class)
@TestPropertySource(properties = "spring.test.mockmvc.print=none")
class FoundingForEmployerTest {

    @Autowired
    MockMvc web;

    @Autowired
    FoundingForEmployerSection section;

    @Autowired
    GivenFoundings given;

    @Autowired
    GivenStall stalls;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    private Staff street;
    private String name;
    private UUID employer;
    private String link;

    @BeforeEach
    void anEmployerWithALink() {
        street = people.staff("street-nanfaxin");
        name = GivenRosters.name("货运代理");
        employer = stalls.employer(name, street.orgCode());
        link = GivenCases.worked(context, street, employer, "只在内部说的").link();
    }

    @Test
    void showsWhatRemainsAndNobodyByName() throws Exception {
        assertThat(section.view(scope())).isNull();
        assertThat(page("")).doesNotContain("建会还剩哪几步");

        var founding = given.begun(street, employer, name + "工会委员会");
        given.asked(street, people.staff("district-shunyi"), founding, Kind.PREPARATION);

        assertThat(page(""))
                .contains("建会还剩哪几步", name + "工会委员会", "还剩 7 步", "发展会员", "眼下不用贵单位办什么")
                .doesNotContain(GivenFoundings.LEADER, "贾小宁", "提出组建请示", "37");
        assertThat(page("?lang=en"))
                .contains("Steps to your union", "7 steps remain", "There is nothing you have to do now");
    }

    @Test
    void showsAnotherEmployerNothingOfIt() {
        given.begun(street, employer, name + "工会委员会");
        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var theirs = GivenCases.worked(context, street, other, "只在内部说的").link();

        assertThat(section.view(scope())).isNotNull();
        assertThat(section.view(PersonalLinks.scope(theirs.substring("/e/".length()))))
                .isNull();
        assertThat(section.view(PersonalLinks.scope("none"))).isNull();
    }

    @Test
    void countsWhatIsOverAndWhatIsNotNeeded() {
        var begun = new FoundingForEmployer("工会", false, false, Set.of());
        assertThat(begun.remaining()).hasSize(9).doesNotContain(FoundingStep.DELEGATES);
        assertThat(begun.now(FoundingStep.PREP_REQUEST)).isTrue();
        assertThat(begun.toDo(true)).isEmpty();
        assertThat(begun.toDo(false))
                .extracting(FoundingDocument::code)
                .containsExactly("PARTY_EMPLOYER_OPINION", "FUNDS_PAYER_REGISTRATION");
        assertThat(FoundingForEmployer.toGet(FoundingStep.PREP_REQUEST))
                .extracting(FoundingDocument::code)
                .containsExactly("EMPLOYER_PROFILE");

        var delegates = new FoundingForEmployer("工会", true, false, EnumSet.of(FoundingStep.PREP_REQUEST));
        assertThat(delegates.remaining()).hasSize(9).contains(FoundingStep.DELEGATES);
        var done = new FoundingForEmployer("工会", true, true, EnumSet.allOf(FoundingStep.class));
        assertThat(done.remaining()).isEmpty();
        assertThat(done.toDo(false)).isEmpty();
    }

    private Scope scope() {
        return PersonalLinks.scope(link.substring("/e/".length()));
    }

    private String page(String language) throws Exception {
        var answer = web.perform(get(link + language)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }
}
