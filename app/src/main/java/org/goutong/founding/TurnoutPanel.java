package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/**
 * Who is due and who came, in numbers, as it is this moment.
 *
 * @param waiting who says to have come and waits for a clerk to see them; more than {@link #MOST} where not all are shown
 */
record TurnoutPanel(UUID founding, int due, int present, boolean running, List<Voter> waiting, LocalDate today)
        implements View {

    /** So many who wait are shown at a time; whoever is seen makes room for the next. */
    static final int MOST = 3000;

    List<Voter> shown() {
        return waiting.stream().limit(MOST).toList();
    }

    boolean more() {
        return waiting.size() > MOST;
    }

    private Attendance attendance() {
        return new Attendance(Math.max(1, due), today);
    }

    int quorum() {
        return attendance().quorum();
    }

    int needed() {
        return attendance().needed();
    }

    int missing() {
        return attendance().missing(present);
    }

    String quorumBasis() {
        return attendance().quorumRule().basis();
    }

    String majorityBasis() {
        return attendance().majorityRule().basis();
    }
}
