package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An organiser looks at the day, plans, and counts at the open stall, at a desk and with a phone. */
@OnTheSharedDemo
class OrganiserRunsAStallJourney {

    private static final String NANFAXIN = "street-nanfaxin";
    private static final Pattern MEETING = Pattern.compile(".*/meetings/[0-9a-f-]{36}");

    @Test
    void countsEveryQuickTapAtTheDesk() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            desk.look("today").check();
            var page = desk.openStall();
            desk.look("stall").check();
            var number = page.locator("#count-OTHER");
            int before = Integer.parseInt(number.innerText());

            var tile = page.locator(".counter:has(#count-OTHER) .plus");
            for (int tap = 0; tap < 5; tap++) {
                tile.click();
            }
            assertThat(number).hasText(String.valueOf(before + 5));

            page.locator("#minus-OTHER button").click();
            assertThat(number).hasText(String.valueOf(before + 4));
            page.reload();
            assertThat(number).hasText(String.valueOf(before + 4));
        }
    }

    @Test
    void takesATapBackByTheToastOnThePhone() {
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            phone.look("today").check();
            var page = phone.openStall();
            var number = page.locator("#count-FOUNDING");
            int before = Integer.parseInt(number.innerText());

            page.locator(".counter:has(#count-FOUNDING) .plus").click();
            assertThat(number).hasText(String.valueOf(before + 1));
            page.locator("#tally-toast button").click();
            assertThat(number).hasText(String.valueOf(before));
            phone.look("stall").check();

            page.context().setOffline(true);
            page.locator(".counter:has(#count-FOUNDING) .plus").click();
            assertThat(page.locator("[data-send-error]")).isVisible();
            page.context().setOffline(false);
            page.locator(".counter:has(#count-FOUNDING) .plus").click();
            assertThat(number).hasText(String.valueOf(before + 1));
            assertThat(page.locator("[data-send-error]")).isHidden();
        }
    }

    @Test
    void plansAStallWithoutScript() {
        try (var phone = Journey.withoutScript(Journey.PHONE).signIn(NANFAXIN)) {
            // Without script there is no axe; the other journeys look at these pages with it.
            phone.open("/meetings/new").look("plan");
            var page = phone.page;
            page.locator("form[action='/meetings'] button.btn-primary").click();
            assertThat(page.locator("#summary a")).hasCount(1);

            page.locator("#place").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#spot").fill("东门");
            page.locator("form[action='/meetings'] button.btn-primary").click();
            assertThat(page).hasURL(MEETING);
            assertThat(page.locator("h1")).containsText("东门");
            phone.look("planned");
            page.locator("a[href$='/cancellation']").click();
            page.locator("#reason").fill("只是试一试");
            page.locator("button.btn-primary").click();
            assertThat(page.locator(".note-strip")).containsText("只是试一试");
        }
    }

    @Test
    void looksAtPlacesAndPrints() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            desk.open("/meetings?state=closed").look("meetings").check();
            desk.open("/places").look("places").check();
            desk.page.locator("tbody a.name").first().click();
            desk.look("place").check();
            desk.open("/places/new").look("place-form").check();
            desk.open("/meetings/new").look("plan").check();
            var page = desk.openStall();
            var stall = page.url().substring(page.url().indexOf("/meetings/"));
            for (var print : new String[] {"/qr", "/poster", "/table-card"}) {
                desk.open(stall + print).look(print.substring(1)).check();
            }
            desk.open(stall + "/closure").look("closure").check();
        }
    }
}
