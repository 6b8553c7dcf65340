package org.goutong.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goutong.demo.DemoCity.Application;
import org.goutong.demo.DemoCity.Claim;
import org.goutong.demo.DemoCity.ClaimMetric;
import org.goutong.demo.DemoCity.Count;
import org.goutong.demo.DemoCity.CountKind;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.demo.DemoCity.EmployerChoice;
import org.goutong.demo.DemoCity.Outcome;
import org.goutong.demo.DemoCity.Qualifier;
import org.goutong.demo.DemoCity.Stall;
import org.goutong.demo.DemoCity.Topic;
import org.junit.jupiter.api.Test;

class LobbyStallTest {

    private static final DemoCity CITY = DemoCity.generate();
    private static final Stall STALL = CITY.stall(DemoCity.LOBBY_STALL);
    private static final LocalDate DAY = LocalDate.of(2016, 6, 7);
    private static final Map<String, Employer> EMPLOYERS =
            CITY.employers().stream().collect(Collectors.toMap(Employer::key, Function.identity()));
    private static final List<Application> FIRST_FORMS = STALL.applications().stream()
            .filter(form -> form.repeatOf() == null)
            .toList();

    @Test
    void standsInTheLobbyForTwoHoursAndALittle() {
        assertThat(STALL.title()).isEqualTo("航港发展大厦职工沟通会");
        assertThat(STALL.spot()).isEqualTo("一层大厅");
        assertThat(STALL.opens()).isEqualTo(LocalDateTime.of(2016, 6, 7, 11, 30));
        assertThat(STALL.closes()).isEqualTo(LocalDateTime.of(2016, 6, 7, 13, 40));
        assertThat(STALL.unitCode()).isEqualTo("110113008");
        assertThat(STALL.organiser()).isEqualTo("street-nanfaxin");
    }

    @Test
    void receives326FormsOf326Persons() {
        assertThat(FIRST_FORMS).hasSize(326);
        assertThat(FIRST_FORMS.stream().map(form -> form.name() + form.phone()).distinct())
                .hasSize(326);
        assertThat(STALL.applications()).extracting(Application::submissionKey).doesNotHaveDuplicates();
    }

    @Test
    void receivesSevenFormsASecondTime() {
        var byKey = STALL.applications().stream()
                .collect(Collectors.toMap(Application::submissionKey, Function.identity()));

        var repeats = STALL.applications().stream()
                .filter(form -> form.repeatOf() != null)
                .toList();

        assertThat(repeats).hasSize(7).allSatisfy(repeat -> {
            var first = byKey.get(repeat.repeatOf());
            assertThat(tuple(repeat.name(), repeat.phone(), repeat.employerKey()))
                    .isEqualTo(tuple(first.name(), first.phone(), first.employerKey()));
            assertThat(repeat.submittedAt()).isAfter(first.submittedAt()).isBefore(STALL.closes());
            assertThat(repeat.decision().outcome()).isEqualTo(Outcome.SHARED_WITH_FIRST);
        });
    }

    @Test
    void hasSixProxyFormsAndSharedTelephones() {
        var proxies =
                FIRST_FORMS.stream().filter(form -> form.proxyFor() != null).toList();
        var phones = FIRST_FORMS.stream().collect(groupingBy(Application::phone, counting()));

        assertThat(proxies).hasSize(6);
        assertThat(proxies)
                .allSatisfy(form -> assertThat(form.confirmedAt() == null)
                        .isEqualTo(form.decision().outcome() == Outcome.PENDING));
        assertThat(phones.values().stream().filter(persons -> persons == 2)).hasSize(3);
        assertThat(phones.values()).allMatch(persons -> persons <= 2);
    }

    @Test
    void names83EmployersOf南法信And81OfThemWithoutAUnion() {
        assertThat(STALL.applications()).allSatisfy(form -> {
            assertThat(form.choice()).isEqualTo(EmployerChoice.EMPLOYER);
            assertThat(form.employerKey()).isNotNull();
            assertThat(form.typedEmployer()).isNotBlank();
        });
        var named = FIRST_FORMS.stream()
                .map(form -> EMPLOYERS.get(form.employerKey()))
                .distinct()
                .toList();

        assertThat(named)
                .hasSize(83)
                .allMatch(employer -> employer.townshipCode().equals("110113008"));
        assertThat(named.stream().filter(employer -> employer.hasUnionOn(DAY))).hasSize(2);
        assertThat(named.stream().filter(employer -> employer.unionFoundedOn() == null))
                .hasSize(81);
        assertThat(named.stream().filter(employer -> "hanggang".equals(employer.placeKey())))
                .hasSize(40);
        assertThat(named).allMatch(employer -> employer.registeredOn().isBefore(DAY));
    }

    @Test
    void ranksEmployersLikeTheReport() {
        var applicants = FIRST_FORMS.stream().collect(groupingBy(Application::employerKey, counting()));

        var ranked =
                applicants.values().stream().sorted(Comparator.reverseOrder()).toList();

        assertThat(ranked.subList(0, 12)).containsExactly(14L, 13L, 12L, 11L, 11L, 9L, 9L, 8L, 8L, 7L, 7L, 6L);
        assertThat(ranked.stream().mapToLong(Long::longValue).sum()).isEqualTo(326);
        applicants.forEach(
                (key, number) -> assertThat(EMPLOYERS.get(key).employees()).isGreaterThanOrEqualTo(number.intValue()));
    }

    @Test
    void receivesMostFormsAfterNoon() {
        var perQuarter = FIRST_FORMS.stream()
                .collect(groupingBy(
                        form -> (int) (Duration.between(STALL.opens(), form.submittedAt())
                                        .toMinutes()
                                / 15),
                        TreeMap::new,
                        counting()));

        assertThat(perQuarter.values()).containsExactly(21L, 38L, 57L, 64L, 52L, 43L, 31L, 20L);
        assertThat(STALL.applications()).isSortedAccordingTo(Comparator.comparing(Application::submittedAt));
    }

    @Test
    void admits312ReturnsNineAndLeavesFive() {
        var outcomes =
                FIRST_FORMS.stream().collect(groupingBy(form -> form.decision().outcome(), counting()));

        assertThat(outcomes)
                .containsOnly(
                        Map.entry(Outcome.ADMITTED, 312L),
                        Map.entry(Outcome.RETURNED, 9L),
                        Map.entry(Outcome.PENDING, 5L));
        assertThat(FIRST_FORMS)
                .allSatisfy(form -> assertThat(form.decision().reason() != null)
                        .isEqualTo(form.decision().outcome() == Outcome.RETURNED));
    }

    @Test
    void takesSixMinutesAndFortySecondsInTheMedian() {
        var seconds = FIRST_FORMS.stream()
                .filter(form -> form.decision().outcome() == Outcome.ADMITTED)
                .map(form -> Duration.between(
                                form.submittedAt(), form.decision().at())
                        .toSeconds())
                .sorted()
                .toList();

        assertThat(seconds.get(155)).isEqualTo(400);
        assertThat(seconds.get(156)).isEqualTo(400);
        assertThat(seconds.getFirst()).isPositive();
    }

    @Test
    void typesEmployersInManyWaysThatNeverMeanTwo() {
        var meant = new HashMap<String, String>();
        for (var form : STALL.applications()) {
            assertThat(meant.merge(FirmName.plain(form.typedEmployer()), form.employerKey(), (one, other) -> one))
                    .as(form.typedEmployer())
                    .isEqualTo(form.employerKey());
        }
        var registered = CITY.employers().stream()
                .collect(Collectors.toMap(
                        employer -> FirmName.plain(employer.name()), Employer::key, (one, other) -> one));
        meant.forEach((spelling, key) ->
                assertThat(registered.getOrDefault(spelling, key)).isEqualTo(key));
        var asRegistered = STALL.applications().stream()
                .filter(form -> EMPLOYERS.get(form.employerKey()).name().equals(form.typedEmployer()))
                .count();
        assertThat(asRegistered).isBetween(30L, 90L);
        assertThat(meant).hasSizeGreaterThan(150);
        assertThat(STALL.applications())
                .extracting(Application::typedEmployer)
                .anyMatch(typed -> typed.contains("(北京)"))
                .anyMatch(typed -> typed.contains("　"))
                .anyMatch(typed -> typed.contains("（航港"))
                .anyMatch(typed -> typed.endsWith("货代"))
                .anyMatch(typed -> typed.startsWith("91"));
    }

    @Test
    void counts512ConsultationsByTopic() {
        var topics = STALL.counts().stream()
                .filter(count -> count.kind() == CountKind.CONSULTATION)
                .collect(groupingBy(Count::topic, summingInt(Count::quantity)));

        assertThat(topics)
                .containsOnly(
                        Map.entry(Topic.MEMBER_CARD, 181),
                        Map.entry(Topic.JOINING, 128),
                        Map.entry(Topic.MUTUAL_AID, 84),
                        Map.entry(Topic.FOUNDING, 50),
                        Map.entry(Topic.LEGAL_ADVICE, 41),
                        Map.entry(Topic.OTHER, 28));
        assertThat(topics.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(512);
    }

    @Test
    void handsOutAThousandLeafletsAndFourHundredCoolingPacks() {
        var handed = STALL.counts().stream().collect(groupingBy(Count::kind, summingInt(Count::quantity)));

        assertThat(handed).containsEntry(CountKind.MATERIAL, 1000).containsEntry(CountKind.COOLING_PACK, 400);
        assertThat(STALL.counts()).allSatisfy(count -> {
            assertThat(count.quantity()).isPositive();
            assertThat(count.at()).isBetween(STALL.opens(), STALL.closes());
        });
    }

    @Test
    void keepsTheClaimedFiguresAsSaid() {
        assertThat(STALL.claims())
                .extracting(Claim::metric, Claim::text, Claim::value, Claim::qualifier)
                .containsExactly(
                        tuple(ClaimMetric.APPLICATIONS, "近300名", 300, Qualifier.NEARLY),
                        tuple(ClaimMetric.EMPLOYERS_WITHOUT_UNION, "80多家", 80, Qualifier.MORE_THAN),
                        tuple(ClaimMetric.MATERIALS, "上千份", 1000, Qualifier.ABOUT_OR_MORE),
                        tuple(ClaimMetric.COOLING_PACKS, "400余份", 400, Qualifier.MORE_THAN));
    }
}
