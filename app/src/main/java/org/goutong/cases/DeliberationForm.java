package org.goutong.cases;

import java.time.LocalDate;
import org.goutong.audit.Seen;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A strategy, a deliberation, or whom a decision waits for, as it was typed.
 *
 * @param seen the strategy or the wait that there was when the form was made, as {@link Seen#text}
 * @param take {@code theirs} when what somebody else decided meanwhile is to stay
 */
record DeliberationForm(
        String strategy,
        String expires,
        String held,
        String attendees,
        String decision,
        String review,
        String waitingOn,
        String waitingNote,
        String since,
        String seen,
        String take) {

    static final DeliberationForm EMPTY = new DeliberationForm("", "", "", "", "", "", "", "", "", "", "");

    DeliberationForm(
            @Nullable String strategy,
            @Nullable String expires,
            @Nullable String held,
            @Nullable String attendees,
            @Nullable String decision,
            @Nullable String review,
            @Nullable String waitingOn,
            @Nullable String waitingNote,
            @Nullable String since,
            @Nullable String seen,
            @Nullable String take) {
        this.strategy = Typed.text(strategy);
        this.expires = Typed.line(expires);
        this.held = Typed.line(held);
        this.attendees = Typed.line(attendees);
        this.decision = Typed.text(decision);
        this.review = Typed.line(review);
        this.waitingOn = Typed.line(waitingOn);
        this.waitingNote = Typed.line(waitingNote);
        this.since = Typed.line(since);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    /** The state that it was made from. */
    Seen state() {
        return Seen.read(seen);
    }

    /** A day as typed, or else another one. */
    static String or(String day, LocalDate otherwise) {
        return day.isEmpty() ? otherwise.toString() : day;
    }
}
