package org.goutong.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to come out of a closed stall.
 *
 * @param applications distinct persons; {@code unknown}, {@code none}, {@code platform} and {@code undisclosed} are among
 *     them, the others name {@code employers} employers, {@code elsewhere} of which sit in another township
 * @param repeats forms that somebody sent a second time, not among the applications
 */
record StallPlan(
        String key,
        LocalDateTime opens,
        LocalDateTime closes,
        String unitCode,
        String placeKey,
        String spot,
        String theme,
        int applications,
        int employers,
        int elsewhere,
        int unknown,
        int none,
        int platform,
        int undisclosed,
        int proxies,
        int repeats,
        int returned,
        int pending,
        int consultations,
        int materials,
        int packs,
        int cards,
        String organiser,
        List<String> staff) {

    static List<StallPlan> all() {
        return WordLists.rows("demo/stalls.csv").stream().map(StallPlan::read).toList();
    }

    /** Organiser and staff. */
    List<String> crew() {
        var crew = new ArrayList<>(staff);
        crew.addFirst(organiser);
        return crew;
    }

    private static StallPlan read(NamedCsvRecord row) {
        var day = LocalDate.parse(row.getField("date"));
        var staff = row.getField("staff");
        return new StallPlan(
                row.getField("key"),
                day.atTime(LocalTime.parse(row.getField("opens"))),
                day.atTime(LocalTime.parse(row.getField("closes"))),
                row.getField("unit"),
                row.getField("place"),
                row.getField("spot"),
                row.getField("theme"),
                number(row, "applications"),
                number(row, "employers"),
                number(row, "elsewhere"),
                number(row, "unknown"),
                number(row, "none"),
                number(row, "platform"),
                number(row, "undisclosed"),
                number(row, "proxies"),
                number(row, "repeats"),
                number(row, "returned"),
                number(row, "pending"),
                number(row, "consultations"),
                number(row, "materials"),
                number(row, "packs"),
                number(row, "cards"),
                row.getField("organiser"),
                staff.isEmpty() ? List.of() : List.of(staff.split("\\|")));
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
