package org.goutong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file {@code <data>/demo-loaded}: it tells a complete demonstration from one whose loading was interrupted. */
public final class DemoMarker {

    private DemoMarker() {}

    /** Whether the demonstration in this data folder was loaded to its end. */
    public static boolean loaded(Path data) {
        return Files.exists(file(data));
    }

    /** Records that the demonstration is complete; call it after its last transaction has been committed. */
    public static void write(Path data) throws IOException {
        PrivateFiles.replace(file(data), "");
    }

    static void clear(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(Path data) {
        return data.resolve("demo-loaded");
    }
}
