package org.goutong.employers;

import java.util.List;

/**
 * A spelling in the work list.
 *
 * @param forms forms that follow it
 * @param likely employers it may mean, the likeliest first
 * @param beside other spellings that probably mean the same
 */
record MentionRow(Mention mention, int forms, List<Likely> likely, List<Beside> beside) {

    /** A spelling that can be settled together with another. */
    record Beside(Mention mention, int forms) {}

    /** Forms that follow all of them. */
    int all() {
        return forms + beside.stream().mapToInt(Beside::forms).sum();
    }

    /** Whether the spellings beside it are still thought to mean the employer it most probably means. */
    boolean together() {
        return !likely.isEmpty() && likely.getFirst().employer().id().equals(mention.likelyId());
    }
}
