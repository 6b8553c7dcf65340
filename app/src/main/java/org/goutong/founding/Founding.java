package org.goutong.founding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of one employer, or of several together, on the way to a union.
 *
 * @param superiorCode unit whose union approves it
 * @param members of whom the union will consist; null until somebody counted
 * @param membersReason why there are more members than employees; empty when there are not
 * @param party what kind of Party organisation there is, in words
 * @param ownAccounts whether the union keeps accounts of its own, and so elects an audit committee
 * @param congress whether delegates meet in place of all members
 * @param committeeElects whether the committee elects the chair and the vice-chairs from its members, not the meeting
 * @param meetingNumber counts meetings: one that came to nothing is held again
 * @param endedOn day on which it ended, or came to rest, before it was approved
 * @param contactPhone of our organiser, for the employer
 * @param superiorPhone of the union above, where objections are heard
 * @param registry authority that registered the employer
 * @param dispatched whether agency workers work there; null until somebody said
 * @param candidatesObjections what was said while the candidates' notice hung and what was done; empty for nothing, null
 *     until somebody wrote it down
 * @param unionCode unit that it became, null until it is approved
 * @param version which state of it this is, so that two people do not overwrite each other unseen
 */
record Founding(
        UUID id,
        String orgCode,
        String superiorCode,
        UnionForm form,
        String unionName,
        @Nullable Integer employees,
        @Nullable Integer women,
        @Nullable Integer members,
        @Nullable Integer womenMembers,
        String membersReason,
        String legalRepresentative,
        String party,
        boolean ownAccounts,
        boolean congress,
        @Nullable Integer delegates,
        int viceChairs,
        boolean committeeElects,
        @Nullable Integer committeeSeats,
        @Nullable Integer auditSeats,
        @Nullable Integer womenSeats,
        @Nullable Integer termYears,
        @Nullable LocalDate candidatesPostedOn,
        int meetingNumber,
        @Nullable LocalDate meetingOn,
        String meetingTime,
        String meetingPlace,
        @Nullable OffsetDateTime meetingOpenedAt,
        @Nullable OffsetDateTime meetingClosedAt,
        @Nullable LocalDate electedOn,
        @Nullable LocalDate resultPostedOn,
        @Nullable LocalDate foundedOn,
        @Nullable String unionCode,
        @Nullable LocalDate termEndsOn,
        String registrationCode,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate dissolvedOn,
        String dissolvedBecause,
        @Nullable LocalDate endedOn,
        @Nullable Ending endedHow,
        String endedBecause,
        String endedByName,
        String contactPhone,
        String superiorPhone,
        String registry,
        @Nullable Boolean dispatched,
        @Nullable String candidatesObjections,
        @Nullable String resultObjections,
        UUID ownerId,
        String ownerName,
        String version) {

    /** Whether there are more members than employees and nobody has said why. */
    boolean unexplainedMembers() {
        return members != null && employees != null && members > employees && membersReason.isEmpty();
    }

    boolean founded() {
        return foundedOn != null;
    }

    /** Whether it ended, or rests, before it was approved. */
    boolean ended() {
        return endedOn != null;
    }

    boolean dissolved() {
        return dissolvedOn != null;
    }

    /** Whether the meeting that elects goes on now. */
    boolean doorOpen() {
        return meetingOpenedAt != null && meetingClosedAt == null;
    }

    /** 会员大会 or 会员代表大会, as letters say it. */
    String meetingName() {
        return congress ? "第一次会员代表大会" : "第一次会员大会";
    }
}
