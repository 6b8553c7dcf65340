package org.goutong.talks;

import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** An answer to an invitation as it was typed. */
record RsvpForm(String answer, String people, String proposal, String question) {

    private static final int MOST_PEOPLE = 99;

    RsvpForm(@Nullable String answer, @Nullable String people, @Nullable String proposal, @Nullable String question) {
        this.answer = Typed.line(answer);
        this.people = Typed.line(people);
        this.proposal = Typed.line(proposal);
        this.question = Typed.text(question);
    }

    static RsvpForm of(Invited invited) {
        return new RsvpForm(
                invited.answer() == null ? "" : invited.answer().name(),
                invited.people() == null ? "1" : invited.people().toString(),
                invited.proposal(),
                invited.question());
    }

    @Nullable
    Answer chosen() {
        return Typed.oneOf(Answer.class, answer);
    }

    /** How many come, null for nobody or what is no number. */
    @Nullable
    Integer comers() {
        var count = Typed.count(people, MOST_PEOPLE);
        return chosen() == Answer.ACCEPTED && count != null && count > 0 ? count : null;
    }

    Problems check() {
        var problems = Problems.none();
        if (chosen() == null) {
            problems.add("answer", "talks.rsvp.answer.missing");
        }
        if (chosen() == Answer.ACCEPTED && comers() == null) {
            problems.add("people", "talks.rsvp.people.unreadable", MOST_PEOPLE);
        }
        if (chosen() == Answer.OTHER_TIME) {
            problems.require("proposal", proposal, "talks.rsvp.proposal.missing");
        }
        problems.limit("proposal", proposal, 100);
        problems.limit("question", question, 300);
        return problems;
    }
}
