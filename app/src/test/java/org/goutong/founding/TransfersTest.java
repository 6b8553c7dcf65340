package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.founding.TransferRow.State;
import org.goutong.members.Admission;
import org.goutong.members.MemberName;
import org.goutong.members.Members;
import org.goutong.notices.RecordedGateways;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

@GoutongTest
@Import({GivenFoundings.class, RecordedGateways.class})
@TestPropertySource(properties = "goutong.public-url=https://goutong.example.org")
class TransfersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Transfers transfers;

    @Autowired
    TransferExpiry expiry;

    @Autowired
    GivenFoundings given;

    @Autowired
    GivenStall stalls;

    @Autowired
    Members members;

    @Autowired
    PersonalData personalData;

    @Autowired
    FoundingQueries queries;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Foundings foundings;

    @Autowired
    ApplicationContext context;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    Staff street;
    Staff district;
    UUID employer;
    UUID first;
    UUID second;
    String unionName;

    @BeforeEach
    void anEmployerWithTwoMembers() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        var name = GivenRosters.name("货运代理");
        employer = stalls.employer(name, street.orgCode());
        unionName = name + "工会委员会";
        first = admit("钟离甲");
        second = admit("钟离乙");
    }

    private UUID admit(String name) {
        return admit(name, "13800008000", employer);
    }

    private UUID admit(String name, String phone, UUID employer) {
        var person = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        return members.admit(
                        street,
                        new Admission(
                                street.orgCode(),
                                Admission.Kind.INDIVIDUAL,
                                name,
                                person,
                                personalData.encrypt(phone),
                                null,
                                employer,
                                UUID.randomUUID()))
                .id();
    }

    @Test
    void takesMembersOverToTheRollWithTheLastDigits() {
        var id = given.begun(street, employer, unionName);
        assertThat(assemblies.enrolMembers(street, id)).isEqualTo(2);
        assertThat(assemblies.listVoters(street.scope(), id))
                .extracting(Voter::phoneTail)
                .containsOnly("8000");
    }

    @Test
    void asksEverybodyOnceAndMovesWhoSaysYes() throws Exception {
        var id = given.founded(street, district, employer, unionName);
        var code = queries.get(street.scope(), id).unionCode();
        assertThat(rows(id)).extracting(TransferRow::memberId).containsExactlyInAnyOrder(first, second);
        assertThat(individual()).containsExactlyInAnyOrder(first, second);

        var link = "/t/" + transfers.token(id, first);
        var asked = mvc.perform(get(link).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
        assertThat(asked.getContentAsString()).contains(unionName).doesNotContain("钟离");
        mvc.perform(post(link).param("yes", "true"));
        await(first);

        assertThat(individual()).containsExactly(second);
        assertThat(members.transfer(street.scope(), first, String.valueOf(code)))
                .isFalse();
        mvc.perform(post(link).param("yes", "false"));
        assertThat(row(id, first).state()).isEqualTo(TransferRow.State.ACCEPTED);
        for (var request : List.of(get("/t/nobody"), post("/t/nobody").param("yes", "true"))) {
            var unknown = mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE))
                    .andReturn()
                    .getResponse();
            assertThat(unknown.getStatus()).isEqualTo(404);
            assertThat(unknown.getContentAsString(StandardCharsets.UTF_8)).contains("这个链接打不开了");
        }
    }

    @Test
    void sendsEachOfferOnceAndNamesNobody() throws Exception {
        var landline = admit("钟离丙", "01084530000", employer);
        var id = given.begun(street, employer, unionName);
        assertThat(page("/foundings/" + id + "?step=7").text()).contains("会收到短信");
        given.approved(street, district, id);
        transfers.offer(street, queries.get(street.scope(), id), code(id), List.of(employer));

        assertThat(sent()).containsExactlyInAnyOrder("SMS 钟*甲", "SMS 钟*乙");
        assertThat(row(id, first).toldAt()).isNotNull();
        assertThat(row(id, landline).toldAt())
                .as("a number that takes no text messages")
                .isNull();
        assertThat(page("/foundings/" + id + "/transfers").select(".note-strip").text())
                .contains("1 名会员没有收到短信")
                .doesNotContain("没有接短信");
        assertThat(page("/foundings/" + id + "?step=7").text()).doesNotContain("短信");
    }

    /** A message that could not be sent is none, however long after the offer that shows. */
    @Test
    void saysHowFarTheMessageOfAnOfferIs() throws Exception {
        var lost = admit("钟离丙", "13800009999", employer);
        var id = given.founded(street, district, employer, unionName);
        assertThat(row(id, lost).sms()).isEqualTo("WAITING");
        assertThat(page("/foundings/" + id + "/transfers").text())
                .contains("短信在等")
                .doesNotContain("发了短信", "没有收到短信");

        RecordedGateways.sendTexts(context, "13800009999");

        assertThat(row(id, first).sms()).isEqualTo("SENT");
        assertThat(row(id, lost).sms()).isEqualTo("FAILED");
        assertThat(transfers.count(street.scope(), id)).isEqualTo(new TransferCount(3, 0, 0, 0, 0, 1));
        var page = page("/foundings/" + id + "/transfers");
        assertThat(page.text())
                .contains(Time.date(Time.day(TestClock.now()), Time.day(TestClock.now())) + "发了短信", "短信没发出，当面给二维码");
        assertThat(page.select(".note-strip").text()).contains("1 名会员没有收到短信");
        transfers.note(street, id, row(id, lost).id(), false, "当面说先不转");
        assertThat(transfers.count(street.scope(), id).unreached()).isZero();
    }

    /** Whoever waits for an answer comes first, and nobody falls between two pages. */
    @Test
    void listsThoseWhoAreAskedPageByPage() {
        var third = admit("钟离丙");
        var id = given.founded(street, district, employer, unionName);
        transfers.note(street, id, row(id, first).id(), false, "电话里说先不转");
        assertThat(transfers.count(street.scope(), id)).isEqualTo(new TransferCount(2, 0, 1, 0, 0, 0));

        var page = list(id, EnumSet.allOf(State.class), "", null);
        assertThat(page.items()).extracting(TransferRow::memberId).containsExactlyInAnyOrder(second, third);
        assertThat(list(id, EnumSet.allOf(State.class), "", page.next()))
                .isEqualTo(new Page<>(List.of(row(id, first)), null));
        assertThat(list(id, EnumSet.of(State.DECLINED), "", null).items())
                .extracting(TransferRow::memberId)
                .containsExactly(first);
        assertThat(context.getBean(TransferStore.class)
                        .find(street.scope(), UUID.randomUUID(), row(id, first).id()))
                .as("of another founding")
                .isEmpty();
    }

    /** The look-up and the filter search all who are asked, not only those of a page. */
    @Test
    void findsAMemberOnWhateverPage() throws Exception {
        admit("钟离丙", "13912345678", employer);
        var last = admit("欧阳修文", "13912345679", employer);
        var id = given.founded(street, district, employer, unionName);
        var number = members.findNumber(street.scope(), last).orElseThrow();

        for (var text : List.of("阳修", number, number.substring(number.length() - 3), "5679", "13912345679")) {
            assertThat(list(id, EnumSet.allOf(State.class), text, null))
                    .as(text)
                    .isEqualTo(new Page<>(List.of(row(id, last)), null));
        }
        assertThat(list(id, EnumSet.of(State.DECLINED), "阳修", null).items()).isEmpty();
        assertThat(list(id, EnumSet.allOf(State.class), "679", null).items())
                .as("three digits of a phone")
                .isEmpty();

        var path = "/foundings/" + id + "/transfers?state=OFFERED&q=" + number;
        assertThat(page(path).select(".roll > li")).hasSize(1);
        assertThat(mvc.perform(post("/foundings/" + id + "/transfers/"
                                        + row(id, last).id() + "/answer")
                                .with(People.as("street-nanfaxin"))
                                .with(csrf())
                                .param("yes", "false")
                                .param("note", "电话里说先不转")
                                .param("state", "OFFERED")
                                .param("q", number))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(path + "&cursor=");
    }

    private Page<TransferRow> list(UUID id, Set<State> states, String text, @Nullable String cursor) {
        return transfers.list(street.scope(), id, states, text, Slice.of(2, cursor));
    }

    /** Whoever opens the link afterwards is told so and stays; who has moved before stays there. */
    @Test
    void asksNobodyToMoveToAUnionThatIsNoMore() throws Exception {
        var third = admit("钟离丙");
        var id = given.founded(street, district, employer, unionName);
        transfers.answer(transfers.token(id, first), true);
        await(first);
        transfers.answer(transfers.token(id, third), false);

        context.getBean(Unions.class).dissolve(street, id, Time.day(TestClock.now()), "企业注销");

        var link = "/t/" + transfers.token(id, second);
        for (var request : List.of(get(link), post(link).param("yes", "true"))) {
            var answer = mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("已经撤销");
            assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                            .select("form"))
                    .isEmpty();
        }
        assertThat(transfers.count(street.scope(), id)).isEqualTo(new TransferCount(0, 1, 0, 0, 2, 0));
        assertThat(individual()).containsExactlyInAnyOrder(second, third);
        assertThatThrownBy(() -> transfers.note(street, id, row(id, third).id(), true, "当面同意"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("withdrawn");
        var list = page("/foundings/" + id + "/transfers");
        assertThat(list.select(".roll form, .actions a, .note-strip")).isEmpty();
        assertThat(list.select(".seg").text()).contains("不再询问 2");
        assertThat(page("/foundings/" + id + "/transfers/slips").select(".slips > li"))
                .isEmpty();
    }

    /** On the last day the answer still counts; the day after nobody is moved, and the link says whom to ask. */
    @Test
    void endsAnOfferThatNobodyAnswersInTime() throws Exception {
        var third = admit("钟离丙");
        var id = given.founded(street, district, employer, unionName);
        var until = row(id, first).openUntil();
        assertThat(until).isEqualTo(Time.day(TestClock.now()).plusDays(30));
        var day = Time.date(until, Time.day(TestClock.now()));
        assertThat(asked(get("/t/" + transfers.token(id, first)))).contains("请在" + day + "以前答复");
        assertThat(page("/foundings/" + id + "/transfers").select(".roll").text())
                .contains(day + "前答复");
        assertThat(page("/foundings/" + id + "/transfers/slips")
                        .select(".slips")
                        .text())
                .contains(day + "前答复");
        transfers.note(street, id, row(id, third).id(), false, "电话里说先不转");

        TestClock.advance(Duration.ofDays(30));
        expiry.expire(Time.day(TestClock.now()));
        transfers.answer(transfers.token(id, first), true);
        await(first);

        TestClock.advance(Duration.ofDays(1));
        transfers.answer(transfers.token(id, second), true);
        assertThat(row(id, second).state()).as("before the night’s job").isEqualTo(State.OFFERED);
        assertThat(expiry.expire(Time.day(TestClock.now()))).isPositive();
        assertThat(expiry.expire(Time.day(TestClock.now()))).isZero();
        assertThat(transfers.count(street.scope(), id)).isEqualTo(new TransferCount(0, 1, 1, 1, 0, 0));
        var link = "/t/" + transfers.token(id, second);
        for (var request : List.of(get(link), post(link).param("yes", "true"))) {
            assertThat(asked(request))
                    .contains("答复的时间过了", Time.date(until, until.plusDays(1)), street.name())
                    .doesNotContain("<form");
        }
        assertThat(asked(post("/t/" + transfers.token(id, third)).param("yes", "true")))
                .contains("您留在现在的工会", street.name())
                .doesNotContain("<form");
        assertThat(individual()).containsExactlyInAnyOrder(second, third);
        for (var late : List.of(second, third)) {
            assertThatThrownBy(() -> transfers.note(street, id, row(id, late).id(), true, "当面同意"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("over");
        }
        var list = page("/foundings/" + id + "/transfers");
        assertThat(list.select(".seg").text()).contains("过期没答复 1");
        assertThat(list.select(".note-strip").text()).contains("1 名会员没在期限内答复");
        assertThat(list.select("input[name=note]")).isEmpty();
        assertThat(page("/foundings/" + id).select(".page-header .actions").text())
                .contains("0 名会员等答复，1 名过期");
        assertThat(page("/foundings/" + id + "/transfers/slips").select(".slips > li"))
                .isEmpty();
    }

    private String asked(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** One press asks again whoever did not answer, with one more message; whoever said no is asked again alone. */
    @Test
    void asksAgainWhoeverDidNotAnswer() throws Exception {
        var third = admit("钟离丙");
        var gone = admit("钟离丁");
        var id = given.founded(street, district, employer, unionName);
        transfers.note(street, id, row(id, third).id(), false, "电话里说先不转");
        members.transfer(street.scope(), gone, code(id));
        assertThatThrownBy(() -> transfers.offerAgain(street, id, row(id, first).id()))
                .as("while the offer holds")
                .isInstanceOf(Refused.class);
        TestClock.advance(Duration.ofDays(31));
        expiry.expire(Time.day(TestClock.now()));

        var again = page("/foundings/" + id + "/transfers?state=EXPIRED&q=");
        assertThat(again.select(".roll form[action*=repetition]")).hasSize(3);
        press(again.select(".note-strip form").attr("action"));

        assertThat(transfers.count(street.scope(), id)).isEqualTo(new TransferCount(2, 0, 1, 1, 0, 0));
        assertThat(row(id, first).openUntil())
                .isEqualTo(Time.day(TestClock.now()).plusDays(30));
        assertThat(transfers.offerAgain(street, id)).isZero();
        assertThat(sent()).filteredOn("SMS 钟*甲"::equals).hasSize(2);
        assertThatThrownBy(() -> transfers.offerAgain(street, id, row(id, gone).id()))
                .as("has moved meanwhile")
                .isInstanceOf(Refused.class);

        press(page("/foundings/" + id + "/transfers?state=DECLINED&q=")
                .select(".roll form")
                .attr("action"));
        assertThat(row(id, third)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.OFFERED);
            assertThat(row.note()).isEmpty();
        });
        transfers.answer(transfers.token(id, third), true);
        await(third);
    }

    private void press(String action) throws Exception {
        assertThat(mvc.perform(post(action).with(People.as("street-nanfaxin")).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void asksNobodyAgainForAUnionThatIsNoMore() throws Exception {
        var id = given.founded(street, district, employer, unionName);
        TestClock.advance(Duration.ofDays(31));
        expiry.expire(Time.day(TestClock.now()));

        context.getBean(Unions.class).dissolve(street, id, Time.day(TestClock.now()), "企业注销");

        assertThat(transfers.count(street.scope(), id)).isEqualTo(new TransferCount(0, 0, 0, 0, 2, 0));
        assertThat(asked(get("/t/" + transfers.token(id, first)))).contains("已经撤销");
        assertThat(page("/foundings/" + id + "/transfers").select(".roll form, .note-strip"))
                .isEmpty();
        assertThatThrownBy(() -> transfers.offerAgain(street, id)).isInstanceOf(Refused.class);
    }

    @Test
    void namesTheRowWhoseAnswerSaysNotHowItWasGiven() throws Exception {
        var id = given.founded(street, district, employer, unionName);
        var field = "note-" + row(id, second).id();

        var answer = mvc.perform(post("/foundings/" + id + "/transfers/"
                                + row(id, second).id() + "/answer")
                        .with(People.as("street-nanfaxin"))
                        .with(csrf())
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .param("yes", "true")
                        .param("note", " "))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("[aria-invalid]")).extracting(Element::id).containsExactly(field);
        assertThat(page.select(".summary a").attr("href")).isEqualTo("#" + field);
    }

    /** A federation admits a firm years later; its members are asked then, and those who were are not asked again. */
    @Test
    void asksTheMembersOfAFirmThatIsAdmittedLater() {
        var second = stalls.employer(GivenRosters.name("报关"), street.orgCode());
        var late = stalls.employer(GivenRosters.name("物流"), street.orgCode());
        var newcomer = admit("钟离丁", "13800008004", late);
        var id = given.federation(street, district, List.of(employer, second), "楼宇工会联合会" + Marks.next());
        assertThat(rows(id)).extracting(TransferRow::memberId).containsExactlyInAnyOrder(first, this.second);

        foundings.admitEmployer(street, id, late);

        assertThat(rows(id)).extracting(TransferRow::memberId).containsExactlyInAnyOrder(first, this.second, newcomer);
    }

    @Test
    void showsMaskedMembersAndTheirCodesToWhoeverReviews() throws Exception {
        admit("欧阳修文", "13912345678", employer);
        var id = given.founded(street, district, employer, unionName);
        transfers.note(street, id, row(id, second).id(), false, "电话里说先不转");

        var all = page("/foundings/" + id + "/transfers");
        assertThat(all.select(".roll > li").eachText()).hasSize(3);
        assertThat(all.select(".roll").text())
                .contains("欧**文", "139****5678")
                .doesNotContain("欧阳修文", "13912345678", "/t/");
        assertThat(page("/foundings/" + id + "/transfers?state=DECLINED")
                        .select(".roll > li")
                        .eachText())
                .hasSize(1);
        assertThat(page("/foundings/" + id + "/transfers?q=5678")
                        .select(".roll > li")
                        .eachText())
                .singleElement()
                .asString()
                .contains("欧**文");

        var slips = page("/foundings/" + id + "/transfers/slips?state=OFFERED&q=");
        assertThat(slips.select(".slips > li"))
                .hasSize(2)
                .allSatisfy(slip -> assertThat(slip.select("svg")).isNotEmpty());
        assertThat(slips.text()).contains(transfers.path(id, first)).doesNotContain(transfers.path(id, second), "钟离甲");
        assertThat(slips.select(".foot")).as("goes to members").isEmpty();
        assertThat(page("/foundings/" + id + "/transfers/" + row(id, second).id() + "/slip")
                        .text())
                .contains(transfers.path(id, second));
    }

    /** How the offers of the union go out, and to whom. */
    private List<String> sent() {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("""
                        select channel || ' ' || name from notices.notice
                        where rule = 'TRANSFER_OFFER' and subject_name = ?
                        """).param(unionName).query(String.class).list());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(path).locale(Locale.SIMPLIFIED_CHINESE).with(People.as("street-nanfaxin")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private String code(UUID founding) {
        return String.valueOf(queries.get(street.scope(), founding).unionCode());
    }

    @Test
    void notesWhatAMemberSaidToAnOrganiser() {
        var id = given.founded(street, district, employer, unionName);

        transfers.note(street, id, row(id, second).id(), false, "电话里说先不转");
        assertThat(row(id, second).state()).isEqualTo(TransferRow.State.DECLINED);
        transfers.note(street, id, row(id, second).id(), true, "当面同意");
        await(second);
        assertThat(row(id, second)).satisfies(row -> {
            assertThat(row.note()).isEqualTo("当面同意");
            assertThat(row.byName()).isEqualTo(street.name());
        });
        assertThatThrownBy(() -> transfers.note(street, id, row(id, second).id(), true, "再来"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> transfers.note(street, id, UUID.randomUUID(), true, "谁"))
                .isInstanceOf(NotFound.class);
    }

    private List<TransferRow> rows(UUID founding) {
        return transfers
                .list(street.scope(), founding, EnumSet.allOf(State.class), "", Slice.of(null, null))
                .items();
    }

    private TransferRow row(UUID founding, UUID member) {
        return rows(founding).stream()
                .filter(row -> row.memberId().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> individual() {
        return members.listOf(street.scope(), List.of(employer)).stream()
                .filter(MemberName::individual)
                .map(MemberName::id)
                .toList();
    }

    private void await(UUID member) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (individual().contains(member)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the member does not move");
            }
            Thread.onSpinWait();
        }
    }
}
