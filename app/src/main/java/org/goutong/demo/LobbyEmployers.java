package org.goutong.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.goutong.demo.DemoPlaces.Site;
import org.jspecify.annotations.Nullable;

/** The 83 employers of the stall of 2016-06-07: 40 small ones in the building, 43 around it. */
final class LobbyEmployers {

    static final String TOWNSHIP = "110113008";

    /** One of the 83 and how many of its people applied. */
    record LobbyEmployer(
            String key,
            FirmName name,
            @Nullable Integer floor,
            String street,
            int employees,
            int applicants,
            String section,
            @Nullable LocalDate unionFoundedOn) {}

    private LobbyEmployers() {}

    static List<LobbyEmployer> all() {
        var industries = WordLists.rows("demo/industries.csv");
        var rows = WordLists.rows("demo/lobby_employers.csv");
        return IntStream.range(0, rows.size())
                .mapToObj(position -> read(position, rows.get(position), industries))
                .toList();
    }

    static String keyOf(String brand) {
        return all().stream()
                .filter(employer -> employer.name().brand().equals(brand))
                .findFirst()
                .orElseThrow()
                .key();
    }

    static String address(LobbyEmployer employer, Site building, String room) {
        return employer.floor() == null ? "北京市顺义区南法信地区" + employer.street() : building.doorOn(employer.floor(), room);
    }

    private static LobbyEmployer read(int position, NamedCsvRecord row, List<NamedCsvRecord> industries) {
        var word = row.getField("industry");
        var industry = industries.stream()
                .filter(candidate -> candidate.getField("word").equals(word))
                .findFirst()
                .orElseThrow();
        var floor = row.getField("floor");
        var union = row.getField("union_founded_on");
        return new LobbyEmployer(
                DemoEmployers.key(position),
                new FirmName(
                        row.getField("region"),
                        row.getField("brand"),
                        word,
                        industry.getField("short"),
                        row.getField("form"),
                        ""),
                floor.isEmpty() ? null : Integer.valueOf(floor),
                row.getField("street"),
                Integer.parseInt(row.getField("employees")),
                Integer.parseInt(row.getField("applicants")),
                industry.getField("section"),
                union.isEmpty() ? null : LocalDate.parse(union));
    }
}
