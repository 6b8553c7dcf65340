package org.goutong.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goutong.demo.DemoCity.Application;
import org.goutong.demo.DemoCity.Count;
import org.goutong.demo.DemoCity.CountKind;
import org.goutong.demo.DemoCity.Decision;
import org.goutong.demo.DemoCity.EmployerChoice;
import org.goutong.demo.DemoCity.Outcome;
import org.goutong.demo.DemoCity.Stall;
import org.goutong.demo.DemoCity.Topic;
import org.jspecify.annotations.Nullable;

/** The stall that is open while the demo runs, and those to come; written down relative to now. */
final class OpenStall {

    private static final String ORGANISER = "street-nanfaxin";
    private static final List<String> STAFF = List.of("station-nanfaxin", "station-nanfaxin-2");
    private static final int OPENED_MINUTES_AGO = 46;
    private static final int CLOSES_IN_MINUTES = 74;
    private static final int[] CONSULTATIONS = {22, 15, 9, 5, 4, 3};

    private OpenStall() {}

    static Stall at(LocalDateTime now, DemoCity city) {
        var place = city.places().stream()
                .filter(candidate -> candidate.key().equals(DemoPlaces.LOBBY_BUILDING))
                .findFirst()
                .orElseThrow();
        return new Stall(
                "open",
                DemoCity.OPEN_STALL_CODE,
                LobbyEmployers.TOWNSHIP,
                place.key(),
                "一层大厅",
                place.name() + "职工沟通会",
                "医疗互助、入会建会",
                now.minusMinutes(OPENED_MINUTES_AGO),
                now.plusMinutes(CLOSES_IN_MINUTES),
                ORGANISER,
                STAFF,
                applications(now),
                counts(now),
                List.of());
    }

    static List<Stall> plannedAt(LocalDateTime now, DemoCity city) {
        return WordLists.rows("demo/planned_stalls.csv").stream()
                .map(row -> planned(row, now, city))
                .toList();
    }

    private static List<Application> applications(LocalDateTime now) {
        var dice = Dice.named("open stall");
        return WordLists.rows("demo/open_stall.csv").stream()
                .map(row -> application(row, now, dice))
                .toList();
    }

    private static Application application(NamedCsvRecord row, LocalDateTime now, Dice dice) {
        var brand = row.getField("brand");
        var submitted = now.minusSeconds(Long.parseLong(row.getField("seconds_ago")));
        return new Application(
                dice.uuid(),
                null,
                row.getField("name"),
                row.getField("phone"),
                EmployerChoice.valueOf(row.getField("choice")),
                orNull(row.getField("typed")),
                brand.isEmpty() ? null : LobbyEmployers.keyOf(brand),
                row.getField("language"),
                orNull(row.getField("proxy")),
                null,
                null,
                null,
                submitted,
                decision(row, submitted));
    }

    private static Decision decision(NamedCsvRecord row, LocalDateTime submitted) {
        var outcome = Outcome.valueOf(row.getField("outcome"));
        return outcome == Outcome.PENDING
                ? new Decision(outcome, null, null, null)
                : new Decision(
                        outcome,
                        submitted.plusSeconds(Long.parseLong(row.getField("decided_after"))),
                        ORGANISER,
                        orNull(row.getField("reason")));
    }

    private static List<Count> counts(LocalDateTime now) {
        var counts = new ArrayList<Count>();
        for (var topic : Topic.values()) {
            var total = CONSULTATIONS[topic.ordinal()];
            counts.add(count(CountKind.CONSULTATION, topic, total / 2, now.minusMinutes(25)));
            counts.add(count(CountKind.CONSULTATION, topic, total - total / 2, now.minusMinutes(8)));
        }
        counts.add(count(CountKind.MATERIAL, null, 120, now.minusMinutes(30)));
        counts.add(count(CountKind.MATERIAL, null, 90, now.minusMinutes(6)));
        counts.add(count(CountKind.COOLING_PACK, null, 45, now.minusMinutes(29)));
        counts.sort(Comparator.comparing(Count::at));
        return List.copyOf(counts);
    }

    private static Count count(CountKind kind, @Nullable Topic topic, int quantity, LocalDateTime at) {
        return new Count(kind, topic, quantity, at, STAFF.getFirst());
    }

    private static Stall planned(NamedCsvRecord row, LocalDateTime now, DemoCity city) {
        var day = now.toLocalDate().plusDays(Long.parseLong(row.getField("days_ahead")));
        var place = city.places().stream()
                .filter(candidate -> candidate.key().equals(row.getField("place")))
                .findFirst()
                .orElseThrow();
        var staff = row.getField("staff");
        return new Stall(
                row.getField("key"),
                row.getField("code"),
                row.getField("unit"),
                place.key(),
                row.getField("spot"),
                place.name() + "职工沟通会",
                row.getField("theme"),
                day.atTime(LocalTime.parse(row.getField("opens"))),
                day.atTime(LocalTime.parse(row.getField("closes"))),
                row.getField("organiser"),
                staff.isEmpty() ? List.of() : List.of(staff.split("\\|")),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
