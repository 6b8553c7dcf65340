package org.goutong.talks;

import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** What is noted of an employer at a meeting, as it was typed. */
record GuestForm(String people, String rank, String intent, String note) {

    GuestForm(@Nullable String people, @Nullable String rank, @Nullable String intent, @Nullable String note) {
        this.people = Typed.line(people);
        this.rank = Typed.line(rank);
        this.intent = Typed.line(intent);
        this.note = Typed.line(note);
    }

    static GuestForm of(Guest guest) {
        var people = guest.people() != null ? guest.people() : guest.answerPeople();
        return new GuestForm(
                people == null ? "1" : people.toString(),
                guest.rank() == null ? "" : guest.rank().name(),
                guest.intent() == null ? "" : guest.intent().name(),
                guest.intentNote());
    }

    @Nullable
    Rank chosenRank() {
        return Typed.oneOf(Rank.class, rank);
    }

    @Nullable
    Intent chosenIntent() {
        return Typed.oneOf(Intent.class, intent);
    }
}
