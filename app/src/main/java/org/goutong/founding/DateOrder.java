package org.goutong.founding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.goutong.founding.Checklist.Missing;
import org.goutong.founding.Request.Kind;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * Each day of a founding is that of the step before, or later. What was done on paper keeps its own day, as long as it
 * comes in this order and not in the future.
 */
record DateOrder(Dossier dossier, LocalDate today) {

    /** What is wrong with the day of a step, or of something that belongs to it; null when nothing is. */
    @Nullable
    Missing objection(FoundingStep step, String what, LocalDate day) {
        if (day.isAfter(today)) {
            return Missing.of("founding.day.past", "");
        }
        return last(step)
                .filter(before -> day.isBefore(before.doneOn()))
                .map(before -> Missing.of(
                        "founding.date.before-step",
                        "",
                        what,
                        Time.date(before.doneOn(), today),
                        before.step().word()))
                .orElse(null);
    }

    /** The step before that was done last. */
    private Optional<StepDone> last(FoundingStep step) {
        return dossier.steps().stream()
                .filter(done -> done.step().compareTo(step) < 0)
                .max(Comparator.comparing(StepDone::doneOn).thenComparing(StepDone::step));
    }

    /** What is wrong with the day on which a request is sent: it comes after its notice has hung. */
    @Nullable
    Missing objection(Kind kind, LocalDate day) {
        var notice = notice(kind);
        return notice != null && !notice.over(day)
                ? Missing.of("founding.date.in-notice", "", kind.word(), Time.date(notice.endsOn(), today))
                : objection(kind.asked(), kind.word(), day);
    }

    private @Nullable PublicNotice notice(Kind kind) {
        var needed = new Needed(dossier, today);
        return switch (kind) {
            case PREPARATION -> null;
            case CANDIDATES -> needed.candidatesNotice();
            case RESULT -> needed.resultNotice();
        };
    }

    /** What is wrong with the day of a reply: it comes when the request was sent, or later. */
    @Nullable
    Missing objection(Request request, LocalDate day) {
        if (day.isAfter(today)) {
            return Missing.of("founding.day.past", "");
        }
        return day.isBefore(request.sentOn())
                ? Missing.of("founding.date.before-request", "", Time.date(request.sentOn(), today))
                : null;
    }

    /**
     * What is wrong with a day on which members meet: candidates are approved, and their notice has hung. Until they are
     * approved a meeting may be planned before the notice hangs.
     */
    @Nullable
    Missing objectionToMeeting(LocalDate day) {
        var notice = notice(Kind.CANDIDATES);
        if (notice == null && dossier.done(FoundingStep.NOMINATION).isPresent()) {
            var rule = new Needed(dossier, today).candidatesNoticeRule();
            return Missing.of("founding.meeting.no-notice", rule.basis(), rule.count());
        }
        if (notice != null && !notice.over(day)) {
            return Missing.of("founding.meeting.before-notice-ends", "", Time.date(notice.endsOn(), today));
        }
        // A meeting may be planned ahead.
        return new DateOrder(dossier, day.isAfter(today) ? day : today)
                .objection(FoundingStep.MEETING, FoundingStep.MEETING.word(), day);
    }

    /** Refuses a form whose day has something wrong with it. */
    static void refuse(@Nullable Missing objection) {
        if (objection != null) {
            Problems.none()
                    .add("on", objection.key(), objection.arguments().toArray())
                    .refuse();
        }
    }
}
