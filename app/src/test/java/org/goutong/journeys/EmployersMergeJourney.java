package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clerk finds that an employer is in the register twice, merges the records, and parts them again. */
@OnTheSharedDemo
class EmployersMergeJourney {

    private static final String NANFAXIN = "street-nanfaxin";
    private static final Pattern EMPLOYER = Pattern.compile(".*/employers/[0-9a-f-]{36}");
    private static final String KEPT = "北京檐霜国际货运代理有限公司";
    private static final String GONE = "檐霜国际货运";

    @Test
    void fromTwoRecordsToOneAndBack() {
        var kept = register(KEPT, "20");
        var gone = register(GONE, "46");
        merge(kept, gone);
        part(kept, gone);
    }

    private static String register(String name, String employees) {
        try (var desk = Journey.on(Journey.DESKTOP).signIn(NANFAXIN)) {
            var page = desk.open("/employers/new").page;
            page.locator("#name").fill(name);
            page.locator("#address").fill("航港发展大厦 A 座");
            page.locator("#employees").fill(employees);
            page.locator("main button.btn-primary").click();
            if (name.equals(GONE)) {
                assertThat(page.locator(".note-strip")).containsText(KEPT);
                page.locator("input[name=another]").check();
                page.locator("main button.btn-primary").click();
            }
            page.waitForURL(EMPLOYER);
            return page.url().substring(page.url().indexOf("/employers/"));
        }
    }

    private static void merge(String kept, String gone) {
        var other = gone.substring(gone.lastIndexOf('/') + 1);
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            phone.open(kept + "/twins").look("twins").check();
            phone.open(kept + "/merge?other=" + other).look("merge").check();
        }
        try (var desk = Journey.withoutScript(Journey.DESKTOP).signIn(NANFAXIN)) {
            var page = desk.open(kept).page;
            page.locator(".page-header a[href$=twins]").click();
            page.locator("input[name=q]").fill(GONE);
            page.locator(".filters button").click();
            desk.look("twins");
            page.locator("a[href*='other=" + other + "']").click();
            desk.look("merge");
            page.locator("main button.btn-primary").click();
            assertThat(page.locator("#reason-error")).isVisible();
            page.locator("input[name='fact.name'][value=kept]").check();
            page.locator("input[name='fact.employees'][value=gone]").check();
            page.locator("#reason").fill("电话核对过，是同一家");
            page.locator("main button.btn-primary").click();
            assertThat(page.locator("h1")).hasText(KEPT);
            assertThat(page.locator("main")).containsText("电话核对过，是同一家");
            desk.look("merged-kept");
            desk.open(gone).look("merged-gone");
            assertThat(page.locator("main")).containsText(KEPT);
        }
    }

    private static void part(String kept, String gone) {
        try (var phone = Journey.on(Journey.PHONE).signIn(NANFAXIN)) {
            var page = phone.open(kept).page;
            phone.look("merged-kept").check();
            phone.open(gone).look("merged-gone").check();
            page.locator("a[href*=partings]").click();
            phone.look("parting").check();
            page.locator("#reason").fill("其实是两家");
            page.locator("main button.btn-primary").click();
            page.waitForURL(EMPLOYER);
            assertThat(page.locator("h1")).hasText(GONE);
            phone.look("parted");
        }
    }
}
