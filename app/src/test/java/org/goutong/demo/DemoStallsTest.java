package org.goutong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.demo.DemoCity.Application;
import org.goutong.demo.DemoCity.Count;
import org.goutong.demo.DemoCity.CountKind;
import org.goutong.demo.DemoCity.EmployerChoice;
import org.goutong.demo.DemoCity.Outcome;
import org.goutong.demo.DemoCity.Person;
import org.goutong.demo.DemoCity.Place;
import org.goutong.demo.DemoCity.Stall;
import org.junit.jupiter.api.Test;

class DemoStallsTest {

    private static final DemoCity CITY = DemoCity.generate();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 16);
    private static final List<Stall> ALL = Stream.of(
                    CITY.stalls(), List.of(CITY.openStallAt(NOW)), CITY.plannedStallsAt(NOW))
            .flatMap(List::stream)
            .toList();

    @Test
    void holdsTwentyEightStallsFrom2016To2026() {
        assertThat(CITY.stalls()).hasSize(29).isSortedAccordingTo(Comparator.comparing(Stall::opens));
        assertThat(CITY.stalls().getFirst().opens()).isEqualTo(LocalDateTime.of(2016, 4, 26, 11, 30));
        assertThat(CITY.stalls().getLast().opens().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(CITY.stalls()).allSatisfy(stall -> assertThat(stall.opens()).isBefore(stall.closes()));
    }

    @Test
    void givesEveryStallACodeAPlaceAndStaffOfItsOwn() {
        var usernames = CITY.people().stream().map(Person::username).collect(Collectors.toSet());
        var places = CITY.places().stream().collect(Collectors.toMap(Place::key, Place::townshipCode));

        assertThat(ALL).extracting(Stall::code).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{6}"));
        assertThat(ALL).extracting(Stall::key).doesNotHaveDuplicates();
        assertThat(ALL).allSatisfy(stall -> {
            assertThat(usernames).contains(stall.organiser()).containsAll(stall.staff());
            assertThat(places).containsEntry(stall.placeKey(), stall.unitCode());
        });
    }

    @Test
    void repeatsThePrintedFigures() {
        assertThat(applications("tongniu-2016-04-26")).isEqualTo(40);
        assertThat(applications("zhubang2000-2016-07-14")).isEqualTo(37);
        assertThat(counted("zhubang2000-2016-07-14", CountKind.CARD)).isEqualTo(430);
        assertThat(counted("wanda-2016-05-11", CountKind.MATERIAL) + counted("wanda-2016-05-13", CountKind.MATERIAL))
                .isGreaterThan(1000);
        assertThat(counted("wanda-2016-05-11", CountKind.CONSULTATION)
                        + counted("wanda-2016-05-13", CountKind.CONSULTATION))
                .isGreaterThan(100);
        assertThat(CITY.stall("linji-2016-08-18").applications().stream()
                        .map(Application::employerKey)
                        .distinct())
                .hasSize(14);
    }

    @Test
    void admits169AtTheFiveStallsOf朝外() {
        var stalls = CITY.stalls().stream()
                .filter(stall -> stall.unitCode().equals("110105002"))
                .toList();

        assertThat(stalls).hasSize(5);
        assertThat(stalls.stream()
                        .flatMap(stall -> stall.applications().stream())
                        .filter(form -> form.decision().outcome() == Outcome.ADMITTED))
                .hasSize(169);
    }

    @Test
    void knowsEveryApplicantButAFewEmployersOnly() {
        var employers = CITY.employers().stream().map(DemoCity.Employer::key).collect(Collectors.toSet());
        var forms = everyForm();

        assertThat(forms).allSatisfy(form -> {
            assertThat(form.typedEmployer() != null).isEqualTo(form.choice() == EmployerChoice.EMPLOYER);
            assertThat(form.employerKey() == null || employers.contains(form.employerKey()))
                    .isTrue();
        });
        assertThat(forms).extracting(Application::choice).contains(EmployerChoice.values());
        assertThat(forms.stream()
                        .filter(form -> form.choice() == EmployerChoice.EMPLOYER && form.employerKey() == null))
                .hasSizeBetween(10, 30);
    }

    @Test
    void namesEmployersThatExistedOnTheDay() {
        var registered = CITY.employers().stream()
                .collect(Collectors.toMap(DemoCity.Employer::key, DemoCity.Employer::registeredOn));

        for (var stall : CITY.stalls()) {
            assertThat(stall.applications())
                    .filteredOn(form -> form.employerKey() != null)
                    .allSatisfy(form -> assertThat(registered.get(form.employerKey()))
                            .isBefore(stall.opens().toLocalDate()));
        }
    }

    @Test
    void dispatchesWhoWorksElsewhereAndNobodyElse() {
        var townships = CITY.employers().stream()
                .collect(Collectors.toMap(DemoCity.Employer::key, DemoCity.Employer::townshipCode));

        for (var stall : CITY.stalls()) {
            assertThat(stall.applications())
                    .filteredOn(form -> Set.of(Outcome.ADMITTED, Outcome.DISPATCHED)
                            .contains(form.decision().outcome()))
                    .allSatisfy(form -> assertThat(form.decision().outcome() == Outcome.DISPATCHED)
                            .isEqualTo(form.employerKey() != null
                                    && !stall.unitCode().equals(townships.get(form.employerKey()))));
        }
    }

    @Test
    void neverUsesOneSpellingForTwoEmployers() {
        var meant = new HashMap<String, String>();
        everyForm().stream()
                .filter(form -> form.employerKey() != null)
                .forEach(form -> assertThat(meant.merge(
                                FirmName.plain(form.typedEmployer()), form.employerKey(), (one, other) -> one))
                        .isEqualTo(form.employerKey()));
        everyForm().stream()
                .filter(form -> form.typedEmployer() != null && form.employerKey() == null)
                .forEach(form -> assertThat(meant).doesNotContainKey(FirmName.plain(form.typedEmployer())));
    }

    @Test
    void inventsPersonsWithValidNumbersThatNobodyHas() {
        assertThat(everyForm()).extracting(Application::submissionKey).doesNotHaveDuplicates();
        assertThat(everyForm()).allSatisfy(form -> {
            assertThat(form.phone()).matches("16[013489]\\d{8}");
            assertThat(form.name().codePointCount(0, form.name().length())).isBetween(2, 30);
            if ("01".equals(form.idType())) {
                assertThat(form.idNumber()).matches("\\d{14}99[6-9][\\dX]");
                assertThat(PersonNumbers.withCheck(form.idNumber().substring(0, 17)))
                        .isEqualTo(form.idNumber());
            }
        });
        assertThat(everyForm()).extracting(Application::idNumber).anyMatch(number -> number != null);
        assertThat(everyForm())
                .extracting(Application::name)
                .anyMatch(name -> name.contains("·"))
                .anyMatch(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint))
                .anyMatch(name -> name.length() == 4 && name.startsWith("欧阳"))
                .anyMatch(name -> name.matches("[A-Za-z ]+"));
        assertThat(everyForm()).extracting(Application::language).containsOnly("zh", "en");
    }

    @Test
    void keepsAStallOpenAroundNow() {
        var open = CITY.openStallAt(NOW);

        assertThat(open.code()).isEqualTo("482913");
        assertThat(open.unitCode()).isEqualTo("110113008");
        assertThat(open.opens()).isEqualTo(NOW.minusMinutes(46));
        assertThat(open.closes()).isEqualTo(NOW.plusMinutes(74));
        assertThat(open.applications()).hasSize(14).allSatisfy(form -> {
            assertThat(form.submittedAt()).isBetween(open.opens(), NOW);
            if (form.decision().at() != null) {
                assertThat(form.decision().at()).isBetween(form.submittedAt(), NOW);
            }
        });
        assertThat(open.applications().stream().filter(form -> form.decision().outcome() == Outcome.PENDING))
                .hasSize(5);
        assertThat(open.applications().stream()
                        .filter(form -> form.choice() == EmployerChoice.EMPLOYER && form.employerKey() == null))
                .hasSize(3);
        assertThat(open.counts()).allSatisfy(count -> assertThat(count.at()).isBetween(open.opens(), NOW));
    }

    @Test
    void opensWithTheSameKeysOnAnotherDay() {
        var later = CITY.openStallAt(NOW.plusDays(3));

        assertThat(later.applications())
                .extracting(Application::submissionKey)
                .containsExactlyElementsOf(CITY.openStallAt(NOW).applications().stream()
                        .map(Application::submissionKey)
                        .toList());
    }

    @Test
    void plansStallsToCome() {
        assertThat(CITY.plannedStallsAt(NOW))
                .hasSize(4)
                .isSortedAccordingTo(Comparator.comparing(Stall::opens))
                .allSatisfy(stall -> {
                    assertThat(stall.opens()).isAfter(NOW);
                    assertThat(stall.applications()).isEmpty();
                });
    }

    @Test
    void knowsNoOtherStall() {
        assertThatThrownBy(() -> CITY.stall("nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Application> everyForm() {
        return ALL.stream().flatMap(stall -> stall.applications().stream()).toList();
    }

    private static long applications(String key) {
        return CITY.stall(key).applications().stream()
                .filter(form -> form.repeatOf() == null)
                .count();
    }

    private static int counted(String key, CountKind kind) {
        return CITY.stall(key).counts().stream()
                .filter(count -> count.kind() == kind)
                .mapToInt(Count::quantity)
                .sum();
    }
}
