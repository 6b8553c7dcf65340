package org.goutong.talks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One site that listens to a talk: what was counted there by hand, and what came by its codes. The two are never added.
 *
 * @param typed null while nobody has counted there
 * @param codes the newest first
 * @param people who filled in a form with any of its codes; each person once
 */
record Site(String name, @Nullable Audience typed, List<SiteCode> codes, int people) {

    /** Whether it has a code whose hours are not over. */
    boolean hasCode(Instant now) {
        return codes.stream().anyMatch(code -> code.lasts(now));
    }

    /** The list behind the number: of one code its own, of several none. */
    @Nullable
    String listPath() {
        return codes.size() == 1
                ? "/reports/applications?meeting=" + codes.getFirst().stallId()
                : null;
    }
}
