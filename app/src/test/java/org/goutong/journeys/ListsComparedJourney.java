package org.goutong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.goutong.demo.DemoCity;
import org.goutong.demo.TwoLists;
import org.goutong.demo.TwoLists.Listed;
import org.goutong.tables.XlsxWriter;
import org.junit.jupiter.api.Test;

/**
 * The tax office lists some employers of a park, the park lists others: which are there together, and who goes where?
 * All figures are counted from the lists.
 */
@OnTheSharedDemo
class ListsComparedJourney {

    private static final TwoLists LISTS = TwoLists.of(DemoCity.generate(), "sy02");
    private static final Path FILES = Path.of("target", "lists");
    private static final Pattern ROSTER = Pattern.compile(".*/rosters/[0-9a-f-]{36}(\\?.*)?");

    @Test
    void comparesTwoListsByKeyboardAndPrintsWhomToVisit() throws IOException {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            desk.open("/rosters").look("rosters-empty").check();
            var tax = handIn(desk, "地税名录", csv("地税名录.csv", LISTS.taxFile()), true);
            review(desk);
            settle(desk, true);
            var park = handIn(desk, "园区名录", workbook("园区名录.xlsx", LISTS.parkFile()), false);
            desk.look("roster").glance("roster-top").check();
            review(desk);
            desk.open(park);
            settle(desk, false);

            desk.open(park).look("roster-settled").check();
            putSideBySide(desk, "地税名录");
            thenBothListsAreAccountedFor(desk.page);
            desk.look("pair").check();

            desk.page.locator(".actions a:has-text('走访名单')").click();
            assertThat(desk.page.locator("h1"))
                    .containsText(String.valueOf(LISTS.employers().size()));
            org.assertj.core.api.Assertions.assertThat(
                            desk.page.locator(".visits a.name").count())
                    .isEqualTo(LISTS.employers().size());
            desk.look("visits").glance("visits-top").check();
            desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            desk.look("visits-print");
            desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            var workbook = desk.page.waitForDownload(
                    () -> desk.page.locator("a[download]").click());
            org.assertj.core.api.Assertions.assertThat(Files.size(workbook.path()))
                    .isPositive();

            desk.open("/rosters").look("rosters").check();
            thenItIsReadableOnThePhone(tax, park);
        }
    }

    @Test
    void worksWithoutScriptAndWithAThumb() throws IOException {
        String list;
        try (var phone = Journey.withoutScript(Journey.PHONE).signIn("street-renhe")) {
            phone.open("/rosters");
            var brief = new StringBuilder("单位\n");
            TwoLists.of(DemoCity.generate(), "gaoshun").employers().stream()
                    .filter(employer ->
                            !employer.park().isEmpty() && !employer.park().equals(employer.name()))
                    .limit(12)
                    .forEach(employer -> brief.append(employer.name(), 2, 4).append("公司\n"));
            fill(phone.page, "工会自己的名单", csv("走访记下的.csv", brief.toString()));
            phone.look("roster-columns");
            phone.page.locator("main button.btn-primary").click();
            list = path(phone.page);
            for (int look = 0; look < 60 && phone.page.locator(".figures").count() == 0; look++) {
                phone.page.waitForTimeout(250);
                phone.page.reload();
            }
            phone.page.locator("a[href$='/review']").first().click();
            var asked = phone.page.locator("h1").innerText();
            phone.page.locator("button[value=NEW]").click();
            assertThat(phone.page.locator("h1")).not().hasText(asked);
        }
        try (var phone = Journey.on(Journey.PHONE).signIn("street-renhe")) {
            phone.open("/rosters").look("rosters").check();
            phone.open(list).look("roster").check();
            phone.open(list + "/review").look("roster-review").check();
        }
    }

    /** Hands a file in; returns the path of its list once it has been compared. */
    private static String handIn(Journey desk, String title, Path file, boolean look) {
        desk.open("/rosters");
        desk.page.locator("a[href='/rosters/new']").first().click();
        if (look) {
            desk.look("roster-upload").check();
        }
        fill(desk.page, title, file);
        if (look) {
            desk.look("roster-columns").check();
        }
        desk.page.locator("main button.btn-primary").click();
        desk.page.waitForURL(ROSTER);
        assertThat(desk.page.locator(".figures")).isVisible();
        return path(desk.page);
    }

    private static void fill(Page page, String kind, Path file) {
        if (!page.url().endsWith("/rosters/new")) {
            page.navigate(page.url().replaceFirst("/rosters.*", "/rosters/new"));
        }
        page.locator("#file").setInputFiles(file);
        page.locator("#kind").selectOption(new SelectOption().setLabel(kind));
        var place = page.locator(
                "#placeId option",
                new Page.LocatorOptions().setHasText(LISTS.place().name()));
        if (place.count() > 0) {
            page.locator("#placeId")
                    .selectOption(new SelectOption().setLabel(LISTS.place().name()));
        }
        page.locator("main button.btn-primary").click();
        assertThat(page.locator(".preview")).isVisible();
    }

    /** Decides every doubtful line by keyboard, as somebody who knows the park. */
    private static void review(Journey desk) {
        var page = desk.page;
        var review = page.locator("a[href$='/review']");
        if (review.count() == 0) {
            return;
        }
        review.first().click();
        desk.look("roster-review").check();
        page.keyboard().press("s");
        page.keyboard().press("s");
        var first = true;
        while (page.url().contains("/review")) {
            var heading = page.locator("h1").innerText();
            var name = page.locator(".listed-name").innerText();
            var candidates = page.locator(".possible b").allInnerTexts();
            int meant = candidates.stream()
                    .filter(candidate -> LISTS.means(name, candidate))
                    .findFirst()
                    .map(candidates::indexOf)
                    .orElse(-1);
            press(page, heading, meant < 0 ? "n" : String.valueOf(meant + 1));
            if (first && page.url().contains("/review")) {
                first = false;
                assertThat(page.locator(".review-last")).containsText(name);
                page.keyboard().press("u");
                assertThat(page.locator("h1")).hasText(heading);
                page.keyboard().press(meant < 0 ? "n" : String.valueOf(meant + 1));
                page.waitForURL(url -> !url.contains("/lines/"));
                page.navigate(page.url().replaceFirst("(/rosters/[0-9a-f-]{36}).*", "$1/review"));
            }
        }
    }

    private static void press(Page page, String heading, String key) {
        page.keyboard().press(key);
        page.waitForCondition(() -> !page.url().contains("/review")
                || !page.locator("h1").innerText().equals(heading));
    }

    private static void settle(Journey desk, boolean look) {
        var page = desk.page;
        page.locator("a[href$='/settlement']").first().click();
        if (look) {
            desk.look("roster-settle").check();
        }
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("[data-flash]")).containsText("已入册");
        assertThat(page.locator(".timeline .what")).hasCount(1);
    }

    private static void putSideBySide(Journey desk, String other) {
        var page = desk.page;
        page.locator("select[name=right]").selectOption(new SelectOption().setLabel(other));
        page.locator("form[action='/rosters/pairs'] button").click();
        assertThat(page.locator(".figures")).isVisible();
    }

    private static void thenBothListsAreAccountedFor(Page page) {
        var both =
                count(employer -> !employer.tax().isEmpty() && !employer.park().isEmpty());
        var onlyTax = count(employer -> employer.park().isEmpty());
        var onlyPark = count(employer -> employer.tax().isEmpty());
        assertThat(figure(page, "合起来"))
                .containsText(String.valueOf(LISTS.employers().size()));
        assertThat(figure(page, "两边都有")).containsText(String.valueOf(both));
        assertThat(figure(page, "只在地税名录")).containsText(String.valueOf(onlyTax));
        assertThat(figure(page, "只在园区名录")).containsText(String.valueOf(onlyPark));
        assertThat(page.locator(".page-sub")).containsText("地税名录 " + (both + onlyTax) + " 行");
        assertThat(page.locator(".page-sub")).containsText("园区名录 " + (both + onlyPark) + " 行");
    }

    private static long count(Predicate<Listed> wanted) {
        return LISTS.employers().stream().filter(wanted).count();
    }

    private static Locator figure(Page page, String name) {
        return page.locator(".figure", new Page.LocatorOptions().setHasText(name))
                .locator(".value");
    }

    private static void thenItIsReadableOnThePhone(String tax, String park) {
        try (var phone = Journey.on(Journey.PHONE).signIn("street-nanfaxin")) {
            phone.open(park).look("roster-settled").check();
            phone.open("/rosters/visits?roster=%s&roster=%s".formatted(id(tax), id(park)))
                    .look("visits")
                    .check();
            phone.open(park);
            phone.page.locator("a[href*='/rosters/pairs/']").first().click();
            phone.look("pair").check();
        }
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Path csv(String name, String text) throws IOException {
        Files.createDirectories(FILES);
        return Files.writeString(FILES.resolve(name), text);
    }

    private static Path workbook(String name, String text) throws IOException {
        Files.createDirectories(FILES);
        var path = FILES.resolve(name);
        var lines = text.lines().map(line -> line.split(",", -1)).toList();
        try (var book = XlsxWriter.to(Files.newOutputStream(path))) {
            book.sheet("名录", List.of(lines.getFirst()));
            for (var line : lines.subList(1, lines.size())) {
                book.row((Object[]) line);
            }
        }
        return path;
    }
}
