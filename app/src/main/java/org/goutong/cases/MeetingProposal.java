package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.Address;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An employer whose people make it ripe for a talk: that many of them want to join that the employer should hear of a union
 * (研判后适时召开企业沟通会).
 *
 * @param applicants persons who applied since the day the {@link ProposalRules} look back to, and since its case ended
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

    /** What to do with it. */
    enum Kind {
        ONE_TO_ONE,
        MIXED,
        FEDERATION;

        String word() {
            return Words.t("cases.proposal." + name());
        }
    }

    /** What is proposed: small ones of one building together, large ones by themselves, neighbours at one table. */
    Kind kind(ProposalRules rules) {
        if (employees != null && employees < rules.smallBelow() && smallOnes >= rules.federation()) {
            return Kind.FEDERATION;
        }
        if (large(rules) || neighbours < 2 && peers == 0) {
            return Kind.ONE_TO_ONE;
        }
        return Kind.MIXED;
    }

    /** Why it is ripe and why this is proposed, for example 14 名职工申请，占 30 %；同一处还有 3 家，请到一起谈。 */
    String why(ProposalRules rules) {
        var ripe = employees == null
                ? Words.t("cases.proposal.ripe", applicants)
                : Words.t("cases.proposal.ripe.share", applicants, Math.round(100.0 * applicants / employees));
        return (ended ? Words.t("cases.proposal.again", ripe) : ripe) + reason(rules);
    }

    private String reason(ProposalRules rules) {
        return switch (kind(rules)) {
            case FEDERATION -> Words.t("cases.proposal.why.FEDERATION", smallOnes, rules.smallBelow());
            case MIXED ->
                Words.t(
                        neighbours < 2
                                ? "cases.proposal.why.PEERS"
                                : peers == 0 ? "cases.proposal.why.MIXED" : "cases.proposal.why.MIXED_AND_PEERS",
                        neighbours - 1,
                        peers);
            case ONE_TO_ONE ->
                Words.t(
                        large(rules)
                                ? "cases.proposal.why.LARGE"
                                : placeId == null ? "cases.proposal.why.NOWHERE" : "cases.proposal.why.ONE_TO_ONE",
                        rules.byItself());
        };
    }

    private boolean large(ProposalRules rules) {
        return employees != null && employees >= rules.byItself();
    }

    /** Where the proposed meeting is planned, or the federation looked at. */
    String path(ProposalRules rules) {
        var kind = kind(rules);
        return switch (kind) {
            case FEDERATION -> Address.of("/places/" + placeId + "/federation").toString();
            case MIXED ->
                Address.of("/employer-meetings/new")
                        .with("kind", kind)
                        .with("place", placeId)
                        .toString();
            case ONE_TO_ONE ->
                Address.of("/employer-meetings/new")
                        .with("kind", kind)
                        .with("place", placeId)
                        .with("employer", employerId)
                        .toString();
        };
    }
}
