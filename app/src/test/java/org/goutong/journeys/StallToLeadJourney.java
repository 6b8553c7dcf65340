package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stall of 7 June 2016: its report, the records behind each number, its employers, leads and tasks. */
@OnTheSharedDemo
class StallToLeadJourney {

    @Test
    void opensExactlyTheRecordsBehindEachNumber() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            var page = openReport(desk);
            desk.look("stall-report").check();
            for (var figure : List.of("入会申请|326", "写到的单位|83", "未建会单位|81", "宣传材料|1,000", "清凉包|400", "户均申请|3.93")) {
                assertThat(figure(page, figure.split("\\|")[0])).containsText(figure.split("\\|")[1]);
            }
            assertThat(page.locator("table", new Page.LocatorOptions().setHasText("近300名")))
                    .containsText("记录多 26");

            figure(page, "写到的单位").click();
            desk.look("records").check();
            assertThat(page.locator("main")).containsText("83");
            int rows = page.locator("tbody tr").count();
            while (page.locator("a[rel=next]").count() > 0) {
                page.locator("a[rel=next]").click();
                rows += page.locator("tbody tr").count();
            }
            org.assertj.core.api.Assertions.assertThat(rows).isEqualTo(83);
        }
    }

    @Test
    void raisesLeadsAndTasksOnce() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            desk.page.onDialog(dialog -> dialog.accept());
            var page = openReport(desk);
            desk.open(page.url().replaceFirst(".*(/meetings/.*)/report", "$1/employers"));
            assertThat(page.locator("h1")).containsText("81 家未建会单位有职工想入会");
            desk.look("employers-found").check();

            page.locator("form[data-bulk] button.btn-primary").click();
            // Another journey may have raised one of them already.
            assertThat(page.locator("[data-flash]")).containsText(Pattern.compile("生成了 8[01] 条线索"));
            var stall = page.url().replaceFirst(".*/meetings/([0-9a-f-]{36}).*", "$1");
            desk.open("/leads?meeting=" + stall).look("leads").check();
            assertThat(page.locator("h1")).containsText("81");
            desk.open("/tasks").look("tasks").check();
        }
    }

    @Test
    void readsTheReportOnThePhone() {
        try (var phone = Journey.on(Journey.PHONE).signIn("street-nanfaxin")) {
            openReport(phone);
            phone.look("stall-report").check();
            phone.open(phone.page.url().replaceFirst(".*(/meetings/.*)/report", "$1/employers"));
            phone.look("employers-found").check();
        }
    }

    private static Page openReport(Journey journey) {
        journey.open("/meetings?state=closed&from=2016-06-07&to=2016-06-07");
        journey.page.locator("a.name:has-text('航港')").first().click();
        journey.page.locator("a[href$='/report']").first().click();
        assertThat(journey.page.locator("h1")).containsText("航港");
        return journey.page;
    }

    private static com.microsoft.playwright.Locator figure(Page page, String name) {
        return page.locator(".figure", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
