package org.goutong.employers;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.goutong.matching.Answer;
import org.goutong.matching.Candidate;
import org.goutong.matching.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of the register is good for.
 *
 * @param sure the employer it identifies without asking a person, or null
 * @param likely the employer with whose other spellings the text stands together in the work list, or null
 */
record Recognition(@Nullable UUID sure, @Nullable UUID likely) {

    static final Recognition NONE = new Recognition(null, null);

    /**
     * A wrong employer reaches a queue, a lead and a visit sheet; a missing one only waits for a clerk. From here on about
     * four answers in a thousand are wrong, as measured on labelled queries, and a person can correct them.
     */
    private static final double SURE = 0.9;

    /** Less than even, but no noise: only a person settles by it. */
    private static final double LIKELY = 0.3;

    /** What a person has to look at, however sure the matching is: a branch is not its head office. */
    private static final Set<Reason.Kind> DOUBTS = EnumSet.of(
            Reason.Kind.BRANCH_OR_HEAD_OFFICE,
            Reason.Kind.OTHER_BRANCH,
            Reason.Kind.OTHER_REGION,
            Reason.Kind.SEVERAL_ALIKE);

    static Recognition of(Answer answer) {
        if (answer.candidates().isEmpty() || answer.candidates().getFirst().confidence() < LIKELY) {
            return NONE;
        }
        var best = answer.candidates().getFirst();
        var likely = Employers.idOf(best.id());
        // The names of employers that were merged are alike, and mean one.
        var one = answer.candidates().size() > 1
                && answer.candidates().stream()
                        .map(candidate -> Employers.idOf(candidate.id()))
                        .allMatch(likely::equals);
        return new Recognition(answer.known() && isSure(best, one) ? likely : null, likely);
    }

    private static boolean isSure(Candidate best, boolean one) {
        return best.confidence() >= SURE
                && best.reasons().stream()
                        .map(Reason::kind)
                        .filter(kind -> kind != Reason.Kind.SEVERAL_ALIKE || !one)
                        .noneMatch(DOUBTS::contains);
    }
}
