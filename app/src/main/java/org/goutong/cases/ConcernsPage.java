package org.goutong.cases;

import java.util.List;
import org.goutong.web.View;
import org.goutong.web.Words;

/** What employers of a unit fear, and which answers convince. */
record ConcernsPage(List<ConcernStore.Raised> raised, List<ConcernStore.Success> success, String unit) implements View {

    int total() {
        return raised.stream().mapToInt(ConcernStore.Raised::raised).sum();
    }

    int waiting() {
        return raised.stream().mapToInt(ConcernStore.Raised::waiting).sum();
    }

    List<ConcernStore.Success> of(String kind) {
        return success.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** How often an answer convinced of those whose outcome is known, for example 75 %. */
    static String rate(ConcernStore.Success one) {
        return Math.round(100.0 * one.settled() / one.known()) + " %";
    }

    /** An answer in the visitor's language. */
    static String answer(ConcernStore.Success one) {
        return ConcernKinds.answer(one.kind(), one.answerCode()).orElseGet(() -> Words.t("cases.concern.own-words"));
    }

    /** Width of a bar, the most frequent kind being full. */
    int share(ConcernStore.Raised one) {
        return 100 * one.raised() / raised.getFirst().raised();
    }
}
