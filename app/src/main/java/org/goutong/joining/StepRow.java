package org.goutong.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.goutong.web.Time;
import org.goutong.web.Words;

/** What happened to a form, in a timeline. */
record StepRow(String step, OffsetDateTime at, String byName, String detail) {

    String when(Instant now) {
        return Time.moment(at.toInstant(), now);
    }

    String what() {
        return Words.t("joining.step." + step);
    }

    /** What a reader sees besides; codes and states stay inside. */
    String shownDetail() {
        return step.equals("RETURNED") ? detail : "";
    }
}
