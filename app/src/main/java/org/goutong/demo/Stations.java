package org.goutong.demo;

import java.time.LocalDate;
import java.util.List;
import org.goutong.demo.DemoCity.Employer;

/**
 * An invented platform firm and its stations in several streets, each an employer of its own.
 *
 * @param stations some of them have a union
 */
record Stations(Employer head, List<Employer> stations) {

    private static final String SECTION = "G";

    /** Those of {@code demo/stations.csv}, the head first; codes that the city has are not given again. */
    static Stations of(DemoCity city) {
        var codes = new CreditCodes(Dice.named("credit codes stations"));
        city.employers().forEach(employer -> codes.reserve(employer.creditCode()));
        var all = WordLists.rows("demo/stations.csv").stream()
                .map(row -> {
                    var unit = row.getField("unit");
                    var place = row.getField("place");
                    var floor = row.getField("floor");
                    var union = row.getField("union_founded_on");
                    return new Employer(
                            row.getField("name"),
                            row.getField("name"),
                            codes.next("91", unit.substring(0, 6)),
                            unit,
                            place.isEmpty() ? null : place,
                            floor.isEmpty() ? null : Integer.valueOf(floor),
                            null,
                            row.getField("address"),
                            Integer.parseInt(row.getField("employees")),
                            SECTION,
                            LocalDate.parse(row.getField("registered_on")),
                            union.isEmpty() ? null : LocalDate.parse(union));
                })
                .toList();
        return new Stations(all.getFirst(), all.subList(1, all.size()));
    }
}
