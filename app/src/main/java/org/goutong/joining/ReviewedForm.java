package org.goutong.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form as its review needs it; phone and document encrypted. */
record ReviewedForm(
        UUID id,
        String orgCode,
        UUID meetingId,
        String state,
        String name,
        byte[] personKey,
        String phone,
        @Nullable String idNumber,
        @Nullable UUID employerId,
        boolean employerHasUnion,
        String responsibleCode,
        boolean awaitsPerson,
        @Nullable UUID memberId,
        @Nullable String dispatchedCode,
        @Nullable Instant decidedAt,
        String decidedByName) {}
