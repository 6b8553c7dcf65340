package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class OwnMailTest extends WithMailServer {

    private static final Pattern LINK = Pattern.compile(PAGES + "(/notices/mail/\\S+)");

    @Autowired
    MockMvc web;

    @Autowired
    Notices notices;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private final String username = "reader-" + Marks.next();
    private final String address = username + "@example.org";
    private Staff reader;

    @BeforeEach
    void somebodyNew() {
        colleagues.appoint(
                new Scope.Job(Scope.Purpose.COMMAND_LINE),
                new NewColleague(
                        username, "方与", "110113008", Role.STREET_ORGANISER, LocalDate.of(2016, 1, 1), People.PASSWORD));
        reader = people.staff(username);
    }

    @Test
    void mailsOnlyToAnAddressThatWasConfirmedFromThere() throws Exception {
        assertThat(ask(address, "zh").getStatus()).isEqualTo(303);
        assertThat(page("/notices/mail").select(".note-strip").text()).contains(address, "在等");
        remind("第一家");
        send();
        assertThat(mailsTo(address)).as("the confirmation alone").hasSize(1);

        var link = link(mailsTo(address).getFirst());
        assertThat(get404(link, "street-nanfaxin")).as("somebody else’s link").isEqualTo(404);
        assertThat(page(link).select("h1").text()).isEqualTo("用这个邮箱收通知？");
        assertThat(page(link).select(".page-sub").text())
                .as("looking confirms nothing")
                .contains(address);
        assertThat(press(link).getStatus()).isEqualTo(303);
        assertThat(press(link).getStatus()).as("a link works once").isEqualTo(404);
        assertThat(page("/notices/mail").select("h1").text()).isEqualTo("通知也发到 " + address);

        remind("第二家");
        send();
        assertThat(mailsTo(address)).hasSize(2);
        var mail = mailsTo(address).getLast();
        assertThat(mail.getSubject()).startsWith("该联系第二家了，").endsWith("到期");
        assertThat(text(mail)).contains("方与：", PAGES + "/employers?q=", "您在“沟通”里选了用邮件收“到期联系”");
    }

    @Test
    void mailsOnlyWhatIsWished() throws Exception {
        confirm(address, "zh");
        assertThat(page("/notices/mail").select("input[name=rule]"))
                .isNotEmpty()
                .allMatch(rule -> rule.hasAttr("checked"));
        submit("/notices/mail/wishes", "rule", "CASE_WITHOUT_NEXT_STEP", "rule", "NOBODY_KNOWS");
        assertThat(page("/notices/mail").select("input[name=rule][checked]").eachAttr("value"))
                .containsExactly("CASE_WITHOUT_NEXT_STEP");

        remind("第一家");
        send();
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void mailsNothingAnyMoreToWhoStopsIt() throws Exception {
        confirm(address, "zh");
        submit("/notices/mail/removal");
        remind("第一家");
        send();

        assertThat(mailsTo(address)).hasSize(1);
        assertThat(page("/notices/mail").select("h1").text()).isEqualTo("还没有收通知的邮箱");
    }

    @Test
    void writesInTheLanguageInWhichItWasAskedFor() throws Exception {
        confirm(address, "en");
        remind("Example Trading");
        send();

        assertThat(mailsTo(address).getFirst().getSubject()).isEqualTo("Please confirm your mail address");
        assertThat(mailsTo(address).getLast().getSubject()).startsWith("Due ").endsWith("contact Example Trading");
    }

    @Test
    void asksAnAddressOnceADayAndThreeAddressesAtMost() throws Exception {
        ask(address, "zh");
        ask(address, "zh");
        send();
        assertThat(mailsTo(address)).hasSize(1);
        ask("b-" + address, "zh");
        ask("c-" + address, "zh");
        var refused = ask("d-" + address, "zh");
        send();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#summary a")
                        .text())
                .isEqualTo("今天已经试了 3 个邮箱，明天再试。");
        assertThat(mailsTo("d-" + address)).isEmpty();
        assertThat(ask("nonsense", "zh").getStatus()).isEqualTo(422);
    }

    @Test
    void letsALinkGrowOld() throws Exception {
        ask(address, "zh");
        send();
        var link = link(mailsTo(address).getFirst());
        TestClock.advance(Duration.ofDays(4));

        assertThat(press(link).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsTheFormerAddressUntilTheNewOneIsConfirmed() throws Exception {
        confirm(address, "zh");
        ask("new-" + address, "zh");
        remind("第一家");
        send();
        assertThat(mailsTo(address)).hasSize(2);

        press(link(mailsTo("new-" + address).getFirst()));
        remind("第二家");
        send();
        assertThat(mailsTo(address)).hasSize(2);
        assertThat(mailsTo("new-" + address)).hasSize(2);
    }

    @Test
    void showsNobodyElseWhereMailGoes() throws Exception {
        confirm(address, "zh");

        var stored = "select count(*) from notices.own_mail where staff_id = ?";
        for (var other : List.of(
                people.staff("district-shunyi").scope(),
                people.staff("admin").scope(),
                new Scope.Unit("110113008"),
                new Scope.Job(Scope.Purpose.NOTICES))) {
            assertThat(scopes.in(
                            other,
                            () -> jdbc.sql(stored)
                                    .param(reader.id())
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
        assertThat(scopes.in(
                        reader.scope(),
                        () -> jdbc.sql("select address from notices.own_mail where staff_id = ?")
                                .param(reader.id())
                                .query(String.class)
                                .single()))
                .doesNotContain("example");
    }

    private void remind(String subject) {
        notices.sendAll(new Scope.Job(Scope.Purpose.NOTICES), List.of(GivenNotices.reminder(reader, subject)));
    }

    private void confirm(String to, String language) throws Exception {
        ask(to, language);
        send();
        assertThat(press(link(mailsTo(to).getFirst())).getStatus()).isEqualTo(303);
    }

    private MockHttpServletResponse ask(String to, String language) throws Exception {
        return submit("/notices/mail/address?lang=" + language, "address", to);
    }

    private MockHttpServletResponse press(String path) throws Exception {
        return submit(path);
    }

    private MockHttpServletResponse submit(String path, String... fields) throws Exception {
        var request = post(path).with(People.as(username)).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private int get404(String path, String other) throws Exception {
        return web.perform(get(path).with(People.as(other)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(String path) throws Exception {
        var answer =
                web.perform(get(path).with(People.as(username))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static String link(MimeMessage mail) throws Exception {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
