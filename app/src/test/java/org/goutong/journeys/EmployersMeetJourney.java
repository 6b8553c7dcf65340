package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.goutong.web.Time;
import org.junit.jupiter.api.Test;

/** An organiser invites employers, a contact answers on a phone without script, and what came of it is counted. */
@OnTheSharedDemo
class EmployersMeetJourney {

    private static final String NANFAXIN = "street-nanfaxin";
    private static final Pattern MEETING = Pattern.compile(".*/employer-meetings/[0-9a-f-]{36}");

    @Test
    void fromTheInvitationToTheFourNumbers() {
        var meeting = planAndInvite();
        answerOnAPhone(linkOfTheFirst(meeting));
        noteAtTheMeeting(meeting);
        closeAndReport(meeting);
    }

    /** A talk that an employer asked for is relayed to its branch; a worker there joins, and the branch is counted. */
    @Test
    void fromABranchThatWatchesToItsForms() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            var talk = planATalk(desk);
            openACodeForABranch(desk, talk);
            var code = desk.page.locator(".site-codes .code").innerText().replace(" ", "");
            joinAtTheBranch(code);
            desk.open(talk).look("talk-with-sites").check();
            assertThat(desk.page.locator("#audience tbody tr")).hasCount(1);
            assertThat(desk.page.locator("#audience tbody tr")).containsText("江苏分公司");
            assertThat(desk.page.locator("#audience tbody tr")).containsText("1 人");
            desk.page.locator("#audience tbody a").click();
            assertThat(desk.page.locator("tbody tr")).hasCount(1);
            showOnAPhone(talk);
        }
    }

    private static String planATalk(Journey desk) {
        var page = desk.open("/employers?q=砚北").page;
        page.locator("main tbody a.name").first().click();
        page.locator("#met ~ a").first().click();
        page.locator("#kind").selectOption("EMPLOYER_INITIATED");
        page.locator("#place").selectOption(new SelectOption().setIndex(1));
        page.locator("#spot").fill("公司食堂");
        page.locator("#theme").fill("午间宣讲");
        page.locator("#date").fill(LocalDate.now(Time.ZONE).toString());
        page.locator("#from").fill("00:00");
        page.locator("#to").fill("23:59");
        page.locator("#liveLink").fill("https://live.example.org/room/7");
        page.locator("form[action='/employer-meetings'] button.btn-primary").click();
        page.waitForURL(MEETING);
        return page.url().substring(page.url().indexOf("/employer-meetings/"));
    }

    private static void openACodeForABranch(Journey desk, String talk) {
        var page = desk.open(talk + "/audience").check().page;
        page.locator("#sites").fill("江苏分公司");
        page.locator("form[action$='/site-codes'] button.btn-primary").click();
        assertThat(page.locator(".site-codes .name")).hasText("江苏分公司");
        desk.look("site-codes").check();
        desk.open(talk + "/site-codes").look("site-codes-sheet").check();
        assertThat(page.locator("header")).containsText("https://live.example.org/room/7");
        desk.open(talk + "/audience");
    }

    private static void joinAtTheBranch(String code) {
        try (var worker = Journey.withoutScript(Journey.PHONE)) {
            var page = worker.open("/j/" + code).page;
            assertThat(page.locator("body")).containsText("江苏分公司");
            page.fill("#name", "周雨晴");
            page.fill("#phone", "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
            page.fill("#employer", "江苏京仪科技有限公司");
            Journey.consent(page);
            page.click("button:has-text('提交申请')");
            assertThat(page.locator("h1")).hasText("申请已收到");
        }
    }

    private static void showOnAPhone(String talk) {
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            phone.open(talk).look("talk-with-sites").check();
            phone.open(talk + "/audience").look("site-codes").check();
            phone.open(talk + "/site-codes").look("site-codes-sheet").check();
        }
    }

    private static String planAndInvite() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            desk.open("/employer-meetings").check();
            desk.open("/employer-meetings/new").check();
            var page = desk.page;
            page.locator("#place").selectOption(new SelectOption().setIndex(1));
            page.locator("#spot").fill("三层会议室");
            page.locator("#theme").fill("工会经费怎么算账");
            page.locator("#observers").fill("区总工会权益部");
            desk.look("employer-plan");
            page.locator("form[action='/employer-meetings'] button.btn-primary").click();
            page.waitForURL(MEETING);
            var meeting = page.url().substring(page.url().indexOf("/employer-meetings/"));
            for (var text : List.of("商贸", "科技", "物流")) {
                desk.open(meeting + "/invitations?q=" + text);
                for (int invited = 0; invited < 3; invited++) {
                    page.locator(".guests form[action$=invitations] button")
                            .first()
                            .click();
                }
            }
            desk.glance("invitations").check();
            desk.open(meeting + "/segment").look("employer-segment").check();
            turnThePagesOfTheSegment(desk, meeting + "/segment?least=0");
            onAPhone(meeting + "/segment?least=0");
            desk.open(meeting).look("employer-meeting-planned").check();
            assertThat(page.locator("h1")).hasText("邀请 9 家，0 家参加，9 家没答复");
            desk.open(meeting + "/letters").glance("letters").check();
            return meeting;
        }
    }

    /** What is unticked on one page stays so while others are looked at. */
    private static void turnThePagesOfTheSegment(Journey desk, String segment) {
        var page = desk.open(segment).page;
        assertThat(page.locator(".pager")).containsText("1–100 家，共");
        page.locator("tbody input[name=employer]").first().uncheck();
        page.locator(".pager button").last().click();
        assertThat(page.locator(".pager")).containsText("101–200 家，共");
        assertThat(page.locator("tbody input[name=employer]").first()).isChecked();
        desk.glance("employer-segment-page").check();
        page.locator(".pager button").first().click();
        assertThat(page.locator("tbody input[name=employer]").first()).not().isChecked();
        assertThat(page.locator("tbody input[name=employer]").nth(1)).isChecked();
    }

    private static void onAPhone(String segment) {
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            phone.open(segment).look("employer-segment-phone").check();
        }
    }

    private static String linkOfTheFirst(String meeting) {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            desk.open(meeting);
            desk.page.locator(".guests .who a").first().click();
            desk.look("guest").check();
            var link = desk.page.locator("a[href*='/i/']").getAttribute("href");
            return link.substring(link.indexOf("/i/"));
        }
    }

    private static void answerOnAPhone(String link) {
        try (var phone = Journey.on(Journey.PHONE)) {
            phone.open(link).look("rsvp").check();
            phone.open(link + "?lang=en").look("rsvp-english").check();
            phone.open("/i/none").look("rsvp-gone").check();
        }
        try (var phone = Journey.withoutScript(Journey.PHONE)) {
            var page = phone.open(link).page;
            page.locator("input[value=ACCEPTED]").check();
            page.locator("#people").fill("几个");
            page.locator("form button").click();
            assertThat(page.locator("#summary a")).hasCount(1);
            page.locator("#people").fill("2");
            page.locator("form button").click();
            assertThat(page.locator("[role=status]")).hasText("答复收到了，谢谢。");
            phone.look("rsvp-said");
        }
    }

    private static void noteAtTheMeeting(String meeting) {
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            var page = phone.open(meeting + "/edit").page;
            page.locator("#date").fill(LocalDate.now(Time.ZONE).toString());
            page.locator("#from").fill("00:00");
            page.locator("#to").fill("23:59");
            page.locator("main button.btn-primary").click();
            page.waitForURL(MEETING);
            for (int came = 0; came < 9; came++) {
                page.locator(".guests form[action$=attendance] button").first().click();
            }
            say(page, 0, "PREPARING");
            say(page, 1, "INTENDING");
            say(page, 2, "CONCERNED");
            phone.look("employer-meeting").check();
            phone.open(meeting + "/minutes").check();
            page.locator("#minutes").fill("问得最多的是经费怎么返还。");
            page.locator("main button.btn-primary").click();
            phone.open("/").check();
            assertThat(page.locator("#with-employers")).containsText("工会经费怎么算账");
        }
    }

    private static void say(Page page, int place, String intent) {
        page.locator("form.intent select").nth(place).selectOption(intent);
        page.locator("form.intent button").nth(place).click();
    }

    private static void closeAndReport(String meeting) {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            var page = desk.open(meeting + "/closure").check().page;
            page.locator("main button.btn-primary").click();
            assertThat(page.locator("h1")).containsText("到会 9 家");
            desk.look("employer-meeting").check();
            var preparing = page.locator("a.figure").nth(2);
            assertThat(preparing.locator(".value")).containsText("1");
            preparing.click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            desk.open("/reports?period=all").check();
            desk.open(meeting + "?show=present").check();
        }
    }
}
