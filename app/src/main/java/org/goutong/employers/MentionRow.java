package org.goutong.employers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waiting spelling in the work list.
 *
 * @param waiting forms that wait for it, null when nobody counts them
 * @param likely employers it may mean, the likeliest first
 */
record MentionRow(Mention mention, @Nullable Integer waiting, List<Likely> likely) {}
