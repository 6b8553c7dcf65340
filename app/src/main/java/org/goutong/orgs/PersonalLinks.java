package org.goutong.orgs;

import java.util.Arrays;
import java.util.Base64;
import org.goutong.web.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Links that open one thing to one person without an account. A link follows from what it is for and from our key, so that
 * it can be shown and mailed again without keeping it anywhere, and whoever does not hold the key cannot compute one. What
 * is kept beside its hash is until when it holds; the row security of what it opens compares both at every statement.
 */
@Component
public class PersonalLinks {

    private static final int TOKEN_BYTES = 18;

    private final PersonalData personalData;

    PersonalLinks(PersonalData personalData) {
        this.personalData = personalData;
    }

    /**
     * The secret part of a link: 144 bits, fit for an address.
     *
     * @param purpose what links of this kind open, for example {@code invitation}; those of two purposes never meet
     * @param subject what this one opens, with the version of the link, for example {@code 0197…/2}
     */
    public String token(String purpose, String subject) {
        var secret = personalData.hash(purpose, subject);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, TOKEN_BYTES));
    }

    /** What is stored of a link. */
    public static byte[] hash(String token) {
        return Tokens.hash(token);
    }

    /** What the holder of a link may see. */
    public static Scope scope(String token) {
        return new Scope.Link(hash(token));
    }
}
