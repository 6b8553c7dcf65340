package org.goutong.members;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A living membership.
 *
 * @param number for example {@code 110113008-0000326}; null when it belongs to a unit out of sight
 * @param fresh whether the admission made it; false when the person was a member already
 */
public record Membership(UUID id, @Nullable String number, boolean fresh) {}
