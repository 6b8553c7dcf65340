package org.goutong.joining;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form in which every field is in order and normalised.
 *
 * @param corrects key of the form that this one replaces, or null
 * @param employer as typed; empty unless the choice is an employer
 * @param idType null when no card is wanted
 * @param proxyFor relation of the person typing, null when people fill in for themselves
 * @param honeypot whether the field that nobody sees was filled
 */
record CheckedApplication(
        UUID submissionKey,
        @Nullable UUID corrects,
        String name,
        String phone,
        EmployerChoice employerChoice,
        String employer,
        String consentVersion,
        String language,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String proxyFor,
        boolean honeypot) {

    /** What a submission key is bound to. The language is how somebody reads, not what they say. */
    String content() {
        return String.join(
                "\u001f",
                name,
                phone,
                employerChoice.name(),
                employer,
                consentVersion,
                String.valueOf(idType),
                String.valueOf(idNumber),
                String.valueOf(proxyFor),
                String.valueOf(corrects));
    }
}
