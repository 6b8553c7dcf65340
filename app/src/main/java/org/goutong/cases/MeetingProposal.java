package org.goutong.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Address;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An employer whose people make it ripe for a talk: that many of them want to join that the employer should hear of a union
 * (研判后适时召开企业沟通会).
 *
 * @param applicants persons who applied since the day the rule looks back to, and since its case ended
 * @param employees null when unknown
 * @param neighbours ripe employers at the same place that would sit at one table, this one included
 * @param peers employers with a union at the same place
 * @param smallOnes small employers without a union at the same place
 * @param stage of its case, null while nobody works on it
 * @param ended whether its case was shelved or ended
 */
record MeetingProposal(
        UUID employerId,
        String employer,
        int applicants,
        @Nullable Integer employees,
        @Nullable UUID placeId,
        String place,
        int neighbours,
        int peers,
        int smallOnes,
        @Nullable UUID caseId,
        @Nullable Stage stage,
        boolean ended) {

    /** From so many applicants on an employer is ripe, whatever its size. */
    static final int APPLICANTS = 5;

    /** Or when so many in a hundred of its people applied, two at least. */
    static final int SHARE = 10;

    /** 百人以上: an employer of this size is talked to by itself. */
    static final int LARGE = 100;

    /** Below this a committee of one's own is not required: 《工会法》第十一条. */
    static final int SMALL = 25;

    /** From so many small employers in one building on a federation of them is proposed. */
    static final int FEDERATION = 8;

    private static final int MONTHS = 12;

    /** What to do with it. */
    enum Kind {
        ONE_TO_ONE,
        MIXED,
        FEDERATION;

        String word() {
            return Words.t("cases.proposal." + name());
        }
    }

    /** The first day whose applicants count. */
    static LocalDate since(LocalDate today) {
        return today.minusMonths(MONTHS);
    }

    /** What is proposed: small ones of one building together, large ones by themselves, neighbours at one table. */
    Kind kind() {
        if (employees != null && employees < SMALL && smallOnes >= FEDERATION) {
            return Kind.FEDERATION;
        }
        if (employees != null && employees >= LARGE || neighbours < 2 && peers == 0) {
            return Kind.ONE_TO_ONE;
        }
        return Kind.MIXED;
    }

    /** Why it is ripe and why this is proposed, for example 14 名职工申请，占 30 %；同一处还有 3 家，请到一起谈。 */
    String why() {
        var ripe = employees == null
                ? Words.t("cases.proposal.ripe", applicants)
                : Words.t("cases.proposal.ripe.share", applicants, Math.round(100.0 * applicants / employees));
        return (ended ? Words.t("cases.proposal.again", ripe) : ripe) + reason();
    }

    private String reason() {
        return switch (kind()) {
            case FEDERATION -> Words.t("cases.proposal.why.FEDERATION", smallOnes);
            case MIXED ->
                Words.t(
                        neighbours < 2
                                ? "cases.proposal.why.PEERS"
                                : peers == 0 ? "cases.proposal.why.MIXED" : "cases.proposal.why.MIXED_AND_PEERS",
                        neighbours - 1,
                        peers);
            case ONE_TO_ONE ->
                Words.t(
                        employees != null && employees >= LARGE
                                ? "cases.proposal.why.LARGE"
                                : placeId == null ? "cases.proposal.why.NOWHERE" : "cases.proposal.why.ONE_TO_ONE");
        };
    }

    /** Where the proposed meeting is planned, or the federation looked at. */
    String path() {
        return switch (kind()) {
            case FEDERATION -> Address.of("/places/" + placeId + "/federation").toString();
            case MIXED ->
                Address.of("/employer-meetings/new")
                        .with("kind", kind())
                        .with("place", placeId)
                        .toString();
            case ONE_TO_ONE ->
                Address.of("/employer-meetings/new")
                        .with("kind", kind())
                        .with("place", placeId)
                        .with("employer", employerId)
                        .toString();
        };
    }
}
