package org.goutong.cases;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goutong.funds.FundCalculation;
import org.goutong.funds.FundCalculationForm;
import org.goutong.leads.Band;
import org.goutong.talks.EmployerMeeting;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an employer sees of what concerns it, without an account: its meetings, its questions, what a union costs, materials,
 * the steps of its founding, whom to ask. Of workers nothing but a band.
 *
 * @param band null when nothing may be said
 * @param calculation null until wages are given
 * @param problems of what was typed in a section, or of the calculation
 * @param sections of modules above: the founding, questions, materials
 */
record ForEmployerPage(
        String token,
        Linked linked,
        List<Meeting> meetings,
        @Nullable Band band,
        FundCalculationForm form,
        @Nullable FundCalculation calculation,
        Problems problems,
        List<Content> sections,
        Instant now)
        implements View {

    /**
     * A meeting and where its invitation is answered.
     *
     * @param path null when its own link was taken back or is too old
     */
    record Meeting(
            ForEmployerQueries.Invited invited, @Nullable String path) {

        String title() {
            return invited.theme().isEmpty() ? invited.kind().word() : invited.theme();
        }

        String when() {
            return Time.dateWithWeekday(Time.day(invited.opensAt())) + " " + Time.clock(invited.opensAt()) + "–"
                    + Time.clock(invited.closesAt());
        }

        boolean cancelled() {
            return invited.state() == EmployerMeeting.State.CANCELLED;
        }

        boolean over(Instant now) {
            return cancelled() || !invited.closesAt().isAfter(now);
        }

        /** What was answered, in words; empty when nothing was, or it does not matter any more. */
        String answered() {
            return invited.answer().isEmpty() ? "" : Words.t("cases.own.answered." + invited.answer());
        }
    }

    String path() {
        return "/e/" + token;
    }

    LocalDate today() {
        return Time.day(now);
    }

    /** The telephone number as a phone dials it. */
    String dial() {
        return linked.officeLine().replaceAll("[^0-9+]", "");
    }
}
