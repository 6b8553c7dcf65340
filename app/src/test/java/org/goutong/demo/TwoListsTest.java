package org.goutong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.goutong.demo.TwoLists.Listed;
import org.junit.jupiter.api.Test;

class TwoListsTest {

    private static final DemoCity CITY = DemoCity.generate();

    @Test
    void listsAsManyEmployersAsThePrintedStory() {
        var lists = TwoLists.of(CITY, "sy02");

        assertThat(lists.taxFile().lines()).hasSize(1 + 54);
        assertThat(lists.parkFile().lines()).hasSize(1 + 103);
        assertThat(lists.employers().stream()
                        .filter(employer ->
                                !employer.tax().isEmpty() && !employer.park().isEmpty()))
                .hasSize(23);
    }

    @Test
    void namesEveryEmployerOnce() {
        for (var place : Set.of("sy02", "gaoshun")) {
            var names = TwoLists.of(CITY, place).employers().stream()
                    .map(employer -> FirmName.plain(employer.name()))
                    .collect(Collectors.toSet());

            assertThat(names).hasSameSizeAs(TwoLists.of(CITY, place).employers());
        }
    }

    @Test
    void givesOutNoCodeTwice() {
        var codes = CITY.employers().stream().map(DemoCity.Employer::creditCode).collect(Collectors.toSet());
        var fresh = TwoLists.of(CITY, "sy02").employers().stream()
                .map(Listed::creditCode)
                .filter(code -> !codes.contains(code))
                .toList();

        assertThat(fresh).doesNotHaveDuplicates().hasSize(54 + 103 - 23 - 14);
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(TwoLists.of(DemoCity.generate(), "sy02")).isEqualTo(TwoLists.of(CITY, "sy02"));
    }
}
