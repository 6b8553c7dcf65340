package org.goutong.talks;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * What somebody sees who was invited: the meeting, and their own answer. Nothing on workers, and nobody else.
 *
 * @param sections what higher modules show, for example answers to what was asked
 * @param said whether an answer was just taken
 */
record RsvpPage(
        String token,
        Invited invited,
        RsvpForm form,
        Problems problems,
        List<Content> sections,
        boolean said,
        Instant now)
        implements View {

    EmployerMeeting meeting() {
        return invited.meeting();
    }

    String path() {
        return "/i/" + token;
    }

    String dear() {
        return invited.contactName().isEmpty() ? invited.employerName() : invited.contactName();
    }

    String when() {
        return Time.dateWithWeekday(Time.day(meeting().opensAt())) + " "
                + Time.clock(meeting().opensAt()) + "–" + Time.clock(meeting().closesAt());
    }

    boolean cancelled() {
        return meeting().state() == EmployerMeeting.State.CANCELLED;
    }

    /** Whether an answer is still of use. */
    boolean open() {
        return meeting().state() == EmployerMeeting.State.PLANNED
                && meeting().closesAt().isAfter(now);
    }

    boolean chosen(Answer answer) {
        return form.answer().equals(answer.name());
    }

    /** What was answered, in words; empty when nothing. */
    String answered() {
        var answer = invited.answer();
        if (answer == null) {
            return "";
        }
        return switch (answer) {
            case ACCEPTED -> Words.t("talks.rsvp.answered.ACCEPTED", invited.people());
            case DECLINED -> Words.t("talks.rsvp.answered.DECLINED");
            case OTHER_TIME -> Words.t("talks.rsvp.answered.OTHER_TIME", invited.proposal());
        };
    }
}
