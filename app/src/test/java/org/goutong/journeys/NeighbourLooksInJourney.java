package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A neighbour types a firm and sees that another street has it, asks to look into its case, is let, reads, and can read it no
 * more when the street takes that back.
 */
@OnTheSharedDemo
class NeighbourLooksInJourney {

    private static final String NANFAXIN = "street-nanfaxin";
    private static final String RENHE = "street-renhe";
    private static final Pattern EMPLOYER = Pattern.compile(".*/employers/[0-9a-f-]{36}");
    private static final Pattern REQUEST = Pattern.compile(".*/access-requests/[0-9a-f-]{36}");
    private static final String NAME = "北京簌岚精密仪器有限公司";
    private static final String TYPED = "簌岚精密仪器有限责任公司";
    private static final String NOTED = "人事说十一月搬家，之后再谈建会";

    private static String employer = "";

    @Test
    void fromALookUpToACaseThatIsReadForAWhile() {
        work();
        ask();
        var request = grant();
        read();
        takeBack(request);
        readNoMore();
    }

    private static void work() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            var page = desk.open("/employers").page;
            page.locator(".page-header a[href='/employers/look-up']").click();
            page.locator("input[name=q]").fill(NAME);
            page.locator("main form[role=search] button").click();
            desk.look("look-up-first").check();
            page.locator("main a[href^='/employers/new?name=']").click();
            assertThat(page.locator("#name")).hasValue(NAME);
            page.locator("#address").fill("航港发展大厦 A 座");
            page.locator("main form button.btn-primary").first().click();
            page.waitForLoadState();
            // The city may have one of a similar name; it is another one.
            if (page.locator("input[name=another]").count() > 0) {
                page.locator("input[name=another]").check();
                page.locator("main form button.btn-primary").first().click();
            }
            page.waitForURL(EMPLOYER);
            employer = page.url().substring(page.url().indexOf("/employers/"));
            page.locator("form[action$='/case'] button.btn-primary").click();
            page.locator("a[href$='/contacts/new']").click();
            page.locator("#note").fill(NOTED);
            page.locator("main form button.btn-primary").click();
            assertThat(page.locator(".timeline")).containsText(NOTED);
        }
    }

    private static void ask() {
        try (var phone = Journey.on(Journey.PHONE).signIn(RENHE)) {
            var page = phone.open("/employers/look-up").look("look-up").check().page;
            page.locator("input[name=q]").fill(TYPED);
            page.locator("main form[role=search] button").click();
            var row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(NAME));
            assertThat(row).containsText("已有，由南法信地区总工会负责");
            assertThat(row).not().containsText("航港发展大厦");
            phone.look("look-up-found").check();
        }
        try (var desk = Journey.withoutScript(Journey.DESKTOP).signIn(RENHE)) {
            var page = desk.open("/employers/look-up?q=" + TYPED).look("look-up-found").page;
            page.locator("a[href='" + employer + "/access']").click();
            page.locator("main button.btn-primary").click();
            assertThat(page.locator("#reason-error")).isVisible();
            page.locator("#reason").fill("这家单位十一月搬到我街道，想接着谈");
            desk.look("access-ask");
            page.locator("main button.btn-primary").click();
            assertThat(page.locator("main")).containsText("等答复");
            assertThat(page.locator("main")).not().containsText(NOTED);
            desk.look("access-waits");
        }
    }

    private static String grant() {
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            var page = phone.open(employer).page;
            page.locator("a[href^='/access-requests/']").first().click();
            page.waitForURL(REQUEST);
            assertThat(page.locator("main")).containsText("这家单位十一月搬到我街道");
            phone.look("access-request").check();
            page.locator("form[action$='/grant'] button").click();
            assertThat(page.locator(".page-sub")).containsText("可以查看到");
            phone.look("access-granted").check();
            return page.url().substring(page.url().indexOf("/access-requests/"));
        }
    }

    private static void read() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(RENHE)) {
            var page = desk.open(employer).look("case-read-only").check().page;
            assertThat(page.locator(".note-strip").first()).containsText("只读");
            assertThat(page.locator(".timeline")).containsText(NOTED);
            assertThat(page.locator("main form")).hasCount(0);
            desk.open("/access-requests?whose=mine").look("access-requests").check();
        }
        try (var phone = Journey.on(Journey.PHONE).signIn(RENHE)) {
            phone.open(employer).look("case-read-only").check();
            phone.open("/access-requests?whose=mine").look("access-requests").check();
        }
    }

    private static void takeBack(String request) {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            var page = desk.open(request).page;
            desk.look("access-granted").check();
            page.locator("#why").fill("企业换了人，先放一放");
            page.locator("form[action$='/withdrawal'] button").click();
            assertThat(page.locator(".page-sub")).containsText("已收回");
        }
    }

    private static void readNoMore() {
        try (var phone = Journey.on(Journey.PHONE).signIn(RENHE)) {
            var page = phone.open(employer).look("access-withdrawn").check().page;
            assertThat(page.locator("main")).containsText("企业换了人，先放一放");
            assertThat(page.locator("main")).not().containsText(NOTED);
        }
    }
}
