package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A worker at the open stall: from the code to the receipt, with mistakes on the way. */
@OnTheSharedDemo
class WorkerJoinsJourney {

    @Test
    void joinsFromAPhone() {
        try (var worker = Journey.on(Journey.PHONE)) {
            var page = worker.open("/j?code=482%20913").page;
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/j/482913.*"));
            worker.look("worker-join").check();
            org.assertj.core.api.Assertions.assertThat(page.context().cookies()).isEmpty();

            whenSomethingIsMissing(page);
            assertThat(page.locator("#summary")).containsText("您填的都还在");
            assertThat(page.locator("#name")).hasValue("孙秀兰");
            assertThat(page.locator("#phone-error")).containsText("手机号少一位");
            worker.look("worker-join-error").check();

            page.fill("#phone", number());
            page.fill("#employer", "");
            page.locator("#employer").pressSequentially("砚北");
            assertThat(page.locator(".suggest li").first()).containsText("北京砚北国际货运代理有限公司");
            worker.look("worker-join-suggest").check();
            page.locator(".suggest li").first().click();
            assertThat(page.locator("#employer")).hasValue("北京砚北国际货运代理有限公司");
            Journey.consent(page);
            page.click("button:has-text('提交申请')");

            assertThat(page.locator("h1")).hasText("申请已收到");
            worker.look("worker-receipt").check();
            org.assertj.core.api.Assertions.assertThat(page.content())
                    .doesNotContain("孙秀兰")
                    .doesNotContain("砚北");

            page.click("a:has-text('下一个人')");
            assertThat(page.locator("#name")).hasValue("");
        }
    }

    @Test
    void asksWhetherAChangedFormIsACorrectionOrAnotherPerson() {
        try (var worker = Journey.on(Journey.PHONE)) {
            var page = worker.open("/j/482913").page;
            fill(page, "周雨晴");
            assertThat(page.locator("h1")).hasText("申请已收到");

            page.goBack();
            assertThat(page.locator("#name")).hasValue("周雨晴");
            fill(page, "周雨菲");
            assertThat(page.locator("#summary")).containsText("这和刚才提交的不一样");
            assertThat(page.locator("#name")).hasValue("周雨菲");
            worker.look("worker-join-reused").check();
            page.click("button:has-text('是另一个人的申请')");
            assertThat(page.locator("h1")).hasText("申请已收到");
        }
    }

    /** On a bad network they come when somebody is elsewhere already, and would move the button under their finger. */
    @Test
    void suggestsNoNamesToWhoeverHasLeftTheField() {
        try (var worker = Journey.on(Journey.PHONE)) {
            var page = worker.open("/j/482913").page;
            page.fill("#employer", "砚北");
            page.waitForResponse(answer -> answer.url().contains("?q="), () -> page.focus("#name"));
            page.evaluate("() => new Promise(seen => requestAnimationFrame(() => setTimeout(seen)))");
            assertThat(page.locator("#employer-list")).isHidden();
        }
    }

    @Test
    void joinsWithoutScriptInEnglishAndLargeType() {
        try (var worker = Journey.withoutScript(Journey.PHONE)) {
            var page = worker.open("/j/482913?lang=en&type=large").page;
            page.fill("#name", "Maria Silva");
            page.fill("#phone", number());
            page.locator("summary").first().click();
            page.check("input[value=PLATFORM]");
            Journey.consent(page);
            worker.look("worker-join-english-large");
            page.click("button:has-text('Send application')");
            assertThat(page.locator("h1")).hasText("Your application has arrived");
            assertThat(page.locator("html")).hasAttribute("data-type", "large");
        }
    }

    private static void whenSomethingIsMissing(Page page) {
        page.fill("#name", "孙秀兰");
        page.fill("#phone", "1380013800");
        page.fill("#employer", "砚北");
        page.click("button:has-text('提交申请')");
    }

    private static void fill(Page page, String name) {
        page.fill("#name", name);
        page.fill("#phone", number());
        page.fill("#employer", "北京砚北国际货运代理有限公司");
        Journey.consent(page);
        page.click("button:has-text('提交申请')");
    }

    private static String number() {
        return "161%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
