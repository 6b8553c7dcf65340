package org.goutong.employers;

import java.util.Locale;
import org.goutong.matching.EmployerName;
import org.goutong.matching.SocialCreditCode;
import org.goutong.orgs.OrgCode;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the register.
 *
 * @param typed name or credit code, or the beginning of a code; empty for all
 * @param orgCode unit at or below which to look
 * @param withUnion only employers with a union, only those without, or both (null)
 */
record EmployerFilter(
        String typed, String orgCode, @Nullable Boolean withUnion) {

    private static final String CODE_BEGINS = "[1-9ANY][0-9A-Y][0-9]{4}[0-9A-Z]{0,14}";

    /** How the text is read. */
    sealed interface Search {}

    record Everything() implements Search {}

    /** A name that contains this key. */
    record Name(String term) implements Search {}

    /** A credit code that begins so. */
    record Code(String prefix) implements Search {}

    /** A whole credit code that cannot be right. */
    record WrongCode(SocialCreditCode.Invalid reading) implements Search {}

    /** One character finds half the city. */
    record TooShort() implements Search {}

    Search search() {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Everything();
        }
        var plain = EmployerName.of(text).typed().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (plain.matches(CODE_BEGINS)) {
            return switch (SocialCreditCode.parse(text)) {
                case SocialCreditCode.Valid valid -> new Code(valid.code().value());
                case SocialCreditCode.Invalid(var problem, var correction)
                when problem == SocialCreditCode.Problem.TOO_SHORT
                        || problem == SocialCreditCode.Problem.ORGANISATION_CODE
                        || problem == SocialCreditCode.Problem.OLD_LICENCE_NUMBER -> new Code(plain);
                case SocialCreditCode.Invalid wrong -> new WrongCode(wrong);
            };
        }
        var term = Spelling.of(text).normal();
        return term.codePointCount(0, term.length()) < 2 ? new TooShort() : new Name(term);
    }

    /** Why nothing can be looked for, in the visitor's language; empty when something can. */
    String problem() {
        return switch (search()) {
            case WrongCode(var reading) -> Words.t(reading.problem().key());
            case TooShort tooShort -> Words.t("employers.search.too-short");
            case Search readable -> "";
        };
    }

    /** The credit code probably meant by one that cannot be right; null when there is none. */
    @Nullable
    String correction() {
        return search() instanceof WrongCode(var reading)
                ? reading.correction().map(Object::toString).orElse(null)
                : null;
    }

    String from() {
        return orgCode;
    }

    String to() {
        return OrgCode.end(orgCode);
    }
}
