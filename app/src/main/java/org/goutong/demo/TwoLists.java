package org.goutong.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.demo.DemoCity.Place;

/**
 * What the tax office and a park know of the employers of the park: 54 here, 103 there, each written in its own way. How
 * many there are together comes out when the lists are compared.
 *
 * @param organiser username of whoever compares them
 */
public record TwoLists(Place place, String organiser, LocalDate day, List<Listed> employers) {

    /**
     * One employer of the park.
     *
     * @param name as registered
     * @param tax as the tax office writes it, empty when it does not know it
     * @param park as the park writes it, empty when it does not know it
     */
    public record Listed(
            String name,
            String tax,
            String park,
            String creditCode,
            String phone,
            int floor,
            String room,
            int employees) {}

    private static final List<String> PARK_TITLES = List.of("序号", "企业名称", "楼层", "房号", "联系电话");
    private static final List<String> TAX_TITLES = List.of("纳税人识别号", "纳税人名称", "生产经营地址", "联系电话", "从业人数");

    /** The lists of a place, for example {@code sy02}. */
    public static TwoLists of(DemoCity city, String place) {
        return WordLists.rows("demo/two_lists.csv").stream()
                .filter(row -> row.getField("place").equals(place))
                .map(row -> new Draft(city, row).lists())
                .findFirst()
                .orElseThrow();
    }

    /** The lists that are compared while the city is replayed. */
    static List<TwoLists> replayed(DemoCity city) {
        return WordLists.rows("demo/two_lists.csv").stream()
                .filter(row -> Boolean.parseBoolean(row.getField("replayed")))
                .map(row -> new Draft(city, row).lists())
                .toList();
    }

    /** The list of the tax office as a CSV file. */
    public String taxFile() {
        return file(
                TAX_TITLES,
                employers.stream()
                        .filter(employer -> !employer.tax().isEmpty())
                        .map(employer -> List.of(
                                employer.creditCode(),
                                employer.tax(),
                                place.address(),
                                employer.phone(),
                                String.valueOf(employer.employees())))
                        .toList());
    }

    /** The list of the park as a CSV file. */
    public String parkFile() {
        var rows = new ArrayList<List<String>>();
        for (var employer : employers) {
            if (!employer.park().isEmpty()) {
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        employer.park(),
                        String.valueOf(employer.floor()),
                        employer.room(),
                        employer.park().equals(employer.name()) ? employer.phone() : ""));
            }
        }
        return file(PARK_TITLES, rows);
    }

    private static String file(List<String> titles, List<List<String>> rows) {
        return String.join(",", titles)
                + "\n"
                + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
    }

    /** Whether a line of a list means an employer of that registered name. */
    public boolean means(String written, String registered) {
        return employers.stream()
                .anyMatch(employer -> (written.equals(employer.tax()) || written.equals(employer.park()))
                        && FirmName.plain(employer.name()).equals(FirmName.plain(registered)));
    }

    /** Writes the lists: some employers are in the register already, most are new. */
    private static final class Draft {

        private final NamedCsvRecord row;
        private final DemoCity city;
        private final Place place;
        private final Dice dice;
        private final FirmNames firms;
        private final CreditCodes codes;
        private final Set<String> taken = new HashSet<>();
        private final List<Listed> drafted = new ArrayList<>();

        private Draft(DemoCity city, NamedCsvRecord row) {
            this.row = row;
            this.city = city;
            this.place = city.places().stream()
                    .filter(candidate -> candidate.key().equals(row.getField("place")))
                    .findFirst()
                    .orElseThrow();
            this.dice = Dice.named("two lists " + place.key());
            this.firms = new FirmNames(Dice.named("firm names " + place.key()));
            this.codes = new CreditCodes(Dice.named("credit codes " + place.key()));
            city.employers().forEach(employer -> {
                taken.add(FirmName.plain(employer.name()));
                codes.reserve(employer.creditCode());
            });
        }

        private TwoLists lists() {
            int tax = number("tax");
            int park = number("park");
            int both = number("both");
            var parts = new ArrayList<String>();
            repeat(parts, "both", both);
            repeat(parts, "tax", tax - both);
            repeat(parts, "park", park - both);
            var registered = registered();
            for (var part : dice.shuffled(parts)) {
                drafted.add(
                        drafted.size() < registered.size() ? known(part, registered.get(drafted.size())) : fresh(part));
            }
            return new TwoLists(
                    place, row.getField("organiser"), LocalDate.parse(row.getField("day")), dice.shuffled(drafted));
        }

        private int number(String field) {
            return Integer.parseInt(row.getField(field));
        }

        private static void repeat(List<String> parts, String part, int times) {
            for (int time = 0; time < times; time++) {
                parts.add(part);
            }
        }

        /** Employers of the place whose name is theirs alone. */
        private List<Employer> registered() {
            var names = city.employers().stream()
                    .map(employer -> FirmName.plain(employer.name()))
                    .collect(Collectors.groupingBy(plain -> plain, Collectors.counting()));
            return city.employers().stream()
                    .filter(employer -> place.key().equals(employer.placeKey()))
                    .filter(employer -> employer.name().endsWith("有限公司"))
                    .filter(employer -> names.get(FirmName.plain(employer.name())) == 1)
                    .limit(number("registered"))
                    .toList();
        }

        private Listed known(String part, Employer employer) {
            return new Listed(
                    employer.name(),
                    part.equals("park") ? "" : employer.name(),
                    part.equals("tax") ? "" : employer.name(),
                    employer.creditCode(),
                    PersonNumbers.landline(dice),
                    Objects.requireNonNull(employer.floor()),
                    Objects.requireNonNull(employer.room()),
                    employer.employees());
        }

        private Listed fresh(String part) {
            while (true) {
                var name = firms.next(place.townshipCode().substring(0, 6), List.of())
                        .name();
                if (name.form().isEmpty() || !name.branch().isEmpty() || !taken.add(FirmName.plain(name.full()))) {
                    continue;
                }
                int floor = dice.between(1, 4);
                return new Listed(
                        name.full(),
                        part.equals("park") ? "" : name.full(),
                        part.equals("tax") ? "" : written(name, part.equals("both")),
                        codes.next("91", "110113"),
                        PersonNumbers.landline(dice),
                        floor,
                        String.format(Locale.ROOT, "%d%02d", floor, dice.between(1, 28)),
                        dice.between(3, 80));
            }
        }

        /** As a property manager writes it; now and then as everybody says it. */
        private String written(FirmName name, boolean alsoTaxed) {
            return switch (dice.weighted(46, 14, 12, 12, alsoTaxed ? 16 : 0)) {
                case 0 -> name.full();
                case 1 -> name.withoutRegion();
                case 2 -> name.full().replace('（', '(').replace('）', ')');
                case 3 -> name.brand() + name.industry() + "（北京）" + name.form();
                default -> name.brief();
            };
        }
    }
}
