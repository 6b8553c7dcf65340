package org.goutong.employers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a change of facts holds, as far as it was one in the world and not in the writing.
 *
 * @param renamedOn day of a new name; null when it was only written wrongly, or is the same
 * @param movedOn day on which it moved to its unit or address; null when these were only written wrongly, or are the same
 */
record DatedChange(@Nullable LocalDate renamedOn, @Nullable LocalDate movedOn) {

    static final DatedChange NONE = new DatedChange(null, null);
}
