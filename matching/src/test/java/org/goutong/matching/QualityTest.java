package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.goutong.matching.training.LabelledQueries;
import org.junit.jupiter.api.Test;

/** The least that is good enough on generated lists; what is reached stands in docs/benchmarks.md. */
class QualityTest {

    @Test
    void linksListsWell() {
        var quality = Labelled.of(5000, 31, false).quality();

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(quality.sure()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void linksHardListsWell() {
        var quality = Labelled.of(5000, 32, true).quality();

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.955);
        assertThat(quality.sure()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void understandsWhatPeopleType() {
        assertThat(accuracy(false)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void understandsShortNames() {
        assertThat(accuracy(true)).isGreaterThanOrEqualTo(0.79);
    }

    /** Share of the queries answered with the employer that was meant, or rightly with none. */
    private static double accuracy(boolean shortNames) {
        var labelled = LabelledQueries.invent(LabelledQueries.Settings.of(8000, 33, shortNames));
        var register = Register.of(EmployerList.of(labelled.register()));
        var truth = new HashMap<String, String>();
        labelled.truth().forEach(answer -> truth.put(answer.queryId(), answer.employerId()));
        int right = 0;
        for (var query : labelled.queries()) {
            var answer = register.resolve(query.text(), query.hint());
            var given = answer.known() ? answer.candidates().getFirst().id() : "";
            right += given.equals(truth.get(query.id())) ? 1 : 0;
        }
        return right / (double) labelled.queries().size();
    }
}
