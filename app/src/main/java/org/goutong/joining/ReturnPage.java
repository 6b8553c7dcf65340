package org.goutong.joining;

import java.util.List;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** Asks why a form goes back to its sender. */
record ReturnPage(QueueRow row, String reason, @Nullable String back, Problems problems) implements View {

    /** What is said most often, one tap each. */
    List<String> usual() {
        return List.of(
                Words.t("joining.reason.usual.id"),
                Words.t("joining.reason.usual.phone"),
                Words.t("joining.reason.usual.employer"),
                Words.t("joining.reason.usual.again"));
    }
}
