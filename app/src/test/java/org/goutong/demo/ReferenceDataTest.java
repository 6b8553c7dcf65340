package org.goutong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    @Test
    void has349TownshipsInSixteenDistricts() {
        var townships = WordLists.rows("reference/townships.csv");
        var districts = WordLists.rows("reference/districts.csv").stream()
                .map(row -> row.getField("code"))
                .collect(Collectors.toSet());

        assertThat(townships).hasSize(349).allSatisfy(row -> {
            assertThat(row.getField("code")).matches("\\d{9}").startsWith(row.getField("district_code"));
            assertThat(districts).contains(row.getField("district_code"));
        });
        assertThat(townships.stream().map(row -> row.getField("district_code")).distinct())
                .hasSize(16);
    }

    @Test
    void hasSeventeenDistrictLevelAreas() {
        assertThat(WordLists.rows("reference/districts.csv")).hasSize(17).anySatisfy(row -> {
            assertThat(row.getField("code")).isEqualTo("110302");
            assertThat(row.getField("name_zh")).isEqualTo("北京经济技术开发区");
            assertThat(row.getField("name_en")).contains("(BDA, Yizhuang)");
        });
    }

    @Test
    void hasTwentyIndustrySectionsAndEightDocumentTypes() {
        assertThat(WordLists.rows("reference/industry_sections.csv").stream()
                        .map(row -> row.getField("code"))
                        .collect(Collectors.joining()))
                .isEqualTo(IntStream.rangeClosed('A', 'T')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
        assertThat(WordLists.rows("reference/id_document_types.csv")).hasSize(8);
    }

    @Test
    void agreesWithThePublicSamplesOnCheckCharacters() {
        var vectors = WordLists.rows("reference/identifier_test_vectors.csv");
        for (var row : vectors) {
            var value = row.getField("value");
            var isValid = row.getField("expected").equals("VALID");
            if (isValid && row.getField("kind").equals("USCC")) {
                assertThat(CreditCodes.withCheck(value.substring(0, 17))).isEqualTo(value);
            }
            if (isValid && row.getField("kind").startsWith("ID")) {
                assertThat(PersonNumbers.withCheck(value.substring(0, 17))).isEqualTo(value);
            }
            if (row.getField("note").startsWith("wrong check character")) {
                var stem = value.substring(0, 17);
                var right = value.startsWith("9") ? CreditCodes.withCheck(stem) : PersonNumbers.withCheck(stem);
                assertThat(right).isNotEqualTo(value);
            }
        }
        assertThat(vectors).hasSize(28);
    }

    @Test
    void closesTheBodyOfACodeLikeAPublicOne() {
        assertThat(CreditCodes.body("66050151")).isEqualTo("660501513");
    }
}
