package org.goutong.materials;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be handed to employers.
 *
 * @param variantOf a material of which it is another language, null for a new one
 * @param content at most 20 MiB
 */
public record NewMaterial(
        String title,
        String language,
        String source,
        String fileName,
        byte[] content,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID variantOf) {}
