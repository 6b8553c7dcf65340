package org.goutong.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The keys to personal data, kept outside the data folder so that a copy of the data alone opens nothing.
 *
 * @param encryption 32 random bytes by which values are encrypted
 * @param hashing 32 random bytes by which values are hashed to be found again
 */
public record KeyFile(byte[] encryption, byte[] hashing) {

    private static final int LENGTH = 32;

    /**
     * Reads the key file of a data folder, {@code <data>.key} beside it or where {@code GOUTONG_KEY_FILE} says, and
     * makes it on the first start.
     *
     * @param databaseExists whether there is data already, over which a new key must never be made
     * @throws StartRefused when the file is missing though there is data, is damaged, or cannot be written
     */
    public static KeyFile open(Path data, boolean databaseExists) {
        return openFile(path(data, System.getenv("GOUTONG_KEY_FILE")), databaseExists);
    }

    static Path path(Path data, @Nullable String named) {
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        var folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".key");
    }

    static KeyFile openFile(Path file, boolean databaseExists) {
        if (Files.exists(file)) {
            return read(file);
        }
        if (databaseExists) {
            throw new StartRefused(
                    ("The key file %s is missing, and without it the personal data in the database cannot be"
                                    + " read; put it back from where you keep it, or name its place in GOUTONG_KEY_FILE.")
                            .formatted(file));
        }
        return create(file);
    }

    private static KeyFile read(Path file) {
        var keys = new Properties();
        try {
            keys.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefused("The key file %s cannot be read.".formatted(file), failure);
        }
        return new KeyFile(key(file, keys, "encryption"), key(file, keys, "hashing"));
    }

    private static byte[] key(Path file, Properties keys, String name) {
        try {
            var key = Base64.getUrlDecoder().decode(keys.getProperty(name, ""));
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below like a key of the wrong length.
        }
        throw new StartRefused(
                "The key file %s is damaged (%s); put it back from where you keep a copy.".formatted(file, name));
    }

    private static KeyFile create(Path file) {
        var keys = new KeyFile(PrivateFiles.random(LENGTH), PrivateFiles.random(LENGTH));
        var encoder = Base64.getUrlEncoder().withoutPadding();
        try {
            PrivateFiles.replace(
                    file, """
                    # The keys to the personal data of one Goutong. Keep a copy apart from the backups of the data folder.
                    encryption = %s
                    hashing = %s
                    """.formatted(encoder.encodeToString(keys.encryption), encoder.encodeToString(keys.hashing)));
        } catch (IOException failure) {
            throw new StartRefused(
                    "The key file %s cannot be written; name another place in GOUTONG_KEY_FILE.".formatted(file),
                    failure);
        }
        return keys;
    }

    @Override
    public String toString() {
        return "KeyFile[secret]";
    }
}
