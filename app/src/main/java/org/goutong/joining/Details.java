package org.goutong.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of one form, numbers masked. */
record Details(
        String number,
        String name,
        String phone,
        @Nullable String idType,
        @Nullable String idNumber,
        String employerText,
        @Nullable String proxyFor,
        String language,
        String channel,
        String consentVersion,
        Instant consentedAt,
        @Nullable UUID mentionId,
        @Nullable UUID employerId,
        int samePhone) {}
