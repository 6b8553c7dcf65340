package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a case.
 *
 * @param detail the reason of an end, the name of an owner, or the units of a move; may be empty
 * @param contactId the contact that made the move; null for a move of its own
 * @param byId null when a job did it
 */
record Step(
        UUID id,
        Kind kind,
        @Nullable Stage fromStage,
        @Nullable Stage toStage,
        LocalDate steppedOn,
        String detail,
        String note,
        @Nullable UUID contactId,
        @Nullable UUID byId,
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
        HANDED_OVER,
        /** It went with its employer to another unit. */
        FOLLOWED,
        /** Its employer went to another unit while a union was being founded there. */
        STAYED
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

    /** Where a POST takes it back. */
    String takingBackPath(UUID caseId) {
        return "/cases/" + caseId + "/steps/" + id + "/taking-back";
    }

    /** Whether it ended the case, or let it rest. */
    boolean ends() {
        return kind == Kind.SHELVED || kind == Kind.CLOSED;
    }

    private static String word(@Nullable Stage stage) {
        return stage == null ? "" : stage.word();
    }
}
