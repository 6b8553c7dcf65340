package org.goutong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        try (var data = DataFolder.open(folder.resolve("a/b/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isOpenedOnlyInTheModeItWasMadeIn() {
        DataFolder.open(folder.resolve("data"), Mode.DEMO).close();

        assertThatThrownBy(() -> DataFolder.open(folder.resolve("data"), Mode.SERVE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("was made by `goutong demo` and is not opened by `goutong serve`");
        DataFolder.open(folder.resolve("data"), Mode.DEMO).close();
    }

    @Test
    void refusesAFolderWithOtherFiles() throws IOException {
        Files.createFile(folder.resolve("letters.txt"));

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already holds other files (letters.txt)");
        assertThat(folder.resolve("goutong.lock")).doesNotExist();
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        var file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void refusesAPlaceThatCannotBeWritten() {
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/goutong")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refusesAFullDisk() {
        assertThatThrownBy(() -> DataFolder.checkSpace(folder, 499L << 20, 500L << 20))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("499 MB are free and 500 MB are needed");
        DataFolder.checkSpace(folder, 500L << 20, 500L << 20);
    }

    @Test
    void remembersThatTheDemonstrationIsComplete() throws IOException {
        assertThat(DemoMarker.loaded(folder)).isFalse();
        DemoMarker.write(folder);
        assertThat(DemoMarker.loaded(folder)).isTrue();
        DemoMarker.clear(folder);
        assertThat(DemoMarker.loaded(folder)).isFalse();
    }
}
