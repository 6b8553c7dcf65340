package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final byte[] ENCRYPTION_KEY = key(1);
    private static final byte[] HASHING_KEY = key(2);
    private final PersonalData data = new PersonalData(ENCRYPTION_KEY, HASHING_KEY);

    @Test
    void readsBackWhatItStored() {
        for (var text : new String[] {"13800138000", "", "古丽·买买提", "𠮷", "x".repeat(100_000)}) {
            assertThat(data.decrypt(data.encrypt(text))).isEqualTo(text);
        }
    }

    @Test
    void namesAlgorithmAndKeyVersion() {
        var stored = data.encrypt("13800138000");
        assertThat(stored).startsWith("aes256gcm:1:").doesNotContain("13800138000");
        assertThat(Base64.getDecoder().decode(stored.substring(12))).hasSize(12 + 11 + 16);
    }

    @Test
    void storesTheSameTextDifferentlyEachTime() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> data.encrypt("13800138000"))
                        .distinct())
                .hasSize(1_000);
    }

    @Test
    void refusesAWrongKey() {
        var stored = data.encrypt("13800138000");
        var other = new PersonalData(key(3), HASHING_KEY);
        assertThatExceptionOfType(PersonalData.Unreadable.class)
                .isThrownBy(() -> other.decrypt(stored))
                .withMessageContaining("another key");
    }

    @Test
    void noticesEveryAlteredBit() {
        byte[] stored = Base64.getDecoder().decode(data.encrypt("13800138000").substring(12));
        for (int bit = 0; bit < stored.length * 8; bit++) {
            byte[] altered = stored.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            var text = "aes256gcm:1:" + Base64.getEncoder().encodeToString(altered);
            assertThatExceptionOfType(PersonalData.Unreadable.class).isThrownBy(() -> data.decrypt(text));
        }
    }

    @Test
    void refusesWhatItNeverStored() {
        var stored = data.encrypt("13800138000");
        for (var strange : new String[] {
            "",
            "13800138000",
            "aes256gcm:1:",
            "aes256gcm:1:???",
            "aes256gcm:1:AAAA",
            stored.replace(":1:", ":2:"),
            stored.substring(0, stored.length() - 4)
        }) {
            assertThatExceptionOfType(PersonalData.Unreadable.class)
                    .isThrownBy(() -> data.decrypt(strange))
                    .withMessageNotContaining("13800138000");
        }
    }

    @Test
    void hashesEqualTextsAlike() {
        assertThat(data.hash("phone", "13800138000"))
                .hasSize(32)
                .isEqualTo(new PersonalData(key(9), HASHING_KEY).hash("phone", "13800138000"));
    }

    @Test
    void keepsHashesStableAcrossVersions() {
        // What is stored today must still be found after an upgrade.
        assertThat(HexFormat.of().formatHex(data.hash("phone", "13800138000")))
                .isEqualTo("35513f8781a96b32472bddda1b342b479fb372d29add385c3befdc2d4b56bacb");
    }

    @Test
    void keepsPurposesTextsAndKeysApart() {
        var hash = data.hash("phone", "13800138000");
        assertThat(data.hash("id-number", "13800138000")).isNotEqualTo(hash);
        assertThat(data.hash("phone", "13800138001")).isNotEqualTo(hash);
        assertThat(data.hash("phone1", "3800138000")).isNotEqualTo(hash);
        assertThat(new PersonalData(ENCRYPTION_KEY, key(3)).hash("phone", "13800138000"))
                .isNotEqualTo(hash);
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalData(new byte[16], HASHING_KEY))
                .withMessage("The encryption key has 16 bytes; it needs 32.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalData(ENCRYPTION_KEY, new byte[0]))
                .withMessageContaining("hashing key");
    }

    @Test
    void keepsItsOwnCopyOfTheKeys() {
        byte[] key = key(1);
        var early = new PersonalData(key, HASHING_KEY);
        var stored = early.encrypt("13800138000");
        Arrays.fill(key, (byte) 0);
        assertThat(early.decrypt(stored)).isEqualTo("13800138000");
    }

    @Test
    void worksForManyThreadsAtOnce() throws Exception {
        var hash = data.hash("phone", "13800138000");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(
                            () -> data.decrypt(data.encrypt("number " + i)).equals("number " + i)
                                    && Arrays.equals(data.hash("phone", "13800138000"), hash)))
                    .toList();
            for (var one : done) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
