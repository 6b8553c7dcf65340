package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;

/**
 * The meeting that elects, from its roll to its counts.
 *
 * @param typed what was typed in a form that has to be mended, by field
 * @param unsettled offices that need a ballot
 */
record AssemblyPage(
        Dossier dossier,
        List<Voter> voters,
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
                dossier.founding().id(),
                due(),
                dossier.turnout().present(),
                running(),
                running() && mayWrite ? expected().stream().filter(Voter::waits).toList() : List.of(),
                today);
    }

    /** Who signs in at the door. */
    List<Voter> expected() {
        return voters.stream()
                .filter(voter -> voter.votes()
                        && (voter.delegate() || !dossier.founding().congress()))
                .toList();
    }

    boolean quorate() {
        return due() > 0
                && new Attendance(due(), today).missing(dossier.turnout().present()) == 0;
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
