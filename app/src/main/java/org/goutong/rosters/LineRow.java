package org.goutong.rosters;

import java.util.UUID;
import org.goutong.matching.SocialCreditCode;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list, and what it turned out to be.
 *
 * @param verdict null until it has been compared
 * @param employerName the employer it means, empty when there is none yet
 * @param duplicateName what the line says that names the employer first, empty when this one is no duplicate
 * @param reasons why, as {@link Reasons} stores them
 * @param decidedByName who decided, empty when nobody had to
 */
record LineRow(
        int rowNumber,
        String name,
        String creditCode,
        String address,
        String building,
        String floor,
        String room,
        @Nullable Verdict verdict,
        @Nullable UUID employerId,
        String employerName,
        @Nullable Integer duplicateOf,
        String duplicateName,
        @Nullable Double confidence,
        String reasons,
        String decidedByName,
        boolean settled) {

    /** Where the line says the employer is, in one text. */
    String where() {
        return Whereabouts.text(address, building, floor, room);
    }

    /** Why it is what it is, in the visitor's language. */
    String why() {
        return Reasons.text(reasons);
    }

    /** What is wrong with the credit code, or null. */
    @Nullable
    String creditCodeProblem() {
        return !creditCode.isEmpty() && SocialCreditCode.parse(creditCode) instanceof SocialCreditCode.Invalid invalid
                ? Words.t(invalid.problem().key())
                : null;
    }
}
