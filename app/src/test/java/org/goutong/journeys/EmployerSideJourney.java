package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The employer side of the replayed city: talks and what they brought, a building that joins hands, a late yes. */
class EmployerSideJourney {

    private static final Pattern FOUNDING = Pattern.compile(".*/foundings/[0-9a-f-]{36}");

    @Test
    void readsWhatTheTalksBroughtOnPagesReportsAndTheInterface() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("district-chaoyang")) {
            var page = desk.open("/employer-meetings?state=closed&q=酒仙桥").page;
            page.locator("main tbody a.name").first().click();
            desk.look("talk-jiuxianqiao").check();
            figure(page, "未建会到会", "26");
            figure(page, "支持筹建", "7");
            figure(page, "有意愿", "1");
            desk.open("/reports?org=110105011&period=all").look("talk-report").check();
            figure(page, "未建会到会", "26");
            figure(page, "支持筹建", "7");
            figure(page, "有意愿", "1");

            desk.open("/reports?org=110105&period=all").look("talks-report").check();
            figure(page, "未建会到会", "1,048");
            figure(page, "达成建会意向", "262");
            figure(page, "达成建会意向", "25.00 %");
            assertThat(Journey.ask("district-chaoyang", "/api/v1/indicators/wantingUnion?org=110105"))
                    .contains("\"value\":262", "\"value\":1048", "\"percent\":\"25.00\"");

            desk.open("/conversions").look("conversions-chaoyang").check();
            var met = page.locator("tbody tr", new Page.LocatorOptions().setHasText("参加过企业沟通会的"));
            assertThat(met).containsText("1,048");
            assertThat(met).containsText("25.00 %");
            desk.open("/cases").glance("cases-chaoyang").check();
            desk.open("/cases/list").glance("cases-list-chaoyang").check();
        }
    }

    @Test
    void readsThatVisitsAloneBroughtThreeApplications() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-renhe")) {
            var page = desk.open("/reports?org=110113003&period=all").page;
            desk.look("visits-report").check();
            figure(page, "一对一企业沟通会", "9");
            figure(page, "混合型企业沟通会", "2");
            figure(page, "走访单位", "134");
            figure(page, "走访后提出申请", "3");
            figure(page, "走访后提出申请", "2.24 %");
            assertThat(Journey.ask("street-renhe", "/api/v1/indicators/visitedEmployersApplied?org=110113003"))
                    .contains("\"value\":3", "\"value\":134", "\"percent\":\"2.24\"");
            desk.open("/conversions").look("conversions-renhe").check();
            var visited = page.locator("tbody tr", new Page.LocatorOptions().setHasText("上门走访过的"));
            assertThat(visited).containsText("134");
            assertThat(visited).containsText("2.24 %");
        }
        try (var phone = Journey.on(Journey.PHONE).signIn("street-renhe")) {
            phone.open("/reports?period=all").look("visits-report").check();
            phone.open("/conversions").look("conversions-renhe").check();
        }
    }

    @Test
    void bringsTheSmallFirmsOfABuildingTogetherInAFederation() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-guangming")) {
            var page = desk.open("/proposals").page;
            desk.look("proposals-linji").check();
            assertThat(page.locator("main")).containsText("工会联合会");
            page.locator("a[href$='/federation']").first().click();
            assertThat(page.locator(".page-pretitle")).containsText("林吉大厦");
            page.locator("form[action='/proposals/cases'] button.btn-primary").click();
            desk.look("federation-begun").check();
            var federation = page.url();
            var firms = new ArrayList<String>();
            var links = page.locator("tbody a.name");
            for (int i = 0; i < 4; i++) {
                firms.add(links.nth(i).innerText());
            }
            for (var firm : firms) {
                page.navigate(federation);
                page.locator("tbody a.name:text-is('" + firm + "')").click();
                agree(page);
            }
            page.navigate(federation);
            desk.look("federation-agreed").check();
            page.locator("a[href^='/foundings/new?place=']").click();
            desk.look("federation-new").check();
            assertThat(page.locator("#unionName").inputValue()).isEqualTo("林吉大厦工会联合会");
            page.locator("main button.btn-primary").click();
            page.waitForURL(FOUNDING);
            desk.look("federation-founding").check();
            assertThat(page.locator("main")).containsText("林吉大厦工会联合会");
            page.navigate(page.url() + "/employers");
            for (var firm : firms) {
                assertThat(page.locator("main")).containsText(firm);
            }
        }
    }

    /** Somebody was there and the employer said yes. */
    private static void agree(Page page) {
        page.locator("a[href$='/contacts/new']").first().click();
        page.locator("input[name=channel][value=VISIT]").check();
        page.locator("input[name=outcome][value=REACHED]").check();
        page.fill("#note", "愿意和楼里的邻居一起建");
        page.locator("main form button.btn-primary").first().click();
        page.locator("a[href$='/stage']").first().click();
        page.locator("input[name=to][value=AGREED]").check();
        page.locator("form[action$='/moves'] button").click();
        page.waitForLoadState();
    }

    @Test
    void turnsARefusalAfterThreeYearsIntoConsentWithoutLosingALine() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            var page = desk.open("/cases/list?state=CLOSED").page;
            page.locator("tbody a.name").first().click();
            desk.look("refused").check();
            var employer = page.url();
            page.locator("a[href*='/timeline?']").first().click();
            var timeline = page.url().replaceFirst("[?].*$", "");
            page.navigate(timeline);
            desk.look("refused-timeline").check();
            var before = lines(page);
            assertThat(before).hasSizeGreaterThanOrEqualTo(15).anyMatch(line -> line.contains("明确说不建"));

            page.navigate(employer);
            page.locator("a[href$='/stage']").first().click();
            page.locator("form[action$='/resumption'] button").click();
            agree(page);
            page.navigate(timeline);
            desk.look("consented-timeline").check();

            var after = lines(page);
            assertThat(after).containsAll(before).hasSizeGreaterThanOrEqualTo(before.size() + 3);
            assertThat(after.getFirst()).contains("同意");
        }
    }

    private static List<String> lines(Page page) {
        return page.locator(".timeline > li").allInnerTexts();
    }

    private static void figure(Page page, String name, String text) {
        assertThat(page.locator(".figure", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + name)))
                        .first())
                .containsText(text);
    }
}
