package org.goutong.joining;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;

/** Checks a form field by field: every problem names its field and how to mend it. */
final class FormCheck {

    private static final int LONGEST_EMPLOYER = 120;
    private static final int LONGEST_PROXY = 40;

    private final Problems problems = Problems.none();

    /**
     * The form with every field normalised.
     *
     * @throws org.goutong.web.InvalidForm with one problem per field that has to be mended
     */
    static CheckedApplication check(ApplicationForm form) {
        return new FormCheck().read(form);
    }

    private CheckedApplication read(ApplicationForm form) {
        var key = key("submissionKey", form.submissionKey());
        var corrects = form.corrects() == null || form.corrects().isBlank() ? null : key("corrects", form.corrects());
        var name = accepted("name", PersonName.check(text(form.name())));
        var phone = accepted("phone", MobileNumber.check(text(form.phone())));
        var choice = choice(form);
        var employer = choice == EmployerChoice.EMPLOYER ? employer(text(form.employer())) : "";
        var document = document(form);
        if (!Consent.VERSION.equals(form.consentVersion())) {
            problems.add(
                    "consentVersion",
                    form.consentVersion() == null || form.consentVersion().isBlank()
                            ? "joining.consent.missing"
                            : "joining.consent.other-version",
                    Consent.VERSION);
        }
        if (form.language() != null && !Set.of("", "zh", "en").contains(form.language())) {
            problems.add("language", "joining.language.unknown");
        }
        var proxyFor = plain(text(form.proxyFor()));
        if (proxyFor.length() > LONGEST_PROXY) {
            problems.add("proxyFor", "joining.proxy.too-long", LONGEST_PROXY);
        }
        problems.refuse();
        return new CheckedApplication(
                key,
                corrects,
                Objects.requireNonNull(name).value(),
                Objects.requireNonNull(phone).value(),
                choice,
                employer,
                Consent.VERSION,
                "en".equals(form.language()) ? "en" : "zh",
                document == null ? null : document.type().code(),
                document == null ? null : document.number(),
                proxyFor.isEmpty() ? null : proxyFor,
                form.website() != null && !form.website().isBlank());
    }

    private UUID key(String field, @Nullable String typed) {
        try {
            if (typed != null && typed.length() == 36) {
                return UUID.fromString(typed);
            }
        } catch (IllegalArgumentException notAKey) {
            // told below, like a missing one
        }
        problems.add(field, "joining.key.not-a-uuid");
        return new UUID(0, 0);
    }

    private EmployerChoice choice(ApplicationForm form) {
        var said = text(form.employerChoice()).strip();
        if (said.isEmpty()) {
            return EmployerChoice.EMPLOYER;
        }
        for (var choice : EmployerChoice.values()) {
            if (choice.name().equals(said)) {
                return choice;
            }
        }
        problems.add("employerChoice", "joining.employer.choice-unknown");
        return EmployerChoice.EMPLOYER;
    }

    private String employer(String typed) {
        var employer = plain(typed);
        if (employer.isEmpty()) {
            problems.add("employer", "joining.employer.missing");
        } else if (employer.codePointCount(0, employer.length()) < 2) {
            problems.add("employer", "joining.employer.too-short");
        } else if (employer.codePointCount(0, employer.length()) > LONGEST_EMPLOYER) {
            problems.add("employer", "joining.employer.too-long", LONGEST_EMPLOYER);
        }
        return employer;
    }

    /** Only who wants the card gives a document, and agrees to that separately. */
    private @Nullable IdDocument document(ApplicationForm form) {
        var number = text(form.idNumber()).strip();
        if (number.isEmpty()) {
            if (Boolean.TRUE.equals(form.cardConsent())) {
                problems.add("idNumber", "joining.id.missing");
            }
            return null;
        }
        var type = IdDocumentType.ofCode(form.idType() == null || form.idType().isBlank() ? "01" : form.idType());
        if (type.isEmpty()) {
            problems.add("idType", "joining.id.type-unknown");
            return null;
        }
        if (!Boolean.TRUE.equals(form.cardConsent())) {
            problems.add("cardConsent", "joining.card-consent.missing");
        }
        return switch (IdDocument.check(type.get(), number)) {
            case Checked.Accepted<IdDocument>(var document) -> document;
            case Checked.Problem<IdDocument>(var key, var arguments) -> {
                problems.add("idNumber", key, arguments.toArray());
                yield null;
            }
        };
    }

    private <T> @Nullable T accepted(String field, Checked<T> checked) {
        return switch (checked) {
            case Checked.Accepted<T>(var value) -> value;
            case Checked.Problem<T>(var key, var arguments) -> {
                problems.add(field, key, arguments.toArray());
                yield null;
            }
        };
    }

    /** Without what no keyboard writes and no database keeps. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
