package org.goutong.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.demo.DemoCity.Person;
import org.goutong.demo.DemoCity.Place;
import org.goutong.demo.DemoCity.Role;
import org.goutong.demo.DemoCity.Unit;
import org.goutong.demo.DemoCity.UnitKind;
import org.junit.jupiter.api.Test;

class DemoCityTest {

    // Changes on purpose only: who edits a word list puts the new digest here and says so.
    private static final String DIGEST = "19486ffdb018070c1de0ba56cf084d56814bc5a4fb06e3f13d8fbfe230c83b69";
    private static final LocalDateTime SOME_NOON = LocalDateTime.of(2026, 11, 20, 12, 16);
    private static final String ALPHABET = "[0-9A-HJ-NP-RTUWXY]";

    // Firms and organisations the articles name; they stand in no invented name.
    private static final List<String> PRINTED_FIRMS =
            List.of("车行神州", "大族", "汇龙森", "京仪", "派诺利", "东方园林", "惠通万利", "美团", "阿里", "麦田", "北京银行");

    private static final DemoCity CITY = DemoCity.generate();

    @Test
    void isTheSameOnEveryMachine() throws Exception {
        var open = CITY.openStallAt(SOME_NOON);
        var planned = CITY.plannedStallsAt(SOME_NOON);
        var text = new StringBuilder();
        write(List.of(CITY, open, planned), text);

        var digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(DIGEST);
    }

    @Test
    void isTheSameUnderAnotherLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(DemoCity.generate()).isEqualTo(CITY);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hasTheUnionTreeOfTheCity() {
        var kinds = CITY.units().stream().collect(groupingBy(Unit::kind, counting()));

        assertThat(kinds)
                .containsEntry(UnitKind.CITY, 1L)
                .containsEntry(UnitKind.DISTRICT, 17L)
                .containsEntry(UnitKind.TOWNSHIP, 349L)
                .containsEntry(UnitKind.INDUSTRY_DEPARTMENT, 4L);
        assertThat(townshipsOf("110105")).isEqualTo(43);
        assertThat(townshipsOf("110113")).isEqualTo(25);
        assertThat(unit("110113008").name()).isEqualTo("南法信地区总工会");
        assertThat(unit("110302").name()).isEqualTo("北京经济技术开发区总工会");
        assertThat(townshipsOf("110302")).isZero();
        assertThat(CITY.units().stream().filter(unit -> "110302".equals(unit.parentCode())))
                .extracting(Unit::code)
                .containsExactly("110302801", "110302802", "110302803", "110302804");
    }

    @Test
    void listsParentsBeforeChildrenAndHangsCodesUnderThem() {
        var seen = new HashSet<String>();
        for (var unit : CITY.units()) {
            assertThat(seen.add(unit.code())).as(unit.code()).isTrue();
            if (unit.parentCode() != null) {
                assertThat(seen).contains(unit.parentCode());
                assertThat(unit.code()).startsWith(unit.parentCode());
            }
        }
    }

    @Test
    void namesThePrimaryUnionAfterItsEmployer() {
        var primaryUnions = CITY.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PRIMARY_UNION)
                .toList();

        assertThat(primaryUnions).hasSize(2).allSatisfy(union -> {
            var employer = employer(union.employerKey());
            assertThat(union.name()).isEqualTo(employer.name() + "工会");
            assertThat(employer.unionFoundedOn()).isNotNull();
        });
    }

    @Test
    void postsTheDemoPeople() {
        assertThat(CITY.people().stream().filter(Person::oneClick))
                .extracting(Person::username, Person::role, Person::unitCode)
                .containsExactlyInAnyOrder(
                        tuple("city-auditor", Role.AUDITOR, "11"),
                        tuple("district-shunyi", Role.DISTRICT_ORGANISER, "110113"),
                        tuple("district-chaoyang", Role.DISTRICT_ORGANISER, "110105"),
                        tuple("street-guangming", Role.STREET_ORGANISER, "110113002"),
                        tuple("street-nanfaxin", Role.STREET_ORGANISER, "110113008"),
                        tuple("street-renhe", Role.STREET_ORGANISER, "110113003"),
                        tuple("admin", Role.ADMINISTRATOR, "11"));
        assertThat(CITY.people()).extracting(Person::username).doesNotHaveDuplicates();
        assertThat(CITY.people()).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(CITY.people())
                .allSatisfy(person -> assertThat(unit(person.unitCode())).isNotNull());
    }

    @Test
    void registersTwentyThousandEmployers() {
        assertThat(employersIn("110113")).isEqualTo(9_000);
        assertThat(employersIn("110105")).isEqualTo(11_000);
        assertThat(CITY.employers()).extracting(Employer::key).doesNotHaveDuplicates();
        assertThat(CITY.employers().stream().map(Employer::townshipCode).distinct())
                .hasSize(68);
        assertThat(CITY.employers()).allSatisfy(employer -> {
            assertThat(employer.employees()).isPositive();
            assertThat(employer.section()).matches("[A-T]");
            assertThat(employer.address()).startsWith("北京市");
            assertThat(employer.placeKey() == null).isEqualTo(employer.floor() == null);
            if (employer.unionFoundedOn() != null) {
                assertThat(employer.unionFoundedOn()).isAfter(employer.registeredOn());
            }
        });
    }

    @Test
    void givesEveryEmployerAValidCreditCodeOfItsOwn() {
        assertThat(CITY.employers()).extracting(Employer::creditCode).doesNotHaveDuplicates();
        assertThat(CITY.employers()).allSatisfy(employer -> {
            var code = employer.creditCode();
            assertThat(code).matches("9[123]11\\d{4}" + ALPHABET + "{10}");
            assertThat(CreditCodes.withCheck(code.substring(0, 17))).isEqualTo(code);
            assertThat(CreditCodes.body(code.substring(8, 16))).isEqualTo(code.substring(8, 17));
        });
    }

    @Test
    void makesNamesThatDifferInMoreThanForm() {
        var names = CITY.employers().stream().collect(groupingBy(employer -> FirmName.plain(employer.name())));

        var shared =
                names.values().stream().filter(sameName -> sameName.size() > 1).toList();

        assertThat(shared)
                .hasSize(5)
                .allSatisfy(pair -> assertThat(pair)
                        .hasSize(2)
                        .extracting(Employer::townshipCode)
                        .doesNotHaveDuplicates());
    }

    @Test
    void hasSistersAndBranchesOfOneBrand() {
        assertThat(CITY.employers().stream().filter(employer -> employer.name().endsWith("分公司")))
                .hasSizeGreaterThan(200);
        assertThat(CITY.employers().stream()
                        .map(Employer::creditCode)
                        .collect(groupingBy(code -> code.substring(0, 2), counting())))
                .hasSize(3)
                .hasEntrySatisfying("92", shops -> assertThat(shops).isGreaterThan(1_500));
    }

    @Test
    void givesAboutOneEmployerInFiveAUnion() {
        var withUnion = CITY.employers().stream()
                .filter(employer -> employer.unionFoundedOn() != null)
                .count();

        assertThat(withUnion).isBetween(3_400L, 3_900L);
    }

    @Test
    void usesNoFirmOfTheArticlesInAnInventedName() {
        for (var firm : PRINTED_FIRMS) {
            assertThat(CITY.employers()).noneMatch(employer -> employer.name().contains(firm));
            assertThat(CITY.places()).noneMatch(place -> (place.name() + place.hostName()).contains(firm));
        }
    }

    @Test
    void countsPlacesFromTheirEmployersAndTakesThePrintedCountsOfOne() {
        assertThat(CITY.places()).hasSize(74).extracting(Place::key).doesNotHaveDuplicates();
        assertThat(CITY.places()).extracting(Place::name).doesNotHaveDuplicates();
        var zhubang = place("住邦2000");
        assertThat(List.of(zhubang.employers(), zhubang.employees(), zhubang.employersWithUnion(), zhubang.members()))
                .containsExactly(2881, 23781, 390, 9500);
        assertThat(zhubang.townshipCode()).isEqualTo("110105015");
        assertThat(CITY.places()).allSatisfy(place -> {
            assertThat(unit(place.townshipCode()).kind()).isEqualTo(UnitKind.TOWNSHIP);
            assertThat(place.hostPhone()).matches("010-3\\d{7}");
            if (!place.equals(zhubang)) {
                var located = located(place);
                assertThat(located)
                        .hasSize(place.employers())
                        .allSatisfy(
                                employer -> assertThat(employer.townshipCode()).isEqualTo(place.townshipCode()));
                assertThat(place.employees())
                        .isEqualTo(
                                located.stream().mapToInt(Employer::employees).sum());
                assertThat(place.members()).isLessThanOrEqualTo(place.employees());
            }
        });
    }

    @Test
    void fillsTheLobbyBuildingWithFortySmallEmployersOfEightOnAverage() {
        var building = place("航港发展大厦");

        assertThat(building.employers()).isEqualTo(40);
        assertThat(building.employees()).isEqualTo(40 * 8);
        assertThat(building.employersWithUnion()).isZero();
    }

    private static void write(Object value, StringBuilder text) throws ReflectiveOperationException {
        switch (value) {
            case null -> text.append("null\n");
            case List<?> list -> {
                text.append(list.size()).append('[');
                for (var item : list) {
                    write(item, text);
                }
            }
            case Record described -> {
                for (RecordComponent component : described.getClass().getRecordComponents()) {
                    write(
                            component.getAccessor().invoke(described),
                            text.append(component.getName()).append('='));
                }
            }
            default -> text.append(value).append('\n');
        }
    }

    private static long townshipsOf(String district) {
        return CITY.units().stream()
                .filter(unit -> unit.kind() == UnitKind.TOWNSHIP && district.equals(unit.parentCode()))
                .count();
    }

    private static long employersIn(String district) {
        return CITY.employers().stream()
                .filter(employer -> employer.townshipCode().startsWith(district))
                .count();
    }

    private static Unit unit(String code) {
        return CITY.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Employer employer(String key) {
        return CITY.employers().stream()
                .filter(employer -> employer.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Place place(String name) {
        return CITY.places().stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Employer> located(Place place) {
        return CITY.employers().stream()
                .filter(employer -> place.key().equals(employer.placeKey()))
                .collect(Collectors.toList());
    }
}
