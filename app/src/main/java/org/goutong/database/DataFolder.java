package org.goutong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder in which an installation keeps everything but its key; held by one program at a time.
 *
 * <p>Layout: {@code goutong.lock}, {@code mode} ({@code serve} or {@code demo}), {@code demo-loaded}, {@code running}
 * (while it runs) and {@code postgres/}.
 */
public final class DataFolder implements AutoCloseable {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_AT_FIRST = 500 * MEGABYTE;
    private static final long NEEDED_LATER = 100 * MEGABYTE;
    private static final String LOCK = "goutong.lock";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder for this program alone, and makes it (mode 0700) when it is not there.
     *
     * @throws StartRefused when another program has it, when it holds somebody else's files, when it cannot be written,
     *     or when the disk is full
     */
    public static DataFolder open(Path data) {
        var path = data.toAbsolutePath().normalize();
        try {
            create(path);
            refuseForeignFiles(path);
            checkSpace(
                    path,
                    Files.getFileStore(path).getUsableSpace(),
                    hasDatabase(path) ? NEEDED_LATER : NEEDED_AT_FIRST);
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartRefused(
                        "Another copy of Goutong is using the data folder %s; stop it first or give another --data."
                                .formatted(path));
            }
            closeToOthers(path);
            return new DataFolder(path.toRealPath(), channel, lock);
        } catch (IOException failure) {
            throw new StartRefused(
                    "The data folder %s cannot be written (%s); give a folder of your own with --data."
                            .formatted(path, reason(failure)),
                    failure);
        }
    }

    /** As {@link #open(Path)}, and refuses a folder that was made in the other mode. */
    public static DataFolder open(Path data, Mode mode) {
        var folder = open(data);
        try {
            folder.claim(mode);
            return folder;
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** Whether an embedded database was ever completely made in this folder. */
    public static boolean hasDatabase(Path data) {
        return Files.exists(data.resolve("postgres").resolve("cluster").resolve("PG_VERSION"));
    }

    public Path path() {
        return path;
    }

    /** The folder of the embedded server and of the role passwords, {@code <data>/postgres}. */
    Path postgres() {
        return path.resolve("postgres");
    }

    static void checkSpace(Path path, long usable, long needed) {
        if (usable < needed) {
            throw new StartRefused("There is no room on the disk of %s: %d MB are free and %d MB are needed."
                    .formatted(path, usable / MEGABYTE, needed / MEGABYTE));
        }
    }

    private static void create(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (Files.exists(path)) {
            throw new StartRefused("The data folder %s is a file; give a folder with --data.".formatted(path));
        }
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        try {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException madeByAnotherStart) {
            return;
        }
    }

    // Owner-only modes are set on the folder, so a mistyped --data must never reach a home or system folder.
    private static void refuseForeignFiles(Path path) throws IOException {
        if (Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (var files = Files.list(path)) {
            var foreign = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("lost+found") && !name.equals(LOCK))
                    .findAny();
            if (foreign.isPresent()) {
                throw new StartRefused("The folder %s already holds other files (%s); give an empty folder with --data."
                        .formatted(path, foreign.get()));
            }
        }
    }

    // A mounted volume may belong to another user: its mode stays, and every secret inside is a private file anyway.
    private static void closeToOthers(Path path) throws IOException {
        if (Files.getOwner(path).equals(Files.getOwner(path.resolve(LOCK)))) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private void claim(Mode mode) {
        var file = path.resolve("mode");
        try {
            if (!Files.exists(file)) {
                PrivateFiles.replace(file, mode.word() + "\n");
                return;
            }
            var made = Files.readString(file).strip();
            if (!made.equals(mode.word())) {
                throw new StartRefused(
                        "The data folder %s was made by `goutong %s` and is not opened by `goutong %s`; give another --data."
                                .formatted(path, made, mode.word()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof AccessDeniedException ? "permission denied" : String.valueOf(failure.getMessage());
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
