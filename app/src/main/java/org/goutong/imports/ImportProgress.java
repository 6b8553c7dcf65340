package org.goutong.imports;

import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * How far the work on an import has come; asks again by itself until it has ended.
 *
 * @param mayStop whether it can be stopped
 */
record ImportProgress(Batch batch, boolean mayStop) implements View {

    int done() {
        return switch (batch.stage()) {
            case CHECKING -> batch.checkedTo();
            case RUNNING -> batch.ranTo();
            default -> batch.ranTo() + 1 - batch.undoneTo();
        };
    }

    /** Percent of the rows. */
    int percent() {
        return (int) (100L * done() / Math.max(1, batch.lastRow()));
    }

    String text() {
        if (!batch.interruptedBy().isEmpty()) {
            var why = Words.t(batch.interruptedBy());
            return batch.interruptedBy().startsWith("constraint.") ? Words.t("imports.interrupted.because", why) : why;
        }
        return batch.stage().busy()
                ? Words.t("imports.progress." + batch.stage().name(), percent())
                : batch.stage().word();
    }
}
