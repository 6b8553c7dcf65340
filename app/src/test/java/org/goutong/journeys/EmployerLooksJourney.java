package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An organiser gives somebody at an employer a link; they look, calculate and ask without script, and read the answer. */
@OnTheSharedDemo
class EmployerLooksJourney {

    private static final String NANFAXIN = "street-nanfaxin";
    private static final Pattern EMPLOYER = Pattern.compile(".*/employers/[0-9a-f-]{36}");

    private static String employer = "";

    @Test
    void fromTheLinkToTheAnswer() {
        var link = give();
        ask(link);
        answer();
        read(link);
        openAPaper(link);
    }

    private static String give() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            // One that no other journey counts.
            var page = desk.open("/employers/new").page;
            page.locator("#name").fill("北京砚溪印务有限公司");
            page.locator("main form button.btn-primary").first().click();
            page.waitForURL(EMPLOYER);
            employer = page.url().substring(page.url().indexOf("/employers/"));
            page.locator("form[action$='/case'] button.btn-primary").click();
            page.locator("a[href^='/foundings/new']").click();
            page.locator("main button.btn-primary").click();
            desk.open(employer);
            page.locator("a[href$='/people/new']").click();
            page.locator("#name").fill("周宁");
            page.locator("#position").fill("人事主管");
            page.locator("main button.btn-primary").click();
            page.locator("a[href$='/link']").first().click();
            desk.look("person-link-none").check();
            page.locator("#officeLine").fill("010-6944 0000");
            page.locator("form[action$='/links'] button.btn-primary").click();
            desk.look("person-link").check();
            return page.locator("#link-address").inputValue().replaceFirst("https?://[^/]*", "");
        }
    }

    private static void ask(String link) {
        try (var phone = Journey.withoutScript(Journey.PHONE)) {
            var page = phone.open(link).page;
            page.locator("form[method=post] button").click();
            assertThat(page.locator("#summary a")).hasCount(1);
            page.locator("#wording").fill("经费由谁管？");
            page.locator("form[method=post] button").click();
            assertThat(page.locator("[role=status]")).containsText("三天内答复");
            page.locator("#wages").fill("1000000");
            page.locator("form[method=get] button").click();
            assertThat(page.locator(".sums")).containsText("12,000");
        }
    }

    private static void answer() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            var page = desk.open(employer).page;
            page.locator("a[href*='/questions/']").first().click();
            desk.look("question-answer").check();
            page.locator("#answer").fill("由贵单位自己的工会管，经费审查委员会看着。");
            page.locator("main button.btn-primary").click();
            desk.look("employer-with-questions").check();
        }
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            phone.open(employer).check();
        }
    }

    private static void read(String link) {
        try (var phone = Journey.on(Journey.PHONE)) {
            var page = phone.open(link)
                    .glance("employer-own")
                    .open(link + "?wages=1000000&headcount=40")
                    .look("employer-own-calculated")
                    .check()
                    .page;
            assertThat(page.locator("main")).containsText("由贵单位自己的工会管");
            phone.open(link + "?lang=en&type=large")
                    .look("employer-own-english")
                    .check();
            phone.open("/e/none").look("employer-own-gone").check();
        }
        try (var desk = Journey.on(Journey.DESKTOP)) {
            desk.open(link).look("employer-own").check();
        }
    }

    private static void openAPaper(String link) {
        try (var phone = Journey.withoutScript(Journey.PHONE)) {
            var page = phone.open(link).page;
            page.locator("a[href*='/papers/EMPLOYER_PROFILE?']").click();
            phone.look("employer-paper");
            assertThat(page.locator(".letter")).containsText("北京砚溪印务有限公司");
            page.locator("nav a").first().click();
            assertThat(page.locator("#founding")).isVisible();
        }
        try (var desk = Journey.on(Journey.DESKTOP)) {
            desk.open(link + "/papers/FUNDS_PAYER_REGISTRATION")
                    .look("employer-paper")
                    .check();
        }
    }
}
