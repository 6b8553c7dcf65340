package org.goutong.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void computesTheCoverageOfTheArticles() {
        var place = counted(2881, 23781, 390, 9500);

        assertThat(place.unionCoverage()).isEqualTo("13.54");
        assertThat(place.memberCoverage()).isEqualTo("39.95");
    }

    @Test
    void saysNothingWhereNobodyHasCounted() {
        assertThat(counted(null, 100, null, 40).unionCoverage()).isNull();
        assertThat(counted(10, null, 2, 40).memberCoverage()).isNull();
        assertThat(counted(0, 0, 0, 0).unionCoverage()).isNull();
    }

    private static Place counted(
            @Nullable Integer employers,
            @Nullable Integer employees,
            @Nullable Integer withUnion,
            @Nullable Integer members) {
        return new Place(
                UUID.randomUUID(),
                "110105",
                PlaceKind.BUILDING_CLUSTER,
                "住邦2000",
                "八里庄西里",
                "",
                "",
                employers,
                employees,
                withUnion,
                members,
                null,
                "",
                "1");
    }
}
