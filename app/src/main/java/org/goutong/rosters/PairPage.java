package org.goutong.rosters;

import java.util.Arrays;
import java.util.List;
import org.goutong.rosters.PairLine.Part;
import org.goutong.rosters.PairLine.Side;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two lists side by side.
 *
 * @param shown which lines are listed
 * @param matching how many lines that are
 * @param next cursor of the following page, null on the last one
 */
record PairPage(
        Pair pair,
        Roster left,
        Roster right,
        PairStore.Counts counts,
        Shown shown,
        List<PairRow> rows,
        int matching,
        @Nullable String next,
        boolean first)
        implements View {

    /** What can be listed. */
    enum Shown {
        BOTH(Side.LEFT, List.of(Part.BOTH)),
        DOUBTFUL(Side.LEFT, List.of(Part.DOUBTFUL)),
        CONFLICT(Side.LEFT, List.of(Part.CONFLICT)),
        ONLY_LEFT(Side.LEFT, List.of(Part.ONLY)),
        ONLY_RIGHT(Side.RIGHT, List.of(Part.ONLY)),
        OTHER_LEFT(Side.LEFT, List.of(Part.DUPLICATE, Part.UNREADABLE)),
        OTHER_RIGHT(Side.RIGHT, List.of(Part.DUPLICATE, Part.UNREADABLE));

        final Side side;
        final List<Part> parts;

        Shown(Side side, List<Part> parts) {
            this.side = side;
            this.parts = parts;
        }

        static Shown of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(BOTH);
        }
    }

    /** Both lists know all their employers: a visiting list can be made. */
    boolean settled() {
        return left.stage() == Roster.Stage.SETTLED && right.stage() == Roster.Stage.SETTLED;
    }

    String path() {
        return "/rosters/pairs/" + pair.id();
    }

    String path(Shown other) {
        return path() + "?shown=" + other.name();
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(shown) + "&cursor=" + next;
    }

    String visitsPath() {
        return "/rosters/visits?roster=" + left.id() + "&roster=" + right.id();
    }

    /** What stands in the second column. */
    String otherHeading() {
        return shown == Shown.OTHER_LEFT || shown == Shown.OTHER_RIGHT
                ? Words.t("rosters.pair.same-list")
                : (shown.side == Side.LEFT ? right : left).kind().word();
    }

    String ownHeading() {
        return (shown.side == Side.LEFT ? left : right).kind().word();
    }

    /** What is listed, as a heading. */
    String heading() {
        return switch (shown) {
            case ONLY_LEFT -> Words.t("rosters.pair.only", left.kind().word());
            case ONLY_RIGHT -> Words.t("rosters.pair.only", right.kind().word());
            case OTHER_LEFT -> Words.t("rosters.pair.other-of", left.kind().word());
            case OTHER_RIGHT -> Words.t("rosters.pair.other-of", right.kind().word());
            default -> Words.t("rosters.pair.shown." + shown.name());
        };
    }
}
