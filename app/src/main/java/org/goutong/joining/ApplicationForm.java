package org.goutong.joining;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form as it was typed, on the page or by a device; every field may be missing or wrong. */
public record ApplicationForm(
        @Nullable String submissionKey,
        @Nullable String corrects,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String employer,
        @Nullable String employerChoice,
        @Nullable String consentVersion,
        @Nullable String language,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable Boolean cardConsent,
        @Nullable String proxyFor,
        @Nullable String website) {

    /** What a person sees first: nothing but a fresh key. */
    static ApplicationForm empty(String submissionKey, String language) {
        return new ApplicationForm(
                submissionKey, null, null, null, null, null, null, language, null, null, null, null, null);
    }

    /** The same input, read in the language of the page. */
    ApplicationForm inLanguage(String spoken) {
        return new ApplicationForm(
                submissionKey,
                corrects,
                name,
                phone,
                employer,
                employerChoice,
                consentVersion,
                spoken,
                idType,
                idNumber,
                cardConsent,
                proxyFor,
                website);
    }

    /** The same input with a key that can be sent, when the page came back without one. */
    ApplicationForm withUsableKey() {
        return submissionKey != null && submissionKey.length() == 36
                ? this
                : withKey(UUID.randomUUID().toString(), null);
    }

    /** The same input under another key, after the first key turned out to be used. */
    ApplicationForm withKey(String fresh, @Nullable String used) {
        return new ApplicationForm(
                fresh,
                used,
                name,
                phone,
                employer,
                employerChoice,
                consentVersion,
                language,
                idType,
                idNumber,
                cardConsent,
                proxyFor,
                website);
    }

    /** A field's input as a template shows it again. */
    static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }
}
