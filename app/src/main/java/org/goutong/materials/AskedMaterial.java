package org.goutong.materials;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an employer asked for, as modules above show it.
 *
 * @param askedBy who asked; may be empty
 * @param deliveredOn day on which it was there; null before
 * @param materialId what of the library it was; null when it was nothing of it
 */
public record AskedMaterial(
        String wish,
        String askedBy,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable LocalDate deliveredOn,
        @Nullable UUID materialId) {

    /** Whether it was to be there before this day and is not. */
    public boolean late(LocalDate today) {
        return deliveredOn == null && dueOn.isBefore(today);
    }
}
