package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One election as the scrutineers counted it.
 *
 * @param round 1, and more when a tie or open seats asked for another ballot
 * @param due who was due when it was counted
 * @param votes for each candidate; of a void election too
 */
record Ballot(
        UUID id,
        int meetingNumber,
        Office office,
        int round,
        int seats,
        int due,
        LocalDate heldOn,
        Count count,
        List<Outcome.Votes> votes) {

    Outcome outcome() {
        return Outcome.of(new Attendance(due, heldOn), count, seats, votes);
    }
}
