package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgCodeTest {

    @ParameterizedTest
    @CsvSource({
        "001, 002",
        "009, 010",
        "901, 902",
        "998, 999",
        "999, A00",
        "A00, A01",
        "A09, A0A",
        "A0Z, A10",
        "AZZ, B00",
        "9901, 9902",
        "9999, A000"
    })
    void countsOnInNumbersThenLettersAtTheSameLength(String last, String next) {
        assertThat(OrgCode.next(last)).contains(next);
    }

    @Test
    void endsBehindTheLastLetters() {
        assertThat(OrgCode.next("ZZZ")).isEmpty();
    }

    @Test
    void coversItselfAndWhatIsBelowAndNothingElse() {
        assertThat(OrgCode.covers("110113", "110113008")).isTrue();
        assertThat(OrgCode.covers("110113", "110113")).isTrue();
        assertThat(OrgCode.covers("110113008", "110113")).isFalse();
        assertThat(OrgCode.covers("110113008", "110113003")).isFalse();
        assertThat(OrgCode.end("110113008")).isEqualTo("110113009");
    }
}
