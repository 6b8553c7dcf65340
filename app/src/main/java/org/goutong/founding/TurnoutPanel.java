package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/**
 * Who is due and who came, in numbers, as it is this moment.
 *
 * @param waiting who says to have come and waits for a clerk to see them
 */
record TurnoutPanel(UUID founding, int due, int present, boolean running, List<Voter> waiting, LocalDate today)
        implements View {

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
