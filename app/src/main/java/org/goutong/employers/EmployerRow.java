package org.goutong.employers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employer in a list. */
public record EmployerRow(
        UUID id,
        String orgCode,
        String name,
        String brand,
        @Nullable String creditCode,
        String address,
        String floor,
        @Nullable Integer employees,
        @Nullable LocalDate unionFoundedOn,
        @Nullable LocalDate closedOn) {

    /** Address and floor as one text. */
    public String where() {
        return Floor.text(address, floor);
    }
}
