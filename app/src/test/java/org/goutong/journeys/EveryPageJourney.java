package org.goutong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every page of the menus: readable by all, and nothing slides sideways. Each is looked at in both sizes, by whoever has it
 * in their hand: at the desk by the district, on the phone by the street. They only read, so they walk side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = OnTheSharedDemo.DEMO, mode = ResourceAccessMode.READ)
@Order(1)
class EveryPageJourney {

    private static final List<String> WORK = List.of(
            "/",
            "/meetings",
            "/employer-meetings",
            "/employer-meetings/new",
            "/applications",
            "/employers",
            "/employers/look-up",
            "/access-requests",
            "/rosters",
            "/rosters/new",
            "/leads",
            "/cases",
            "/cases/list",
            "/cases/heads",
            "/unworked-employers",
            "/hand-overs",
            "/unit-rules",
            "/opinions",
            "/contacts",
            "/concerns",
            "/materials",
            "/proposals",
            "/conversions",
            "/fund-calculation",
            "/imports",
            "/imports/new",
            "/foundings",
            "/foundings/requests",
            "/foundings/terms",
            "/tasks",
            "/reports",
            "/places",
            "/mentions",
            "/notices",
            "/notices/mail",
            "/more",
            "/account");

    private static final List<String> OFFICE = Stream.concat(WORK.stream(), Stream.of("/notices/deliveries", "/trail"))
            .toList();

    private static final List<String> READING = List.of(
            "/",
            "/meetings",
            "/employer-meetings",
            "/applications",
            "/employers",
            "/rosters",
            "/leads",
            "/reports",
            "/places",
            "/notices/deliveries",
            "/trail");

    private static final List<String> KEEPING = List.of("/staff", "/organisations", "/trail", "/more");

    @Test
    void isReadableAtTheDesk() {
        walk(Journey.DESKTOP, Map.of("district-shunyi", OFFICE, "city-auditor", READING, "admin", KEEPING));
    }

    @Test
    void isReadableOnThePhone() {
        walk(
                Journey.PHONE,
                Map.of(
                        "street-renhe",
                        WORK,
                        "district-shunyi",
                        List.of("/", "/notices/deliveries", "/trail"),
                        "city-auditor",
                        List.of("/", "/reports"),
                        "admin",
                        KEEPING));
    }

    @Test
    void isCompleteInEnglish() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("district-shunyi")) {
            desk.open("/choice?lang=en");
            for (var path : WORK) {
                desk.open(path).checkWords();
            }
            desk.open("/").look("today-english");
        }
    }

    /** What lies one click behind a list: a file with years of history, the plan of a firm with many stations. */
    @Test
    void isReadableBehindTheLists() {
        for (var size : List.of(Journey.DESKTOP, Journey.PHONE)) {
            try (var street = Journey.on(size).signIn("street-nanfaxin")) {
                street.open("/cases/list").page.locator("main a.name").nth(2).click();
                street.page.waitForURL("**/employers/*");
                street.glance("employer-file").check();
                street.open("/opinions")
                        .page
                        .locator("main tbody td.lines a")
                        .first()
                        .click();
                street.page.waitForURL("**/questions/*");
                street.glance("opinion").check();
            }
            try (var district = Journey.on(size).signIn("district-chaoyang")) {
                district.open("/cases/heads")
                        .page
                        .locator("main td.name a")
                        .first()
                        .click();
                district.page.waitForURL("**/head-plan");
                district.glance("head-plan").check();
            }
        }
    }

    @Test
    void keepsWhatIsSeldomNeededOutOfTheWay() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("district-shunyi")) {
            desk.open("/choice?lang=en").open("/cases/list");
            desk.page.locator("details.menu summary").click();
            desk.check();
            assertThat(desk.page.locator("details.menu a").allInnerTexts())
                    .containsExactly("Concerns and answers", "Materials", "Head firms", "Hand over many");
        }
        try (var phone = Journey.withoutScript(Journey.PHONE).signIn("district-shunyi")) {
            phone.open("/cases/list").page.locator("details.menu summary").click();
            assertThat(phone.page.locator("details.menu a").last().isVisible()).isTrue();
        }
    }

    /** No browser holds back what is too long for the server, which closes its ears before a page is reached. */
    @Test
    void saysInItsOwnWordsThatAFormIsTooLong() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            desk.open("/cases");
            var stage = desk.page.locator("main a[href$='/stage']").first().getAttribute("href");
            desk.open(stage.replace("/stage", "/contacts/new"));
            desk.page.evaluate("""
                    text => {
                      document.querySelector('main textarea').value = text;
                    }""", "长".repeat(30_000));
            desk.page.locator("main form .btn-primary").click();
            desk.page.waitForURL(url -> !url.endsWith("/new"));
            assertThat(desk.page.locator("h1").innerText()).isEqualTo("内容太长");
            assertThat(desk.page.locator("main").innerText()).contains("写的都还在");
        }
    }

    @Test
    void saysLegiblyWhyTheBoardRefusesACard() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("street-nanfaxin")) {
            desk.open("/cases");
            desk.page
                    .locator("[data-card]")
                    .first()
                    .dragTo(desk.page.locator(".lane").last());
            desk.page.locator("#board-note").waitFor();
            assertThat(desk.page.locator("#board-note").innerText()).contains("不能手工改");
            desk.glance("cases-refused").check();
        }
    }

    private static void walk(int[] size, Map<String, List<String>> pagesOf) {
        try (var stranger = Journey.on(size).open("/sign-in")) {
            stranger.look("sign-in").check();
        }
        pagesOf.forEach((person, pages) -> {
            try (var visitor = Journey.on(size).signIn(person)) {
                for (var path : pages) {
                    visitor.open(path).look(person + path.replace('/', '-')).check();
                }
            }
        });
    }
}
