package org.goutong.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as it is written to its table: personal data encrypted, equality by keyed hashes. */
record NewRow(
        String orgCode,
        UUID meetingId,
        CheckedApplication form,
        byte[] digest,
        byte[] receiptHash,
        String number,
        Instant at,
        boolean counted,
        Channel channel,
        byte[] personKey,
        String phone,
        byte[] phoneHash,
        byte[] phoneTailHash,
        @Nullable String idNumber,
        byte @Nullable [] idHash,
        @Nullable UUID employerId,
        @Nullable UUID mentionId,
        String responsibleCode,
        String[] flags) {}
