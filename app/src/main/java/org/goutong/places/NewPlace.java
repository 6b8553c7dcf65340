package org.goutong.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place to be entered, or how a place should read from now on.
 *
 * @param orgCode the unit that looks after it
 * @param hostName empty when nobody is known
 * @param employers null when nobody has counted; likewise the other counts
 */
public record NewPlace(
        String orgCode,
        PlaceKind kind,
        String name,
        String address,
        String hostName,
        String hostPhone,
        @Nullable Integer employers,
        @Nullable Integer employees,
        @Nullable Integer employersWithUnion,
        @Nullable Integer members,
        @Nullable LocalDate countedOn,
        String note) {}
