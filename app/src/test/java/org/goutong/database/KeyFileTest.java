package org.goutong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void liesBesideTheDataFolderUnlessNamed() {
        assertThat(KeyFile.path(Path.of("/srv/goutong/data"), null)).isEqualTo(Path.of("/srv/goutong/data.key"));
        assertThat(KeyFile.path(Path.of("/srv/goutong/data"), "/keys/one")).isEqualTo(Path.of("/keys/one"));
        assertThat(KeyFile.path(Path.of("/srv/goutong/data/."), "")).isEqualTo(Path.of("/srv/goutong/data.key"));
    }

    @Test
    void isMadeOnceAndReadForEver() throws IOException {
        var file = folder.resolve("data.key");

        var made = KeyFile.openFile(file, false);
        var read = KeyFile.openFile(file, true);

        assertThat(read.encryption()).isEqualTo(made.encryption()).hasSize(32);
        assertThat(read.hashing()).isEqualTo(made.hashing()).hasSize(32).isNotEqualTo(made.encryption());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.toString()).isEqualTo("KeyFile[secret]");
    }

    @Test
    void isNeverMadeOverExistingData() {
        var file = folder.resolve("lost.key");

        assertThatThrownBy(() -> KeyFile.openFile(file, true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void isRefusedWhenDamaged() throws IOException {
        var file = folder.resolve("damaged.key");
        Files.writeString(file, "encryption = AAAA\nhashing = not base 64\n");

        assertThatThrownBy(() -> KeyFile.openFile(file, true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is damaged (encryption)");
    }

    @Test
    void saysWhereItCannotBeWritten() {
        assertThatThrownBy(() -> KeyFile.openFile(folder.resolve("missing/data.key"), false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("GOUTONG_KEY_FILE");
    }
}
