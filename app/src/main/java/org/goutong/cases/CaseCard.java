package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** A case on the board or in the list. */
record CaseCard(
        UUID id,
        UUID employerId,
        String name,
        @Nullable Integer employees,
        Stage stage,
        Case.State state,
        Case.Channel channel,
        @Nullable UUID ownerId,
        String ownerName,
        @Nullable LocalDate contactDueOn,
        String nextStep,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate dueOn,
        @Nullable OffsetDateTime contactedAt,
        int attempts,
        String exitReason,
        @Nullable LocalDate resumeOn,
        String orgCode,
        String waitingOn,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate strategyUntil) {

    /** The day by which a filter orders it. */
    @Nullable
    LocalDate day(CaseFilter.Due due) {
        return switch (due) {
            case WAITING -> waitingSince;
            case REVIEW -> reviewOn;
            case STRATEGY -> strategyUntil;
            default -> dueOn;
        };
    }

    /** Whom the decision waits for and how long, for example 等总部人力，已 4 天; empty when nobody is waited for. */
    String waits(LocalDate today) {
        return state != Case.State.OPEN || waitingSince == null
                ? ""
                : Words.t("cases.waiting.card", waitingOn, ChronoUnit.DAYS.between(waitingSince, today));
    }

    /** What of 一策一议 has run out, for example 11月20日该一议; empty when nothing has. */
    String ranOut(LocalDate today) {
        return state != Case.State.OPEN || stage == Stage.FOUNDED
                ? ""
                : reviewOn != null && !reviewOn.isAfter(today)
                        ? Words.t("cases.review.due", Time.date(reviewOn, today))
                        : strategyUntil != null && !strategyUntil.isAfter(today)
                                ? Words.t("cases.strategy.ran-out", Time.date(strategyUntil, today))
                                : "";
    }

    boolean late(LocalDate today) {
        return state == Case.State.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    /** What is due and when, for example 超期 3 天：每周联络, 11月24日 请同行一起上门, 没有下一步. */
    String due(LocalDate today) {
        if (state != Case.State.OPEN) {
            return resumeOn == null
                    ? Words.t("cases.exit." + exitReason)
                    : Words.t("cases.due.resume", Words.t("cases.exit." + exitReason), Time.date(resumeOn, today));
        }
        if (dueOn == null) {
            return stage == Stage.FOUNDED
                    ? Words.t("cases.due.founded")
                    : ownerId == null ? Words.t("cases.due.nobody") : Words.t("cases.due.nothing");
        }
        var what = what();
        var late = ChronoUnit.DAYS.between(dueOn, today);
        var level = ContactClock.level(dueOn, today);
        return late > 0
                ? Words.t("cases.due.late", late, what) + (level > 0 ? Words.t("cases.climbed." + level) : "")
                : Words.t("cases.due.on", Time.date(dueOn, today), what);
    }

    private String what() {
        return nextOn == null ? Words.t("cases.due.unplanned", due()) : due();
    }

    private String due() {
        return dueOn != null && dueOn.equals(nextOn) && !nextStep.isEmpty()
                ? nextStep
                : stage == Stage.NOT_CONTACTED ? Words.t("cases.due.first") : Words.t("cases.due.weekly");
    }
}
