package org.goutong.cases;

import java.time.LocalDate;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** A strategy, a deliberation, or whom a decision waits for, as it was typed. */
record DeliberationForm(
        String strategy,
        String expires,
        String held,
        String attendees,
        String decision,
        String review,
        String waitingOn,
        String waitingNote,
        String since) {

    static final DeliberationForm EMPTY = new DeliberationForm("", "", "", "", "", "", "", "", "");

    DeliberationForm(
            @Nullable String strategy,
            @Nullable String expires,
            @Nullable String held,
            @Nullable String attendees,
            @Nullable String decision,
            @Nullable String review,
            @Nullable String waitingOn,
            @Nullable String waitingNote,
            @Nullable String since) {
        this.strategy = Typed.text(strategy);
        this.expires = Typed.line(expires);
        this.held = Typed.line(held);
        this.attendees = Typed.line(attendees);
        this.decision = Typed.text(decision);
        this.review = Typed.line(review);
        this.waitingOn = Typed.line(waitingOn);
        this.waitingNote = Typed.line(waitingNote);
        this.since = Typed.line(since);
    }

    /** A day as typed, or else another one. */
    static String or(String day, LocalDate otherwise) {
        return day.isEmpty() ? otherwise.toString() : day;
    }
}
