package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.GivenCases;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@Import(GivenFoundings.class)
@TestPropertySource(properties = "spring.test.mockmvc.print=none")
class FoundingForEmployerTest {

    /** What an employer fills in or signs itself. */
    private static final List<String> PAPERS =
            List.of("EMPLOYER_PROFILE", "PARTY_EMPLOYER_OPINION", "FUNDS_PAYER_REGISTRATION");

    @Autowired
    MockMvc web;

    @Autowired
    Foundings foundings;

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
        assertThat(section.view(scope(), link)).isNull();
        assertThat(page("")).doesNotContain("建会还剩哪几步");

        var founding = given.begun(street, employer, name + "工会委员会");
        given.asked(street, people.staff("district-shunyi"), founding, Kind.PREPARATION);

        assertThat(page(""))
                .contains("建会还剩哪几步", name + "工会委员会", "还剩 7 步", "发展会员", "眼下不用贵单位办什么")
                .doesNotContain(GivenFoundings.LEADER, "贾小宁", "提出组建请示")
                .doesNotContainPattern("(?<![\\d:])37(?![\\d:])");
        assertThat(page("?lang=en"))
                .contains("Steps to your union", "7 steps remain", "There is nothing you have to do now");

        given.enrolled(street, founding);
        var today = context.getBean(Dossiers.class).today();
        context.getBean(Foundings.class).finish(street, founding, FoundingStep.RECRUITMENT, today);
        assertThat(page("")).contains("还剩 6 步");
        context.getBean(Corrections.class).takeBack(street, founding, FoundingStep.RECRUITMENT, "还差两个人");
        assertThat(page("")).contains("还剩 7 步").doesNotContain("还差两个人");
    }

    @Test
    void showsStaffAllPapersAndMaterialsInOnePlace() throws Exception {
        assertThat(documents("street-nanfaxin").text()).contains("单位还没有要过材料").doesNotContain("建会手续的文件");

        var founding = given.begun(street, employer, name + "工会委员会");
        GivenCases.wished(context, street, employer, "英文版《工会法》");

        var panel = documents("street-nanfaxin");
        assertThat(panel.text()).contains("建会手续的文件", "英文版《工会法》", "今天要送到");
        assertThat(panel.select("a").eachAttr("href"))
                .contains(
                        "/foundings/" + founding,
                        "/foundings/" + founding + "/documents/PREP_REQUEST_LETTER",
                        "/foundings/" + founding + "/documents/EMPLOYER_PROFILE")
                .anyMatch(href -> href.matches("/cases/.*/materials"));
        assertThat(documents("street-renhe")).isEmpty();
    }

    @Test
    void handsOutNothingOfAFoundingThatRests() throws Exception {
        var founding = given.begun(street, employer, name + "工会委员会");
        context.getBean(Endings.class)
                .end(
                        street,
                        founding,
                        Ending.SUSPENDED,
                        context.getBean(Dossiers.class).today(),
                        "单位在搬家");

        assertThat(documents("street-nanfaxin").select("a").eachAttr("href"))
                .contains("/foundings/" + founding)
                .noneMatch(href -> href.contains("/documents/"));
    }

    private Elements documents(String username) throws Exception {
        return Jsoup.parse(web.perform(get("/employers/" + employer).with(People.as(username)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("#documents");
    }

    @Test
    void showsAnotherEmployerNothingOfIt() {
        given.begun(street, employer, name + "工会委员会");
        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var theirs = GivenCases.worked(context, street, other, "只在内部说的").link();

        assertThat(section.view(scope(), link)).isNotNull();
        assertThat(section.view(PersonalLinks.scope(theirs.substring("/e/".length())), theirs))
                .isNull();
        assertThat(section.view(PersonalLinks.scope("none"), "/e/none")).isNull();
    }

    @Test
    void countsWhatIsOverAndWhatIsNotNeeded() {
        var begun = new FoundingForEmployer("工会", false, Set.of(), "/e/x");
        assertThat(begun.remaining()).hasSize(9).doesNotContain(FoundingStep.DELEGATES);
        assertThat(begun.now(FoundingStep.PREP_REQUEST)).isTrue();
        assertThat(begun.toDo(true)).isEmpty();
        assertThat(begun.toDo(false))
                .extracting(FoundingDocument::code)
                .containsExactly("PARTY_EMPLOYER_OPINION", "FUNDS_PAYER_REGISTRATION");
        assertThat(FoundingForEmployer.toGet(FoundingStep.PREP_REQUEST))
                .extracting(FoundingDocument::code)
                .containsExactly("EMPLOYER_PROFILE");

        var delegates = EnumSet.range(FoundingStep.PREP_REQUEST, FoundingStep.DELEGATES);
        assertThat(new FoundingForEmployer("工会", false, delegates, "/e/x").remaining())
                .as("no more and no fewer than without delegates")
                .hasSize(6)
                .startsWith(FoundingStep.NOMINATION);
        var done = new FoundingForEmployer("工会", true, EnumSet.allOf(FoundingStep.class), "/e/x");
        assertThat(done.remaining()).isEmpty();
        assertThat(done.toDo(false)).isEmpty();
    }

    @Test
    void saysTheSameWhetherMembersMeetOrTheirDelegates() throws Exception {
        var founding = given.begun(street, employer, name + "工会委员会");
        given.recruited(street, people.staff("district-shunyi"), founding);
        given.planned(street, founding, new ElectionPlan(false, null, 0, 3, 1, 1, 5, false));
        var all = shown();

        given.planned(street, founding, new ElectionPlan(true, 35, 0, 3, 1, 1, 5, false));

        assertThat(shown()).isEqualTo(all);
        assertThat(all.getFirst())
                .contains("还剩 6 步", "提名候选人 正在办", "召开会员大会（或会员代表大会）")
                .doesNotContain("选举会员代表");
        assertThat(page("?lang=en"))
                .contains("6 steps remain", "Hold the members’ meeting (or congress)")
                .doesNotContain("Elect delegates");
    }

    /** The page of the link and every paper that it opens. */
    private List<String> shown() throws Exception {
        var shown = new ArrayList<String>();
        shown.add(page(""));
        for (var code : PAPERS) {
            shown.add(Jsoup.parse(body(link + "/papers/" + code)).text());
        }
        return shown;
    }

    @Test
    void namesNoKindOfMeetingInWhatTheEmployerGetsToSee() throws Exception {
        for (var document : FoundingDocument.ALL) {
            if (document.facesEmployer()) {
                assertThat(new ClassPathResource("letters/" + document.code() + ".txt")
                                .getContentAsString(StandardCharsets.UTF_8)
                                .replace("会员大会（或会员代表大会）", ""))
                        .as(document.code())
                        .doesNotContain("congress]", "{meeting-name}", "{delegates", "{members}", "大会");
            }
        }
    }

    @Test
    void opensThePapersThatTheEmployerFillsInOrSigns() throws Exception {
        var founding = given.begun(street, employer, name + "工会委员会");
        given.asked(street, people.staff("district-shunyi"), founding, Kind.PREPARATION);
        var own = Jsoup.parse(body(link)).select("a[href*=/papers/]").eachAttr("href");
        assertThat(own)
                .containsExactly(
                        link + "/papers/FUNDS_PAYER_REGISTRATION?lang=zh",
                        link + "/papers/FUNDS_PAYER_REGISTRATION.docx");

        for (var code : PAPERS) {
            var paper = Jsoup.parse(body(link + "/papers/" + code));
            assertThat(paper.select("nav a[href^='" + link + "?']").text()).isEqualTo("回到贵单位的页面");
            assertThat(paper.text()).contains(name, name + "工会委员会").doesNotContain("何小川", "贾小宁", "苏小禾");
            var file = web.perform(get(link + "/papers/" + code + ".docx"))
                    .andReturn()
                    .getResponse();
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
            try (var document = new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray()))) {
                assertThat(document.getParagraphs().getFirst().getText())
                        .isEqualTo(paper.select(".letter h1").text());
            }
        }
        var profile = Jsoup.parse(body(link + "/papers/EMPLOYER_PROFILE"));
        for (var blank : List.of("其中女职工", "上级工会联系人", "组织形式")) {
            assertThat(profile.selectFirst("td:containsOwn(" + blank + ") + td").text())
                    .as(blank)
                    .isEmpty();
        }
        assertThat(profile.text()).doesNotContain("入会人数", "女会员", "工作联系人");
        assertThat(profile.selectFirst("td:containsOwn(职工人数) + td").text()).isEqualTo("20");
    }

    @Test
    void opensNoPaperWhileTheFoundingRests() throws Exception {
        var founding = given.begun(street, employer, name + "工会委员会");
        assertThat(status(link + "/papers/EMPLOYER_PROFILE")).isEqualTo(200);
        var endings = context.getBean(Endings.class);
        endings.end(street, founding, Ending.SUSPENDED, Time.day(TestClock.now()), "单位在搬家");
        assertThat(status(link + "/papers/EMPLOYER_PROFILE")).isEqualTo(404);
    }

    @Test
    void opensNoOtherPaperAndNoneToOthers() throws Exception {
        given.founded(street, people.staff("district-shunyi"), employer, name + "工会委员会");
        for (var document : FoundingDocument.ALL) {
            var meant = PAPERS.contains(document.code()) ? 200 : 404;
            assertThat(status(link + "/papers/" + document.code()))
                    .as(document.code())
                    .isEqualTo(meant);
            assertThat(status(link + "/papers/" + document.code() + ".docx"))
                    .as(document.code())
                    .isEqualTo(meant);
        }
        var other = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var theirs = GivenCases.worked(context, street, other, "只在内部说的").link();
        for (var path : List.of(theirs, "/e/none")) {
            assertThat(status(path + "/papers/EMPLOYER_PROFILE")).isEqualTo(404);
            assertThat(status(path + "/papers/EMPLOYER_PROFILE.docx")).isEqualTo(404);
        }
    }

    @Test
    void writesForEachFirmOfAFederationItsOwnPapers() throws Exception {
        var otherName = GivenRosters.name("物流");
        var other = stalls.employer(otherName, street.orgCode());
        var theirs = GivenCases.worked(context, street, other, "只在内部说的").link();
        foundings.start(street, List.of(employer, other), UnionForm.FEDERATION, "楼宇工会联合会" + Marks.next());

        for (var code : PAPERS) {
            assertThat(Jsoup.parse(body(theirs + "/papers/" + code)).text())
                    .contains(otherName, "楼宇工会联合会")
                    .doesNotContain(name);
        }
    }

    @Test
    void showsItsOwnUnionToAnEmployerThatHasJoinedAFederation() throws Exception {
        given.founded(street, people.staff("district-shunyi"), employer, name + "工会委员会");
        var second = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var federation = foundings.start(street, List.of(second), UnionForm.FEDERATION, "楼宇工会联合会" + Marks.next());
        foundings.admitEmployer(street, federation, employer);

        assertThat(page("")).contains(name + "工会委员会").doesNotContain("楼宇工会联合会");
        for (var code : PAPERS) {
            assertThat(Jsoup.parse(body(link + "/papers/" + code)).text())
                    .contains(name + "工会委员会")
                    .doesNotContain("楼宇工会联合会");
        }
    }

    private int status(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private String body(String path) throws Exception {
        var answer = web.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
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
