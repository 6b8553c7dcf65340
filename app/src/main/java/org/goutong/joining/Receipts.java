package org.goutong.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.goutong.web.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Receipts follow from the key that the phone made: sending a form twice gives the same receipt without keeping it
 * anywhere, and whoever does not hold our key cannot compute one.
 */
@Component
class Receipts {

    private static final int TOKEN_BYTES = 18;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final PersonalData personalData;

    Receipts(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** 144 bits, fit for an address. */
    String token(UUID meetingId, UUID submissionKey) {
        var secret = personalData.hash("receipt", meetingId + "/" + submissionKey);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, TOKEN_BYTES));
    }

    /** What people note down, for example {@code NF7K2Q94}; it opens nothing. */
    String number(UUID meetingId, UUID submissionKey) {
        var secret = personalData.hash("receipt-number", meetingId + "/" + submissionKey);
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(LETTERS.charAt(secret[i] & 31));
        }
        return number.toString();
    }

    /** What is stored of a receipt. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
