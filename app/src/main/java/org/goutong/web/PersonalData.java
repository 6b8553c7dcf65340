package org.goutong.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps phone and document numbers unreadable at rest, and comparable without being read.
 *
 * <p>Safe for any number of threads.
 */
public final class PersonalData {

    /** A stored value that cannot be read: another key, altered text, or no stored value at all. */
    public static final class Unreadable extends RuntimeException {

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }

        Unreadable(String message) {
            super(message);
        }
    }

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    // Names algorithm and key version, so that another algorithm or a new key can stand beside it.
    private static final String PREFIX = "aes256gcm:1:";
    private static final byte[] AUTHENTICATED = PREFIX.getBytes(StandardCharsets.US_ASCII);

    private final SecretKey encryptionKey;
    private final SecretKey hashingKey;
    private final SecureRandom random = new SecureRandom();

    /**
     * Takes two different keys of 32 bytes.
     *
     * @throws IllegalArgumentException if a key has another length
     */
    public PersonalData(byte[] encryptionKey, byte[] hashingKey) {
        requireKey("encryption", encryptionKey);
        requireKey("hashing", hashingKey);
        this.encryptionKey = new SecretKeySpec(encryptionKey, "AES");
        this.hashingKey = new SecretKeySpec(hashingKey, "HmacSHA256");
    }

    private static void requireKey(String name, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The " + name + " key has " + key.length + " bytes; it needs " + KEY_BYTES + ".");
        }
    }

    /**
     * The stored form of a text: {@code aes256gcm:1:} and the Base64 of nonce, ciphertext and tag.
     *
     * <p>Encrypting the same text twice gives different stored forms; compare by {@link #hash}.
     */
    public String encrypt(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, iv);
            byte[] stored = new byte[IV_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(iv, 0, stored, 0, IV_BYTES);
            cipher.doFinal(plain, 0, plain.length, stored, IV_BYTES);
            return PREFIX + Base64.getEncoder().encodeToString(stored);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES-256-GCM.", impossible);
        }
    }

    /**
     * The text of a stored form.
     *
     * @throws Unreadable if it was stored with another key or altered, or is no stored form
     */
    public String decrypt(String stored) {
        if (!stored.startsWith(PREFIX)) {
            throw new Unreadable("The stored value does not begin with " + PREFIX);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(stored.substring(PREFIX.length()));
            if (bytes.length < IV_BYTES + TAG_BITS / 8) {
                throw new Unreadable("The stored value is too short.");
            }
            var cipher = cipher(Cipher.DECRYPT_MODE, bytes);
            return new String(cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable("The stored value is not Base64.", notBase64);
        } catch (GeneralSecurityException wrong) {
            throw new Unreadable("The stored value was made with another key, or altered.", wrong);
        }
    }

    /**
     * 32 bytes that are equal for equal purpose and text under the same key, and tell nothing else.
     *
     * @param purpose what is compared, for example {@code phone}; hashes of different purposes never meet
     */
    public byte[] hash(String purpose, String text) {
        byte[] domain = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashingKey);
            // The length keeps ("ab", "c") and ("a", "bc") apart.
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(domain.length).array());
            mac.update(domain);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] startingWithIv) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, startingWithIv, 0, IV_BYTES));
        cipher.updateAAD(AUTHENTICATED);
        return cipher;
    }
}
