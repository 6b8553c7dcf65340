package org.goutong.founding;

import java.time.LocalDate;
import java.util.Objects;
import org.goutong.founding.TermEntry.Kind;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** What happened to a term, as it was typed. */
record TermForm(
        String kind,
        String day,
        String years,
        String until,
        String chair,
        String due,
        String present,
        String votes,
        String reason) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REASON = 200;
    private static final int MOST = 1_000_000;

    TermForm(
            @Nullable String kind,
            @Nullable String day,
            @Nullable String years,
            @Nullable String until,
            @Nullable String chair,
            @Nullable String due,
            @Nullable String present,
            @Nullable String votes,
            @Nullable String reason) {
        this.kind = Typed.line(kind);
        this.day = Typed.line(day);
        this.years = Typed.line(years);
        this.until = Typed.line(until);
        this.chair = Typed.line(chair);
        this.due = Typed.line(due);
        this.present = Typed.line(present);
        this.votes = Typed.line(votes);
        this.reason = Typed.line(reason);
    }

    static TermForm empty(Kind kind) {
        return new TermForm(kind.name(), "", "", "", "", "", "", "", "");
    }

    /** What is entered; a re-election where nobody has chosen. */
    Kind chosen() {
        return Objects.requireNonNullElse(Typed.oneOf(Kind.class, kind), Kind.RE_ELECTION);
    }

    /**
     * What it says.
     *
     * @throws org.goutong.web.InvalidForm when something is missing or cannot be read
     */
    NewTermEntry read() {
        var problems = Problems.none();
        var onDay = day(problems, "day", day);
        if (chosen().elects()) {
            problems.require("chair", chair, "founding.term.chair.missing");
        } else {
            problems.require("reason", reason, "founding.term.reason.missing");
        }
        if (chair.chars().anyMatch(Character::isDigit)) {
            problems.add("chair", "founding.term.chair.digits");
        }
        problems.limit("chair", chair, LONGEST_NAME);
        problems.limit("reason", reason, LONGEST_REASON);
        var came = count(problems, "present", present);
        var could = count(problems, "due", due);
        var chose = count(problems, "votes", votes);
        if (could != null && came != null && came > could) {
            problems.add("present", "founding.term.present.more");
        }
        if (chose != null && (came != null && chose > came || could != null && chose > could)) {
            problems.add("votes", "founding.term.votes.more");
        }
        if (chosen().elects() && onDay != null && could != null) {
            attendance(problems, onDay, could, came, chose);
        }
        var untilOn = until(problems, onDay);
        problems.refuse();
        return new NewTermEntry(chosen(), Objects.requireNonNull(onDay), untilOn, chair, could, came, chose, reason);
    }

    /** What is known of an election must make it one. */
    private static void attendance(
            Problems problems, LocalDate onDay, int could, @Nullable Integer came, @Nullable Integer chose) {
        if (could < 1) {
            problems.add("due", "founding.term.count.unreadable");
            return;
        }
        var rule = new Attendance(could, onDay);
        if (came != null && rule.missing(came) > 0) {
            problems.add(
                    "present",
                    "founding.term.present.few",
                    could,
                    rule.quorum(),
                    rule.quorumRule().basis());
        }
        if (chose != null && chose < rule.needed()) {
            problems.add(
                    "votes",
                    "founding.term.votes.few",
                    could,
                    rule.needed(),
                    rule.majorityRule().basis());
        }
    }

    private @Nullable LocalDate until(Problems problems, @Nullable LocalDate onDay) {
        if (chosen() == Kind.DELAY) {
            return day(problems, "until", until);
        }
        if (chosen() != Kind.RE_ELECTION) {
            return null;
        }
        var chosenYears = Typed.count(years, MOST);
        if (chosenYears == null || onDay != null && !Term.allowedYears(onDay).contains(chosenYears)) {
            problems.add("years", "founding.term.years.choose");
            return null;
        }
        return onDay == null ? null : new Term(onDay, chosenYears).endsOn();
    }

    private static @Nullable LocalDate day(Problems problems, String field, String typed) {
        var day = Typed.day(typed);
        if (day == null) {
            problems.add(field, typed.isEmpty() ? "founding.day.missing" : "founding.day.unreadable");
        }
        return day;
    }

    private static @Nullable Integer count(Problems problems, String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        var count = Typed.count(typed, MOST);
        if (count == null) {
            problems.add(field, "founding.term.count.unreadable");
        }
        return count;
    }
}
