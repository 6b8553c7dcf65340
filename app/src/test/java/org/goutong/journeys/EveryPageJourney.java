package org.goutong.journeys;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every page of the menus: readable by all, and nothing slides sideways. Each is looked at in both sizes, by whoever has it
 * in their hand: at the desk by the district, on the phone by the street. They only read, so they walk side by side.
 */
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
    @Execution(ExecutionMode.CONCURRENT)
    void isReadableAtTheDesk() {
        walk(Journey.DESKTOP, Map.of("district-shunyi", OFFICE, "city-auditor", READING, "admin", KEEPING));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
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
    @Execution(ExecutionMode.CONCURRENT)
    void isCompleteInEnglish() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("district-shunyi")) {
            desk.open("/choice?lang=en");
            for (var path : WORK) {
                desk.open(path).checkWords();
            }
            desk.open("/").look("today-english");
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
