package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that elects, from its roll to its counts.
 *
 * @param voters a page of the roll, or once the door has opened of those who are due
 * @param cursor where the page begins; empty at the beginning
 * @param next cursor of the following page, null on the last one
 * @param waiting who says to have come and waits for a clerk to see them
 * @param typed what was typed in a form that has to be mended, by field
 * @param unsettled offices that need a ballot
 */
record AssemblyPage(
        Dossier dossier,
        List<Voter> voters,
        String cursor,
        @Nullable String next,
        List<Voter> waiting,
        Map<String, String> typed,
        Problems problems,
        boolean mayWrite,
        boolean now,
        List<Office> unsettled,
        LocalDate today)
        implements View {

    /** Rows for those whom voters wrote in. */
    static final int OTHERS = 3;

    /** Whom voters wrote in and elected to an office. */
    List<Person> writtenIn(Office office) {
        return dossier.electedWriteIns().stream()
                .filter(person -> person.office() == office)
                .toList();
    }

    String path() {
        return "/foundings/" + dossier.founding().id();
    }

    boolean opened() {
        return dossier.founding().meetingOpenedAt() != null;
    }

    boolean closed() {
        return dossier.founding().meetingClosedAt() != null;
    }

    boolean running() {
        return dossier.founding().doorOpen();
    }

    int due() {
        return dossier.turnout().due(dossier.founding().congress());
    }

    TurnoutPanel turnout() {
        return new TurnoutPanel(
                dossier.founding().id(), due(), dossier.turnout().present(), running(), waiting, today);
    }

    /** How many there are on all pages. */
    private int all() {
        return opened() ? due() : dossier.turnout().listed();
    }

    /** Whether the page does not hold them all. */
    boolean partial() {
        return next != null || !cursor.isEmpty();
    }

    /** Says how many are not on this page. */
    String shown() {
        return Words.t("founding.roll.shown", voters.size(), all(), Math.max(0, all() - voters.size()));
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path() + "/assembly?cursor=" + next;
    }

    boolean quorate() {
        return due() > 0
                && new Attendance(due(), today).missing(dossier.turnout().present()) == 0;
    }

    /** Whether an office can be counted now: enough came, or the committee that elects is elected itself. */
    boolean countable(Office office) {
        return dossier.byCommittee(office) ? dossier.committeeElected(today) : quorate();
    }

    /** What the scrutineers count of an office; who of the committee came is told by them too. */
    List<String> counts(Office office) {
        return dossier.byCommittee(office)
                ? List.of("present", "issued", "returned", "valid", "voided")
                : List.of("issued", "returned", "valid", "voided");
    }

    /** Who is due when the committee elects. */
    Attendance committee() {
        return new Attendance(Math.max(1, dossier.committee(today).size()), today);
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    String signed(Voter voter) {
        return voter.signedAt() == null ? "" : Time.clock(voter.signedAt().toInstant());
    }

    /** Whether a count is the last of its office and may be taken back. */
    boolean last(Ballot ballot) {
        return dossier.ballots(ballot.office()).getLast().equals(ballot);
    }
}
