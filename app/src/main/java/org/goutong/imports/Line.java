package org.goutong.imports;

import java.util.List;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param number where it stands in the file, counted from 1
 * @param cells as the file has them
 * @param verdict what is to become of it, or has; null before somebody looked
 * @param without as {@link Entry#without}
 * @param subjectId the record that it means, null when there is none
 * @param openedId what had to be entered so that it has its place, null when nothing had
 */
record Line(
        int number,
        List<String> cells,
        @Nullable Verdict verdict,
        @Nullable Reason reason,
        String detail,
        String without,
        @Nullable UUID subjectId,
        @Nullable UUID openedId) {

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The sentence beside it; empty when there is nothing to say. */
    String remark() {
        var said = reason == null ? "" : reason.text(detail);
        return without.isEmpty()
                ? said
                : (said + " " + Words.t("imports.without", Reason.withoutText(without))).strip();
    }
}
