package org.goutong.reports;

import org.jspecify.annotations.Nullable;

/**
 * A claimed figure beside the recorded one.
 *
 * @param recorded null when it speaks of something that is not recorded
 * @param comparison null with it
 */
record ClaimRow(
        Claim claim, @Nullable Door recorded, @Nullable Comparison comparison) {

    static ClaimRow of(Claim claim, @Nullable Door recorded) {
        return new ClaimRow(claim, recorded, recorded == null ? null : claim.against(recorded.value()));
    }
}
