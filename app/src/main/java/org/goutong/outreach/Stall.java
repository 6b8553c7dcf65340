package org.goutong.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public facts of a meeting: what somebody with its join code may know.
 *
 * @param spot place and spot in one, for example 航港发展大厦一层大厅
 * @param unionName for example 南法信地区总工会
 */
public record Stall(
        UUID id,
        String code,
        String orgCode,
        UUID placeId,
        String spot,
        String unionName,
        Instant opensAt,
        Instant closesAt,
        Meeting.State state,
        @Nullable Instant closedAt) {}
