package org.goutong.employers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an employer to be entered or changed; fields as in {@link Employer}.
 *
 * @param name must name somebody: {@code 有限公司} does not
 * @param creditCode must have right check characters when given
 */
public record NewEmployer(
        String orgCode,
        String name,
        @Nullable String creditCode,
        @Nullable UUID placeId,
        String address,
        String floor,
        @Nullable Integer employees,
        @Nullable String industry,
        @Nullable LocalDate unionFoundedOn,
        @Nullable LocalDate registeredOn) {}
