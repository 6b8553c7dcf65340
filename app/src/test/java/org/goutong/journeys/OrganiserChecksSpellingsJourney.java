package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Workers write their employer as they speak; an organiser says once which one it is, and can take it back. */
@OnTheSharedDemo
class OrganiserChecksSpellingsJourney {

    @Test
    void settlesSpellingsByKeyboardAndTakesThemBack() {
        whenAWorkerWrites("燕砾航空地面服务");
        whenAWorkerWrites("燕砾航空地面服务");
        whenAWorkerWrites("雁历航空地面服务");
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            var page = desk.open("/mentions").look("mentions").check().page;
            var row = row(page, "燕砾航空地面服务");
            assertThat(row).containsText("北京雁砾航空地面服务有限公司");
            assertThat(row).containsText("读音相同，用字不同");
            assertThat(row).containsText("办妥即解决");

            while (row.getAttribute("aria-current") == null) {
                page.keyboard().press("j");
            }
            page.keyboard().press("1");
            assertThat(page.locator("[data-flash]")).containsText("“燕砾航空地面服务”已归到北京雁砾航空地面服务有限公司");
            assertThat(row).hasCount(0);
            page.keyboard().press("u");
            assertThat(page.locator("[data-flash]")).containsText("回到待核对");
            assertThat(row).hasCount(1);

            row.locator(".who a").click();
            desk.look("mention").check();
        }
    }

    @Test
    void correctsOnThePhoneWhatWasRecognised() {
        try (var phone = Journey.on(Journey.PHONE).signIn("street-nanfaxin")) {
            var page = phone.open("/employers").page;
            // Those of the first page were at the stall of June and are settled in all their spellings.
            for (int i = 0; i < 3; i++) {
                page.locator("a[rel=next]").click();
            }
            var name = page.locator("a.name", new Page.LocatorOptions().setHasText(Pattern.compile("^北京.{6,}有限公司$")))
                    .last()
                    .innerText();
            var typed = name.replaceFirst("^北京", "").replaceFirst("有限公司$", "");
            whenAWorkerWrites(typed);

            phone.open("/mentions").look("mentions").check();
            phone.open("/mentions?show=recognised").look("mentions-recognised").check();
            row(page, typed).locator(".who a").click();
            assertThat(page.locator(".note-strip")).containsText(name);
            phone.look("mention-recognised").check();

            page.locator("button:has-text('不是单位')").click();
            assertThat(page.locator("[data-flash]")).containsText("“" + typed + "”记为不是单位");
            page.locator("[data-flash] button").click();
            assertThat(page.locator("[data-flash]")).containsText("回到待核对");
        }
    }

    private static Locator row(Page page, String typed) {
        return page.locator(".mentions > li:has(.who a:text-is('" + typed + "'))");
    }

    private static void whenAWorkerWrites(String employer) {
        try (var worker = Journey.on(Journey.PHONE).open("/j/482913")) {
            worker.page.fill("#name", "柏青");
            worker.page.fill(
                    "#phone", "164%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
            worker.page.fill("#employer", employer);
            Journey.consent(worker.page);
            worker.page.click("button:has-text('提交申请')");
            assertThat(worker.page.locator("h1")).hasText("申请已收到");
        }
    }
}
