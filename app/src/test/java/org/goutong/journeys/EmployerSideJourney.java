package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.goutong.cases.Stage;
import org.junit.jupiter.api.Test;

/** The employer side of the replayed city: talks and what they brought, a building that joins hands, a late yes. */
@OnTheSharedDemo
class EmployerSideJourney {

    private static final String FEDERATION = "林吉大厦工会联合会";

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
            reads("attendingWithoutUnion", 26);
            reads("preparing", 7);
            reads("intending", 1);

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

    /** Intent, agreement, application and approval are four numbers: of the 26, one intends, and seven have gone on. */
    @Test
    void leadsTheSevenFromTheMeetingIntoPreparation() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("district-chaoyang")) {
            var page = desk.page;
            assertThat(casesOfJiuxianqiao(desk, Stage.CONTACTED)).hasCount(18);
            assertThat(casesOfJiuxianqiao(desk, Stage.INTENDING)).hasCount(1);
            assertThat(casesOfJiuxianqiao(desk, Stage.AGREED)).hasCount(0);
            assertThat(casesOfJiuxianqiao(desk, Stage.PREPARING)).hasCount(7);
            desk.look("cases-jiuxianqiao-preparing").check();
            page.locator("main tbody a.name").first().click();
            page.locator("main a[href^='/foundings/']").first().click();
            desk.look("founding-jiuxianqiao").check();
            assertThat(page.locator("h1")).containsText("第 3 步");
            desk.open(FoundingDesk.pathOf(page) + "?step=2").check();
            assertThat(page.locator("main")).containsText("酒工复〔");

            desk.open("/reports?org=110105011&period=all");
            figure(page, "有意向单位", "8");
            figure(page, "同意建会单位", "7");
            figure(page, "建会申请", "7");
            figure(page, "批复", "0");

            ofJiuxianqiao(desk.open("/cases"));
            desk.look("cases-jiuxianqiao").check();
            try (var phone = Journey.on(Journey.PHONE).signIn("district-chaoyang")) {
                phone.page.navigate(page.url());
                phone.look("cases-jiuxianqiao").check();
                assertThat(phone.page.locator("main")).containsText("筹备 7 家");
                assertThat(phone.page.locator("main")).containsText("有意向 1 家");
            }
        }
    }

    private static Locator casesOfJiuxianqiao(Journey desk, Stage stage) {
        desk.open("/cases/list").page.selectOption("select[name=stage]", stage.name());
        ofJiuxianqiao(desk);
        return desk.page.locator("main tbody a.name");
    }

    /** Whoever organises there owns the cases of the meeting. */
    private static void ofJiuxianqiao(Journey journey) {
        journey.page.selectOption("select[name=owner]", new SelectOption().setLabel("龚雨桐"));
        journey.page.locator("form.filters button").last().click();
        journey.page.waitForLoadState();
    }

    private static void reads(String indicator, int value) {
        assertThat(Journey.ask("district-chaoyang", "/api/v1/indicators/" + indicator + "?org=110105011"))
                .contains("\"value\":" + value);
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
            readsAtRenhe("employerMeetingsOneToOne", 9);
            readsAtRenhe("employerMeetingsMixed", 2);
            readsAtRenhe("attendingEmployers", 9 + 2 * (12 + 2));
            readsAtRenhe("attendingWithoutUnion", 9 + 2 * 12);
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

    private static void readsAtRenhe(String indicator, int value) {
        assertThat(Journey.ask("street-renhe", "/api/v1/indicators/" + indicator + "?org=110113003"))
                .containsPattern("\"value\":" + value + "[,}]");
    }

    @Test
    void readsHowManyStationsOfAPlatformFirmHaveAUnion() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            var page = desk.open("/employers?unit=11&q=北京沐鹊即时配送有限公司南法信站").page;
            page.locator("tbody a.name").first().click();
            page.locator(".page-sub a:text-is('北京沐鹊即时配送有限公司')").click();
            desk.look("head-with-stations").check();
            assertThat(page.locator("main")).containsText("8 家里 3 家已建会");
            try (var phone = Journey.on(Journey.PHONE).signIn("street-nanfaxin")) {
                phone.page.navigate(page.url());
                phone.look("head-with-stations").check();
            }
        }
    }

    @Test
    void bringsTheSmallFirmsOfABuildingTogetherInAFoundedFederation() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-guangming");
                var above = Journey.on(Journey.DESKTOP).signIn("district-shunyi")) {
            var page = desk.page;
            page.onDialog(dialog -> dialog.accept());
            var building = givenABuildingWithSmallFirms(desk);
            var firms = page.locator("tbody a.name").allInnerTexts();
            var joined = firms.subList(0, 4);
            joined.forEach(firm -> agree(desk, building, firm));
            whenTheyBeginTogether(desk, building, joined);
            var federation = new FoundingDesk(
                    desk, above, FoundingDesk.pathOf(page), "federation", List.of("苗小雨", "尹小舟", "姚小青", "邵小北", "汪小南"));
            federation.begin(52, 24);
            federation.prepare("journey-federation-prep");
            federation.nominate("journey-federation-candidates");
            federation.elect("street-guangming");
            federation.found("journey-federation-result");
            thenItStandsInTheTreeAndCoversItsFirms(desk, building, joined);
            thenAnotherFirmJoinsWithoutDoingTheStepsAgain(desk, building, federation.path(), firms.get(4));
        }
    }

    private static String givenABuildingWithSmallFirms(Journey desk) {
        var page = desk.open("/proposals").page;
        desk.look("proposals-linji").check();
        assertThat(page.locator("main")).containsText("工会联合会");
        page.locator("a[href$='/federation']").first().click();
        assertThat(page.locator(".page-pretitle")).containsText("林吉大厦");
        page.locator("form[action='/proposals/cases'] button").click();
        desk.look("federation-begun").check();
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void whenTheyBeginTogether(Journey desk, String building, List<String> joined) {
        var page = desk.open(building).page;
        desk.look("federation-agreed").check();
        page.locator("a[href^='/foundings/new?place=']").click();
        desk.look("federation-new").check();
        assertThat(page.locator("#unionName").inputValue()).isEqualTo(FEDERATION);
        page.locator("main button.btn-primary").click();
        var path = FoundingDesk.pathOf(page);
        assertThat(page.locator("main")).containsText(FEDERATION);
        desk.open(path + "/employers");
        joined.forEach(firm -> assertThat(page.locator("main")).containsText(firm));
        desk.open(path);
    }

    private static void thenItStandsInTheTreeAndCoversItsFirms(Journey desk, String building, List<String> joined) {
        try (var administrator = Journey.on(Journey.DESKTOP).signIn("admin")) {
            administrator
                    .open("/organisations/110113002")
                    .look("federation-in-tree")
                    .check();
            var union = administrator
                    .page
                    .locator("main tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(FEDERATION));
            assertThat(union).containsText("联合工会");
            assertThat(union).containsText("正常");
        }
        var page = desk.open(building).page;
        desk.look("federation-founded").check();
        assertThat(page.locator("main")).containsText("已有 4 家单位参加");
        for (var firm : joined) {
            desk.open("/employers?union=yes&q=" + firm);
            page.locator("tbody a.name:text-is('" + firm + "')").click();
            assertThat(page.locator(".page-sub").first()).containsText("已建会");
            assertThat(page.locator("main")).containsText(FEDERATION);
        }
        desk.look("federation-member").check();
        desk.open("/reports?period=all");
        figure(page, "批复", "4");
        figure(page, "建会", "1");
    }

    private static void thenAnotherFirmJoinsWithoutDoingTheStepsAgain(
            Journey desk, String building, String federation, String late) {
        agree(desk, building, late);
        var page = desk.open(building).page;
        assertThat(page.locator("main")).containsText("另有 1 家同意建会");
        page.locator("a[href='" + federation + "/employers']").click();
        desk.look("federation-admits").check();
        page.locator("tr:has-text('" + late + "') button").click();
        assertThat(page.locator("h1")).containsText("5 家单位参加");
        desk.look("federation-members").check();
        desk.open(federation);
        assertThat(page.locator("h1")).containsText("第 8 步");
        desk.open("/employers?union=yes&q=" + late);
        page.locator("tbody a.name:text-is('" + late + "')").click();
        assertThat(page.locator(".page-sub").first()).containsText("已建会");
        desk.open("/reports?period=all");
        figure(page, "批复", "5");
        figure(page, "建会", "1");
    }

    private static void agree(Journey desk, String building, String firm) {
        var page = desk.open(building).page;
        page.locator("tbody a.name:text-is('" + firm + "')").click();
        agree(page);
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

    /** A figure reads so, and no digit more. */
    private static void figure(Page page, String name, String text) {
        assertThat(page.locator(".figure:has(.name:text-is('" + name + "'))").first())
                .containsText(Pattern.compile("(^|[^\\d,.])" + text.replace(".", "\\.") + "([^\\d,.]|$)"));
    }
}
