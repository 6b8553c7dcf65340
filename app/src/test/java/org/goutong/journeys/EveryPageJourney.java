package org.goutong.journeys;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page of the menus, for every person of the demo, at both sizes: readable by all, and nothing slides sideways. */
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

    private static final Map<String, List<String>> PAGES = Map.of(
            "street-renhe", WORK,
            "district-shunyi",
                    java.util.stream.Stream.concat(
                                    WORK.stream(), java.util.stream.Stream.of("/notices/deliveries", "/trail"))
                            .toList(),
            "city-auditor",
                    List.of(
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
                            "/trail"),
            "admin", List.of("/staff", "/organisations", "/trail", "/more"));

    @Test
    void isReadableAtTheDesk() {
        walk(Journey.DESKTOP);
    }

    @Test
    void isReadableOnThePhone() {
        walk(Journey.PHONE);
    }

    @Test
    void isCompleteInEnglish() {
        try (var desk = Journey.on(Journey.DESKTOP).signIn("district-shunyi")) {
            desk.open("/choice?lang=en");
            for (var path : WORK) {
                desk.open(path).check();
            }
            desk.open("/").look("today-english");
        }
    }

    private static void walk(int[] size) {
        try (var stranger = Journey.on(size).open("/sign-in")) {
            stranger.look("sign-in").check();
        }
        PAGES.forEach((person, pages) -> {
            try (var visitor = Journey.on(size).signIn(person)) {
                for (var path : pages) {
                    visitor.open(path).look(person + path.replace('/', '-')).check();
                }
            }
        });
    }
}
