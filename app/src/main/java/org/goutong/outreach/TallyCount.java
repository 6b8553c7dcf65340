package org.goutong.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has been counted of one kind and topic.
 *
 * @param topic null unless it is a consultation
 * @param lastAt when the last count was made
 * @param lastBy who made it
 * @param undoable key of the newest count that can still be taken back, or null
 */
public record TallyCount(
        TallyKind kind,
        @Nullable Topic topic,
        long quantity,
        Instant lastAt,
        String lastBy,
        @Nullable UUID undoable) {}
