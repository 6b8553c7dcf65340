package org.goutong.cases;

import java.util.List;
import java.util.UUID;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Asks with the number before many cases change hands.
 *
 * @param takerName null when they are to be claimed
 * @param to what the form says of the taker
 * @param ticked empty when all are meant
 * @param cases how many go now
 * @param left how many of the chosen stay: another unit's, or more than go at once
 */
record HandOversSurePage(
        UUID owner,
        String name,
        @Nullable String takerName,
        String to,
        String note,
        List<UUID> ticked,
        int cases,
        int left)
        implements View {}
