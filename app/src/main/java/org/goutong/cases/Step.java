package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a case.
 *
 * @param detail the reason of an end, or the name of an owner; may be empty
 */
record Step(
        Kind kind,
        @Nullable Stage fromStage,
        @Nullable Stage toStage,
        LocalDate steppedOn,
        String detail,
        String note,
        String byName,
        OffsetDateTime at) {

    enum Kind {
        OPENED,
        MOVED,
        SHELVED,
        CLOSED,
        RESUMED,
        CLAIMED,
        RELEASED,
        RECYCLED,
        HANDED_OVER
    }

    /** What was done, for example 从有顾虑到有意向. */
    String what() {
        return what(kind, word(fromStage), word(toStage), detail);
    }

    /** The same of a kind from and to stages by their words; {@code detail} as above. */
    static String what(Kind kind, String from, String to, String detail) {
        return switch (kind) {
            case MOVED -> Words.t("cases.step.MOVED", from, to);
            case SHELVED, CLOSED -> Words.t("cases.step." + kind, Words.t("cases.exit." + detail));
            default -> Words.t("cases.step." + kind, detail);
        };
    }

    private static String word(@Nullable Stage stage) {
        return stage == null ? "" : stage.word();
    }
}
