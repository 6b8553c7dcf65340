package org.goutong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.matching.SocialCreditCode;
import org.junit.jupiter.api.Test;

class StationsTest {

    private static final DemoCity CITY = DemoCity.generate();
    private static final Stations STATIONS = Stations.of(CITY);

    @Test
    void hangsInSeveralStreetsAndSomeHaveAUnion() {
        assertThat(STATIONS.stations()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(STATIONS.stations().stream().map(Employer::townshipCode).distinct())
                .hasSameSizeAs(STATIONS.stations());
        assertThat(STATIONS.stations().stream().filter(station -> station.unionFoundedOn() != null))
                .hasSizeBetween(1, STATIONS.stations().size() - 1);
        assertThat(STATIONS.stations())
                .allSatisfy(station ->
                        assertThat(station.name()).startsWith(STATIONS.head().name()));
    }

    @Test
    void namesNobodyOfTheCityAndPlacesThatItHas() {
        var names = CITY.employers().stream()
                .map(employer -> FirmName.plain(employer.name()))
                .collect(Collectors.toSet());
        var codes = CITY.employers().stream().map(Employer::creditCode).collect(Collectors.toSet());
        var places = CITY.places().stream().collect(Collectors.toMap(DemoCity.Place::key, place -> place));

        assertThat(Stream.concat(Stream.of(STATIONS.head()), STATIONS.stations().stream()))
                .allSatisfy(employer -> {
                    assertThat(names).doesNotContain(FirmName.plain(employer.name()));
                    assertThat(codes).doesNotContain(employer.creditCode());
                    assertThat(SocialCreditCode.parse(employer.creditCode()))
                            .isInstanceOf(SocialCreditCode.Valid.class);
                    if (employer.placeKey() != null) {
                        assertThat(places.get(employer.placeKey()).townshipCode())
                                .isEqualTo(employer.townshipCode());
                    }
                });
    }
}
