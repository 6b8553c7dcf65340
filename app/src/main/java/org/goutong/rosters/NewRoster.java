package org.goutong.rosters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list to be stored as it came; fields as in {@link Roster}.
 *
 * @param submissionKey made by the page, so that a file sent twice is stored once
 * @param title empty to be called after the file
 * @param fileName for example {@code 园区名录.xlsx}
 * @param content the file, CSV or XLSX
 */
public record NewRoster(
        UUID submissionKey,
        String orgCode,
        RosterKind kind,
        String title,
        @Nullable UUID placeId,
        String fileName,
        byte[] content) {}
