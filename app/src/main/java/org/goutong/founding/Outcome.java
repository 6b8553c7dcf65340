package org.goutong.founding;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.founding.Count.Flaw;

/** What an election decided. */
sealed interface Outcome {

    /** It does not count, and why. */
    record Void(Set<Flaw> flaws) implements Outcome {}

    /**
     * It counts.
     *
     * @param elected by votes, the most first
     * @param tied have equally many votes at the last seat: another ballot decides between them
     * @param openSeats seats that nobody has, those of the tied among them
     */
    record Decided(List<Votes> elected, List<Votes> tied, List<Votes> notElected, int openSeats) implements Outcome {

        /** Whether another ballot is needed. */
        boolean open() {
            return openSeats > 0;
        }
    }

    /** The votes for one candidate. */
    record Votes(UUID candidate, String name, int votes) {}

    /**
     * Applies the rules: whoever has the votes of more than half of those due is elected as long as there are seats.
     *
     * @param seats to fill, at least 1
     */
    static Outcome of(Attendance attendance, Count count, int seats, List<Votes> votes) {
        var flaws = EnumSet.noneOf(Flaw.class);
        flaws.addAll(count.flaws(attendance));
        if (votes.stream().anyMatch(one -> one.votes() > count.valid())) {
            flaws.add(Flaw.MORE_VOTES_THAN_BALLOTS);
        }
        if (votes.stream().mapToLong(Votes::votes).sum() > (long) count.valid() * seats) {
            flaws.add(Flaw.MORE_VOTES_THAN_SEATS_ALLOW);
        }
        return flaws.isEmpty() ? decide(attendance.needed(), seats, votes) : new Void(flaws);
    }

    private static Outcome decide(int needed, int seats, List<Votes> votes) {
        var enough = votes.stream()
                .filter(one -> one.votes() >= needed)
                .sorted(Comparator.comparingInt(Votes::votes).reversed())
                .toList();
        var last = enough.size() > seats ? enough.get(seats).votes() : -1;
        var tie = last >= 0 && enough.get(seats - 1).votes() == last;
        var elected = tie
                ? enough.stream().filter(one -> one.votes() > last).toList()
                : enough.subList(0, Math.min(seats, enough.size()));
        var tied = tie ? enough.stream().filter(one -> one.votes() == last).toList() : List.<Votes>of();
        var notElected = votes.stream()
                .filter(one -> !elected.contains(one) && !tied.contains(one))
                .sorted(Comparator.comparingInt(Votes::votes).reversed())
                .toList();
        return new Decided(List.copyOf(elected), tied, notElected, seats - elected.size());
    }
}
