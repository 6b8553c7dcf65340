package org.goutong.talks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer at a meeting: invited, present, or both.
 *
 * @param withUnion whether it had a union on the day of the meeting
 * @param invitedAt null for who came without an invitation
 * @param contactName whom the letter addresses, or empty
 * @param address stored form of the mail address, or null
 * @param version of the link
 * @param linkUntil when the link ends; null when it was taken back, or there is none
 * @param answer null until answered
 * @param people how many came, null until marked
 * @param intent what it said last at the meeting, or null
 * @param mail how far the mail with the invitation is, for example {@code SENT}; null when none goes out
 */
record Guest(
        UUID meetingId,
        UUID employerId,
        String employerName,
        boolean withUnion,
        @Nullable Instant invitedAt,
        String invitedBy,
        String contactName,
        @Nullable String address,
        String language,
        int version,
        @Nullable Instant linkUntil,
        @Nullable Answer answer,
        @Nullable Integer answerPeople,
        String proposal,
        String question,
        @Nullable Instant answeredAt,
        boolean speaker,
        boolean present,
        @Nullable Integer people,
        @Nullable Rank rank,
        @Nullable Intent intent,
        String intentNote,
        @Nullable String intentBy,
        @Nullable Instant intentAt,
        @Nullable String mail) {

    boolean invited() {
        return invitedAt != null;
    }

    boolean linked(Instant now) {
        return linkUntil != null && linkUntil.isAfter(now);
    }
}
