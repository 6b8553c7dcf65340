package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.matching.Answer;
import org.goutong.matching.Candidate;
import org.goutong.matching.Reason;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    static final UUID ID = UUID.randomUUID();

    @Test
    void identifiesByItselfOnlyWhatIsSure() {
        assertThat(Recognition.of(answer(true, 0.95, Reason.Kind.SAME_BRAND, Reason.Kind.REGION_MISSING)))
                .isEqualTo(new Recognition(ID, ID));
        assertThat(Recognition.of(answer(true, 0.85, Reason.Kind.SAME_BRAND))).isEqualTo(new Recognition(null, ID));
        assertThat(Recognition.of(answer(false, 0.95, Reason.Kind.SAME_BRAND))).isEqualTo(new Recognition(null, ID));
        assertThat(Recognition.of(answer(true, 0.2, Reason.Kind.OTHER_NAME))).isEqualTo(Recognition.NONE);
        assertThat(Recognition.of(new Answer(List.of(), false))).isEqualTo(Recognition.NONE);
    }

    @Test
    void treatsBranchAndHeadOfficeAsDifferent() {
        for (var doubt : List.of(
                Reason.Kind.BRANCH_OR_HEAD_OFFICE,
                Reason.Kind.OTHER_BRANCH,
                Reason.Kind.OTHER_REGION,
                Reason.Kind.SEVERAL_ALIKE)) {
            assertThat(Recognition.of(answer(true, 0.99, Reason.Kind.SAME_CORE, doubt)))
                    .as(doubt.name())
                    .isEqualTo(new Recognition(null, ID));
        }
    }

    @Test
    void knowsAnEmployerUnderItsFormerName() {
        var former = new Candidate(ID + "/2", "", 0.97, List.of());

        assertThat(Recognition.of(new Answer(List.of(former), true)).sure()).isEqualTo(ID);
    }

    private static Answer answer(boolean known, double confidence, Reason.Kind... reasons) {
        return new Answer(
                List.of(new Candidate(
                        ID.toString(),
                        "",
                        confidence,
                        Stream.of(reasons).map(kind -> new Reason(kind, "")).toList())),
                known);
    }
}
