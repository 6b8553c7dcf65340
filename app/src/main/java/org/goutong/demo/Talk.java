package org.goutong.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goutong.demo.DemoCity.Employer;

/**
 * A mixed 企业沟通会 a few days ago: who came, and who said what.
 *
 * @param organiser username
 * @param guests employers without a union; those that begin to prepare one come first, then those that intend to
 * @param newcomers those of them that the register does not know yet
 * @param speakers employers with a union
 * @param groups how many of those that begin to prepare have got the approval of their preparatory group since
 */
record Talk(
        String key,
        String unitCode,
        String organiser,
        String spot,
        String theme,
        LocalDateTime opens,
        LocalDateTime closes,
        List<Employer> guests,
        List<Employer> newcomers,
        List<Employer> speakers,
        int preparing,
        int intending,
        int groups) {

    private static final LocalDate REGISTERED = LocalDate.of(2014, 4, 9);

    /** The talks of all streets of 朝阳, that of 酒仙桥 with employers of a hundred and more among them. */
    static List<Talk> all(DemoCity city, LocalDate today) {
        return WordLists.rows("demo/talks.csv").stream()
                .map(row -> new Draft(city, row, today).talk())
                .toList();
    }

    /** Finds the guests in the register, and invents those that it lacks. */
    private record Draft(DemoCity city, NamedCsvRecord row, LocalDate today) {

        private Talk talk() {
            var key = row.getField("key");
            var day = today.minusDays(number("days_ago"));
            var dice = Dice.named(key);
            var here = city.employers().stream()
                    .filter(employer -> employer.townshipCode().equals(row.getField("unit")))
                    .filter(employer -> employer.registeredOn().isBefore(day))
                    .toList();
            var wanted = number("without_union");
            var guests = dice
                    .shuffled(here.stream()
                            .filter(employer -> !employer.hasUnionOn(day))
                            .filter(employer -> employer.employees() >= number("least_employees"))
                            .toList())
                    .stream()
                    .limit(wanted)
                    .toList();
            var newcomers = invent(wanted - guests.size(), dice);
            var all = new ArrayList<>(guests);
            all.addAll(newcomers);
            return new Talk(
                    key,
                    row.getField("unit"),
                    row.getField("organiser"),
                    row.getField("spot"),
                    row.getField("theme"),
                    day.atTime(LocalTime.parse(row.getField("opens"))),
                    day.atTime(LocalTime.parse(row.getField("closes"))),
                    dice.shuffled(all),
                    newcomers,
                    dice
                            .shuffled(here.stream()
                                    .filter(employer -> employer.hasUnionOn(day))
                                    .toList())
                            .stream()
                            .limit(number("with_union"))
                            .toList(),
                    number("preparing"),
                    number("intending"),
                    number("groups"));
        }

        private List<Employer> invent(int missing, Dice dice) {
            var key = row.getField("key");
            var unit = row.getField("unit");
            var taken = city.employers().stream()
                    .map(employer -> FirmName.plain(employer.name()))
                    .collect(Collectors.toSet());
            var firms = new FirmNames(Dice.named("firm names " + key));
            var codes = new CreditCodes(Dice.named("credit codes " + key));
            city.employers().forEach(employer -> codes.reserve(employer.creditCode()));
            var invented = new ArrayList<Employer>();
            while (invented.size() < missing) {
                var firm = firms.next(unit.substring(0, 6), List.of());
                if (firm.name().full().endsWith("有限公司")
                        && taken.add(FirmName.plain(firm.name().full()))) {
                    invented.add(new Employer(
                            key + " " + invented.size(),
                            firm.name().full(),
                            codes.next("91", unit.substring(0, 6)),
                            unit,
                            null,
                            null,
                            null,
                            "",
                            number("least_employees") + dice.between(4, 380),
                            firm.section(),
                            REGISTERED,
                            null));
                }
            }
            return invented;
        }

        private int number(String field) {
            return Integer.parseInt(row.getField(field));
        }
    }
}
