package org.goutong.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** Something somebody must do, or has done. */
record Task(
        UUID id,
        String orgCode,
        String kind,
        String subjectName,
        String subjectPath,
        String note,
        UUID ownerId,
        String ownerName,
        LocalDate dueOn,
        State state,
        @Nullable OffsetDateTime doneAt) {

    /** Kinds that are done by what is noted on the page of their subject, never by hand. */
    private static final Set<String> NOTED = Set.of(
            "REGISTER_UNION", "ANSWER_REQUEST", "BY_ELECT", "ANSWER_EMPLOYER", "ANSWER_ACCESS", "DELIVER_MATERIAL");

    enum State {
        OPEN,
        DONE
    }

    boolean open() {
        return state == State.OPEN;
    }

    /** Whether it is done by what is noted on the page of its subject, never by hand. */
    boolean noted() {
        return NOTED.contains(kind);
    }

    boolean late(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }

    /** How long there is, for example 超期 3 天, 今天到期, 还有 4 天. */
    String due(LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, dueOn);
        return days < 0
                ? Words.t("tasks.due.late", -days)
                : days == 0 ? Words.t("tasks.due.today") : Words.t("tasks.due.left", days);
    }

    String kindName() {
        return Words.t("tasks.kind." + kind);
    }
}
