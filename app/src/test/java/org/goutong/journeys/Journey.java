package org.goutong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goutong.RunningDemo;

/** A real browser on a running demo, which all journeys of a test run share; each thread has a browser of its own. */
final class Journey implements AutoCloseable {

    /** A phone in somebody's hand. */
    static final int[] PHONE = {390, 844};
    /** A desk. */
    static final int[] DESKTOP = {1366, 900};

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** The address of a meeting. */
    private static final Pattern MEETING = Pattern.compile(".*/meetings/[0-9a-f-]{36}");

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Journey::launch);

    private final BrowserContext context;
    private final String size;
    private final boolean script;
    final Page page;

    private static final class Shared {
        private static final RunningDemo DEMO = RunningDemo.start("journeys");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DEMO::close));
        }
    }

    private static Browser launch() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-default-apps",
                                "--no-first-run",
                                "--disable-dev-shm-usage")));
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is not installed; name it in CHROMIUM"));
    }

    private Journey(int[] size, boolean script) {
        this.size = size == PHONE ? "phone" : "desktop";
        this.script = script;
        this.context = BROWSER.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(size[0], size[1])
                        .setHasTouch(size == PHONE)
                        .setIsMobile(size == PHONE)
                        .setDeviceScaleFactor(size == PHONE ? 2 : 1)
                        .setJavaScriptEnabled(script)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
    }

    static Journey on(int[] size) {
        return new Journey(size, true);
    }

    /** The same without script: every form has to work. */
    static Journey withoutScript(int[] size) {
        return new Journey(size, false);
    }

    /** Opens a path of the demo. */
    Journey open(String path) {
        page.navigate(Shared.DEMO.url(path));
        return this;
    }

    /** What the interface for programs answers a person. */
    static String ask(String username, String path) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(Shared.DEMO.url(path)))
                                    .header("Authorization", "Bearer " + Shared.DEMO.token(username))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(path, failure);
        }
    }

    /** Signs one of the demo people in by one click. */
    Journey signIn(String username) {
        open("/sign-in");
        page.locator("button[name=person][value=" + username + "]").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    /** The demo's stall that takes forms now, whatever else other journeys have opened since. */
    Page openStall() {
        open("/meetings?state=open");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("医疗互助、入会建会"))
                .locator("a.name")
                .first()
                .click();
        page.waitForURL(MEETING);
        return page;
    }

    /** Consents by keyboard: names that are suggested just now move the box away from whoever aims at it. */
    static void consent(Page page) {
        if (!page.isChecked("#consent")) {
            page.focus("#consent");
            page.keyboard().press("Space");
        }
        assertThat(page.isChecked("#consent")).isTrue();
    }

    /** Keeps a picture of the whole page, for the guide and for people who look. */
    Journey look(String name) {
        return look(name, true);
    }

    /** Keeps a picture of what is seen without scrolling, where a page is long. */
    Journey glance(String name) {
        return look(name, false);
    }

    private Journey look(String name, boolean whole) {
        var picture = new Page.ScreenshotOptions()
                .setFullPage(whole)
                .setPath(SCREENSHOTS.resolve(name + "." + size + ".png"));
        try {
            page.screenshot(picture);
        } catch (PlaywrightException busy) {
            // On a machine under load the browser now and then has no frame at hand.
            page.screenshot(picture);
        }
        return this;
    }

    /** Checks that axe-core finds no serious violation on the page, and that it does not scroll sideways. */
    Journey check() {
        return check(new AxeBuilder(page));
    }

    /** The same but for colours, of a page whose other language was checked. */
    Journey checkWords() {
        return check(new AxeBuilder(page).disableRules(List.of("color-contrast")));
    }

    private Journey check(AxeBuilder axe) {
        assertThat(script)
                .as("axe-core is a script and waits for ever where there is none")
                .isTrue();
        // Without frames there is nothing to put together in a page of its own, which takes two thirds of the time.
        var serious = axe.setLegacyMode(true).analyze().getViolations().stream()
                .filter(violation -> SERIOUS.contains(violation.getImpact()))
                .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .toList();
        assertThat(serious).as("accessibility of " + page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as("sideways scrolling of " + page.url())
                .isEqualTo(true);
        // A title that the buttons beside it leave no room stands one letter below the other.
        assertThat(page.evaluate("""
                        [...document.querySelectorAll('h1')].every(title =>
                          title.offsetHeight <= 6 * parseFloat(getComputedStyle(title).lineHeight))""")).as("room for the title of " + page.url()).isEqualTo(true);
        // Nothing says that there is more behind the edge of what does not scroll.
        assertThat(page.evaluate("""
                        [...document.querySelectorAll('.seg, .sheet, .figures, .toast')].filter(box =>
                            ['hidden', 'clip'].includes(getComputedStyle(box).overflowX)
                            && box.scrollWidth > box.clientWidth + 1)
                          .map(box => box.className + ': ' + box.textContent.trim().slice(0, 40))""")).as("what is cut off on " + page.url()).isEqualTo(List.of());
        if (size.equals("phone")) {
            assertThat(page.evaluate("""
                            [...document.querySelectorAll('.table-wrap:has(.stacked)')].filter(box =>
                                box.scrollWidth > box.clientWidth + 1)
                              .map(box => box.textContent.trim().slice(0, 40))"""))
                    .as("rows wider than the phone on " + page.url())
                    .isEqualTo(List.of());
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
