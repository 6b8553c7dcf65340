package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class NoticesPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Notices notices;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    private final String mark = "单位" + Marks.next();
    private final String username = "reader-" + Marks.next();
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
    void saysThatNothingWaits() throws Exception {
        var page = page("/notices");

        assertThat(page.select("h1").text()).isEqualTo("通知都看过了");
        assertThat(page.select(".empty").text()).contains("还没有通知");
        assertThat(page.select("nav.side a[href=/notices] b")).isEmpty();
        assertThat(page("/notices?lang=en").select("h1").text()).isEqualTo("No unread notices");
    }

    @Test
    void showsTheNewestFirstAndHowManyAreUnread() throws Exception {
        remind(mark + "一");
        remind(mark + "二");

        var page = page("/notices");
        assertThat(page.select("h1").text()).isEqualTo("2 条通知没看");
        assertThat(page.select(".notice .what").eachText())
                .containsExactly("该联系" + mark + "二了，今天到期", "该联系" + mark + "一了，今天到期");
        assertThat(page.select(".notice.unread .state").eachText()).containsExactly("没看", "没看");
        assertThat(page.select("nav.side a[href=/notices] b").text()).isEqualTo("2");
        assertThat(page.select(".topbar .bell b").attr("aria-label")).isEqualTo("2 条没看");
        assertThat(page("/notices?lang=en").select(".notice .what").first().text())
                .isEqualTo("Due Today: contact " + mark + "二");
    }

    @Test
    void opensTheSubjectAndReadsTheNotice() throws Exception {
        remind(mark);
        var form = page("/notices").select("form[action$=/reading]").first();

        var answer = press(form, username);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).startsWith("/employers?q=case");
        var page = page("/notices");
        assertThat(page.select(".notice.unread")).isEmpty();
        assertThat(page.select(".notice")).hasSize(1);
        assertThat(press(form, "street-nanfaxin").getStatus()).isEqualTo(404);
    }

    @Test
    void marksAllAsRead() throws Exception {
        remind(mark + "一");
        remind(mark + "二");

        press(page("/notices").select("form[action=/notices/readings]").first(), username);

        assertThat(page("/notices").select("h1").text()).isEqualTo("通知都看过了");
        assertThat(page("/notices").select("form[action=/notices/readings]")).isEmpty();
    }

    @Test
    void pagesWithoutGap() throws Exception {
        var batch = new ArrayList<NewNotice>();
        for (int number = 0; number < 120; number++) {
            batch.add(GivenNotices.reminder(reader, mark + number));
        }
        notices.sendAll(reader.scope(), batch);

        var seen = new ArrayList<String>();
        var path = "/notices";
        while (!path.isEmpty()) {
            var page = page(path);
            seen.addAll(page.select(".notice .what").eachText());
            path = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    private void remind(String subject) {
        notices.sendAll(reader.scope(), List.of(GivenNotices.reminder(reader, subject)));
    }

    private MockHttpServletResponse press(Element form, String by) throws Exception {
        return web.perform(post(form.attr("action")).with(People.as(by)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String path) throws Exception {
        var answer = web.perform(get(path).with(People.as(username)).cookie(new Cookie("type", "plain")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
