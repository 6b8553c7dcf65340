package org.goutong.rosters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goutong.matching.Band;
import org.goutong.matching.Conflict;
import org.goutong.matching.EmployerLines;
import org.goutong.matching.Reconciliation;
import org.goutong.rosters.PairLine.Part;
import org.goutong.rosters.PairLine.Side;
import org.jspecify.annotations.Nullable;

/**
 * What two lists have in common; pure rules. Lines that have been settled know their employer, and two such lines are the
 * same when their employers are; everything else is as likely as the matching says.
 */
final class SideBySide {

    private record Match(int other, Part part) {}

    private final Reconciliation reconciled;
    private final Map<Integer, Match> left = new HashMap<>();
    private final Map<Integer, Match> right = new HashMap<>();

    private SideBySide(Reconciliation reconciled, Map<Integer, UUID> settledLeft, Map<Integer, UUID> settledRight) {
        this.reconciled = reconciled;
        var rightOf = new HashMap<UUID, Integer>();
        settledRight.forEach((position, employer) -> rightOf.put(employer, position));
        settledLeft.forEach((position, employer) -> {
            var other = rightOf.get(employer);
            if (other != null) {
                match(position, other, Part.BOTH);
            }
        });
        for (var link : reconciled.links()) {
            if (maySame(link.left(), link.right(), settledLeft, settledRight)) {
                match(link.left(), link.right(), link.band() == Band.SURE ? Part.BOTH : Part.DOUBTFUL);
            }
        }
        for (var conflict : reconciled.conflicts()) {
            if (conflict.kind() != Conflict.Kind.CONTESTED
                    && maySame(conflict.left(), conflict.right(), settledLeft, settledRight)) {
                match(conflict.left(), conflict.right(), Part.CONFLICT);
            }
        }
    }

    private static boolean maySame(
            int left, int right, Map<Integer, UUID> settledLeft, Map<Integer, UUID> settledRight) {
        return !settledLeft.containsKey(left) || !settledRight.containsKey(right);
    }

    private void match(int leftPosition, int rightPosition, Part part) {
        if (!left.containsKey(leftPosition) && !right.containsKey(rightPosition)) {
            left.put(leftPosition, new Match(rightPosition, part));
            right.put(rightPosition, new Match(leftPosition, part));
        }
    }

    /**
     * Sorts the lines of two reconciled lists, both called by the rows of their files.
     *
     * @param settledLeft employers of settled lines, by position in the left list
     */
    static Stream<PairLine> of(
            Reconciliation reconciled, Map<Integer, UUID> settledLeft, Map<Integer, UUID> settledRight) {
        var sorted = new SideBySide(reconciled, settledLeft, settledRight);
        return Stream.concat(
                sorted.lines(Side.LEFT, reconciled.left(), reconciled.right(), sorted.left::get),
                sorted.lines(Side.RIGHT, reconciled.right(), reconciled.left(), sorted.right::get));
    }

    private Stream<PairLine> lines(
            Side side, EmployerLines own, EmployerLines other, IntFunction<@Nullable Match> matches) {
        return IntStream.range(0, own.size()).mapToObj(position -> {
            int row = Integer.parseInt(own.id(position));
            var match = matches.apply(position);
            return match == null
                    ? new PairLine(side, row, Part.ONLY, null, List.of())
                    : new PairLine(
                            side,
                            row,
                            match.part(),
                            Integer.valueOf(other.id(match.other())),
                            side == Side.LEFT
                                    ? reconciled.reasons(position, match.other())
                                    : reconciled.reasons(match.other(), position));
        });
    }
}
