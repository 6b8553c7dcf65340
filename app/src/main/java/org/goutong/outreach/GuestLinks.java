package org.goutong.outreach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.web.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Personal links of those who are invited. A link follows from meeting, employer and version, so that it can be shown and
 * mailed again without keeping it anywhere, and whoever does not hold our key cannot compute one.
 */
@Component
class GuestLinks {

    private static final int TOKEN_BYTES = 18;

    private final PersonalData personalData;

    GuestLinks(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** 144 bits, fit for an address; each version is another link. */
    String token(UUID meeting, UUID employer, int version) {
        var secret = personalData.hash("invitation", meeting + "/" + employer + "/" + version);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, TOKEN_BYTES));
    }

    /** For example {@code /i/Zm9v…}. */
    String path(UUID meeting, UUID employer, int version) {
        return "/i/" + token(meeting, employer, version);
    }

    /** What is stored of a link. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Scope scope(String token) {
        return new Scope.Link(hash(token));
    }
}
