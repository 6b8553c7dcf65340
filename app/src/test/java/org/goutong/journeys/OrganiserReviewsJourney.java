package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An organiser works through the queue of the open stall: approves, takes back, returns, confirms, finds, reveals. */
@OnTheSharedDemo
class OrganiserReviewsJourney {

    @Test
    void reviewsOnThePhone() {
        try (var phone = Journey.on(Journey.PHONE).signIn("street-nanfaxin")) {
            var number = whenAWorkerApplies("罗青山");
            var page = phone.openStall();
            phone.look("stall-live").check();

            var row = page.locator("#queue .queue li", new Page.LocatorOptions().setHasText("罗*山"));
            row.locator("button:has-text('通过入会')").click();
            assertThat(page.locator("[data-flash]")).containsText("已通过 罗*山");
            phone.look("stall-approved").check();

            page.locator("[data-flash] button").click();
            assertThat(page.locator("[data-flash]")).containsText("回到待审");

            phone.open("/applications?tail=" + number.substring(7));
            assertThat(page.locator(".queue li")).hasCount(1);
            page.locator(".queue li a:has-text('退回')").click();
            phone.look("return").check();
            page.locator("button:has-text('请补充工作单位的全称')").click();
            assertThat(page.locator("[data-flash]")).containsText("已退回 罗*山");
        }
    }

    @Test
    void confirmsAndApprovesByKeyboardAtTheDesk() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            whenAWorkerApplies("欧阳知夏");
            var page = desk.openStall();
            desk.look("stall-live").check();

            page.locator("#queue .queue li", new Page.LocatorOptions().setHasText("代填"))
                    .locator("a")
                    .first()
                    .click();
            desk.look("application-proxy").check();
            page.locator("button:has-text('看完整号码')").click();
            assertThat(page.locator("a.btn[href^='tel:1']")).isVisible();
            desk.look("application-revealed").check();
            page.locator("button:has-text('本人已确认')").click();
            assertThat(page.locator("[data-flash]")).containsText("本人已确认");

            desk.openStall();
            var selected = page.locator("#queue .queue li[aria-current=true]");
            var first = selected.locator(".who a").first().innerText();
            page.keyboard().press("j");
            assertThat(selected.locator(".who a").first()).not().hasText(first);
            page.keyboard().press("k");
            page.keyboard().press("a");
            assertThat(page.locator("[data-flash]")).containsText("已通过 " + first);
            page.keyboard().press("u");
            assertThat(page.locator("[data-flash]")).containsText("回到待审");
        }
    }

    @Test
    void callsWithOneTapFromTheQueue() {
        try (var phone = Journey.on(Journey.PHONE).signIn("street-nanfaxin")) {
            var number = whenAWorkerApplies("司空见晴");
            var page = phone.open("/applications?tail=" + number.substring(7)).page;
            page.locator(".queue li button:has-text('打电话')").click();
            assertThat(page.locator("a[data-call]")).hasAttribute("href", "tel:" + number);
            assertThat(page).hasURL(Pattern.compile(".*/revelation#call"));
        }
    }

    @Test
    void seesNewFormsWithoutReloading() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            var page = desk.openStall();
            whenAWorkerApplies("慕容秋水");
            var news = page.locator(".queue-news");
            news.waitFor();
            news.click();
            assertThat(page.locator("#queue")).containsText("慕**水");
        }
    }

    private static String whenAWorkerApplies(String name) {
        var number = "163%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        try (var worker = Journey.on(Journey.PHONE).open("/j/482913")) {
            worker.page.fill("#name", name);
            worker.page.fill("#phone", number);
            worker.page.fill("#employer", "北京砚北国际货运代理有限公司");
            Journey.consent(worker.page);
            worker.page.click("button:has-text('提交申请')");
            assertThat(worker.page.locator("h1")).hasText("申请已收到");
        }
        return number;
    }
}
