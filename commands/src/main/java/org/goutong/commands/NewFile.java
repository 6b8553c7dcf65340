package org.goutong.commands;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that is there whole or not at all: written beside its place and moved there at the end.
 *
 * <p>What is not a regular file, a pipe for example, is written directly.
 */
final class NewFile implements Closeable {

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        // Somebody presses Ctrl-C.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> UNFINISHED.forEach(part -> {
                    try {
                        Files.deleteIfExists(part);
                    } catch (IOException failed) {
                        // There is nobody left to tell.
                    }
                })));
    }

    private final Path place;
    private final Path written;

    /**
     * @param inputs files that must not be overwritten
     */
    NewFile(Path named, List<Path> inputs) {
        try {
            place = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            for (var input : inputs) {
                if (Files.exists(input) && Files.exists(place) && Files.isSameFile(input, place)) {
                    throw new Refused("output.is-input", named);
                }
            }
            if (Files.isDirectory(place)) {
                throw new Refused("output.is-folder", named);
            }
            var folder = place.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refused("output.no-folder", named);
            }
            written = Files.exists(place) && !Files.isRegularFile(place)
                    ? place
                    : folder.resolve("." + place.getFileName() + "."
                            + ProcessHandle.current().pid() + ".part");
            if (written != place) {
                UNFINISHED.add(written);
                // Whoever may not write here hears it before the work and not after.
                Files.newOutputStream(written).close();
            }
        } catch (IOException failed) {
            throw failure(named, failed);
        }
    }

    static Refused failure(Path file, IOException failed) {
        // The message of a file system is often only the name of the file.
        var reason = failed instanceof FileSystemException system && system.getReason() == null
                ? failed.getClass().getSimpleName()
                : String.valueOf(failed.getMessage());
        return new Refused("output.failed", file, reason);
    }

    boolean isSameAs(NewFile other) {
        return place.equals(other.place);
    }

    OutputStream open() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(written), 1 << 16);
    }

    /** The file is whole: moves it to its place. */
    void finish() throws IOException {
        if (written != place) {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            UNFINISHED.remove(written);
        }
    }

    /** Removes what was written of a file that was not finished. */
    @Override
    public void close() throws IOException {
        if (written != place && UNFINISHED.remove(written)) {
            Files.deleteIfExists(written);
        }
    }
}
