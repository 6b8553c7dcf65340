package org.goutong.matching;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (统一社会信用代码) whose two check characters are right.
 *
 * <p>18 characters by GB 32100-2015: authority (1), category (1), area of the registering authority (6 digits), body
 * code with its own check by GB 11714 (9), check (1). Only {@link #parse} makes one.
 */
public record SocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String AUTHORITIES = "123456789ANY";
    private static final int LENGTH = 18;
    private static final int BODY_START = 8;
    private static final int BODY_CHECK = 16;
    private static final int CHECK = 17;
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LONGEST_READ = 100;

    /** What was typed, read as a code. */
    public sealed interface Reading {}

    /** The typed text is a code, perhaps after trimming, narrowing and upper-casing. */
    public record Valid(SocialCreditCode code) implements Reading {}

    /**
     * The typed text is no code.
     *
     * @param problem what is wrong first
     * @param correction the code probably meant, to be shown as a question and never taken by itself
     */
    public record Invalid(Problem problem, Optional<SocialCreditCode> correction) implements Reading {}

    /** Why a text is no code; {@link #key} names the message that says so. */
    public enum Problem {
        MISSING,
        /** 15 digits: the number of a business licence before 2015. */
        OLD_LICENCE_NUMBER,
        /** 9 characters: only the organisation code inside the social credit code. */
        ORGANISATION_CODE,
        TOO_SHORT,
        TOO_LONG,
        /** A character outside {@code 0-9 A-Z} without I, O, S, V, Z. */
        CHARACTER,
        /** The first character names no registering authority. */
        AUTHORITY,
        /** Characters 3 to 8 are not all digits. */
        AREA,
        /** Character 17 does not fit the eight before it. */
        BODY_CHECK,
        /** Character 18 does not fit the seventeen before it. */
        CHECK;

        /** The message key, for example {@code social-credit-code.body-check}. */
        public String key() {
            return "social-credit-code." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Refuses, with {@link IllegalArgumentException}, what {@link #parse} does not find valid as it stands. */
    public SocialCreditCode {
        if (problemOf(value).isPresent()) {
            throw new IllegalArgumentException(
                    "not a social credit code: " + problemOf(value).get().key());
        }
    }

    /**
     * A code of 18 allowed characters as it is written, narrow and in capitals, though its check characters may be wrong;
     * null for any other text.
     */
    public static @Nullable String shaped(String typed) {
        return switch (parse(typed)) {
            case Valid valid -> valid.code().value();
            case Invalid invalid ->
                switch (invalid.problem()) {
                    case AUTHORITY, AREA, BODY_CHECK, CHECK -> normalise(typed);
                    default -> null;
                };
        };
    }

    /**
     * Reads a code as people type it.
     *
     * <pre>
     * parse("911103026605015136")    Valid
     * parse(" 9144030071526726xg ")  Valid 9144030071526726XG
     * parse("9111 0302 6605 0151 36") Valid 911103026605015136
     * parse("911103026605015137")    Invalid CHECK, correction 911103026605015136
     * parse("911103O26605015136")    Invalid CHARACTER, correction 911103026605015136
     * parse("91110302660501513")     Invalid TOO_SHORT, no correction
     * </pre>
     *
     * @param typed any text, however long or hostile
     */
    public static Reading parse(String typed) {
        if (typed.length() > LONGEST_READ) {
            return new Invalid(Problem.TOO_LONG, Optional.empty());
        }
        var code = normalise(typed);
        return problemOf(code)
                .<Reading>map(problem -> new Invalid(problem, correctionOf(code, problem)))
                .orElseGet(() -> new Valid(new SocialCreditCode(code)));
    }

    /** Area of the registering authority, six digits; never the employer's own address. */
    public String area() {
        return value.substring(2, BODY_START);
    }

    /** The organisation code by GB 11714, nine characters with its check. */
    public String body() {
        return value.substring(BODY_START, CHECK);
    }

    /** The code itself. */
    @Override
    public String toString() {
        return value;
    }

    private static String normalise(String typed) {
        var code = new StringBuilder(LENGTH);
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.DASH_PUNCTUATION
                        && Character.getType(c) != Character.FORMAT)
                .forEach(code::appendCodePoint);
        return code.toString().toUpperCase(Locale.ROOT);
    }

    private static Optional<Problem> problemOf(String code) {
        if (code.isEmpty()) {
            return Optional.of(Problem.MISSING);
        }
        if (code.length() != LENGTH) {
            return Optional.of(wrongLength(code));
        }
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.of(Problem.CHARACTER);
        }
        if (AUTHORITIES.indexOf(code.charAt(0)) < 0) {
            return Optional.of(Problem.AUTHORITY);
        }
        if (!code.substring(2, BODY_START).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Problem.AREA);
        }
        if (code.charAt(BODY_CHECK) != bodyCheckOf(code)) {
            return Optional.of(Problem.BODY_CHECK);
        }
        return code.charAt(CHECK) == checkOf(code) ? Optional.empty() : Optional.of(Problem.CHECK);
    }

    private static Problem wrongLength(String code) {
        if (code.matches("[0-9]{15}")) {
            return Problem.OLD_LICENCE_NUMBER;
        }
        if (code.matches("[0-9A-Z]{8}[0-9X]")) {
            return Problem.ORGANISATION_CODE;
        }
        return code.length() < LENGTH ? Problem.TOO_SHORT : Problem.TOO_LONG;
    }

    private static char bodyCheckOf(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(BODY_START + i), Character.MAX_RADIX) * BODY_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static char checkOf(String code) {
        int modulus = ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CHECK; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    private static Optional<SocialCreditCode> correctionOf(String code, Problem problem) {
        return switch (problem) {
            case CHARACTER -> valid(withoutLookAlikes(code));
            case CHECK -> valid(code.substring(0, CHECK) + checkOf(code));
            case BODY_CHECK -> onlyBodyWithOneOtherCharacter(code);
            default -> Optional.empty();
        };
    }

    private static String withoutLookAlikes(String code) {
        return code.replace('O', '0')
                .replace('I', '1')
                .replace('S', '5')
                .replace('Z', '2')
                .replace('V', 'U');
    }

    // Both checks watch the body, so one wrong character in it can mostly be found; two finds are no find.
    // Bodies given before 2015 are digits, later ones begin with M: trying letters elsewhere only adds chance finds.
    private static Optional<SocialCreditCode> onlyBodyWithOneOtherCharacter(String code) {
        var found = new HashSet<SocialCreditCode>();
        var tried = code.charAt(BODY_START) == 'M' ? ALPHABET : "0123456789X";
        for (int at = BODY_START; at <= BODY_CHECK; at++) {
            for (int i = 0; i < tried.length(); i++) {
                valid(code.substring(0, at) + tried.charAt(i) + code.substring(at + 1))
                        .ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static Optional<SocialCreditCode> valid(String code) {
        return problemOf(code).isEmpty() ? Optional.of(new SocialCreditCode(code)) : Optional.empty();
    }
}
