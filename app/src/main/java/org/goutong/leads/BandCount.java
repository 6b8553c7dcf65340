package org.goutong.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer when a stall closes: what may be said of its willing workers from then on. A band moves only when nobody who
 * watched the stall, or looked before and after, learns of a single person:
 *
 * <ul>
 *   <li>a handful of persons or more have come, or gone, since it moved last;
 *   <li>this stall brought none of them or a handful, so that the one or two who were seen there stay unsaid;
 *   <li>a handful of others named other employers at this stall;
 *   <li>it speaks of half of the employees at most, and these are known;
 *   <li>the stall is no site of a talk: these close one after the other, and are one event to whoever watches.
 * </ul>
 *
 * <p>Otherwise it stays as it is, and what has gathered is said at a later closing.
 *
 * @param band what is said now, null for nothing
 * @param saidOf persons when the band moved last
 * @param weighed persons at the closing before
 * @param persons those who named it at stalls that have closed, each once wherever and however often they filed a form
 * @param others persons who named other employers at this stall
 * @param employees headcount, null when unknown
 * @param relayed whether the stall that closes is a site to which a talk is relayed
 */
record BandCount(
        UUID employerId,
        String orgCode,
        @Nullable Band band,
        int saidOf,
        int weighed,
        int persons,
        int others,
        @Nullable Integer employees,
        boolean relayed) {

    /** Fewer than this many persons move nothing. */
    static final int HANDFUL = 3;

    /** What is said from this closing on; null for nothing. */
    @Nullable
    Band next() {
        return moves() ? Band.of(persons) : band;
    }

    boolean moves() {
        return !relayed
                && Band.of(persons) != band
                && Math.abs(persons - saidOf) >= HANDFUL
                && (persons == weighed || Math.abs(persons - weighed) >= HANDFUL)
                && others >= HANDFUL
                && hides(Band.of(persons));
    }

    private boolean hides(@Nullable Band wanted) {
        return wanted == null || employees != null && wanted.hides(persons, employees);
    }
}
