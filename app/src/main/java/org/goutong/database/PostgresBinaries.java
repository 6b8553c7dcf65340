package org.goutong.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path into the data folder. */
final class PostgresBinaries {

    static final String VERSION = "18.6";

    private final Path home;
    private final ServerUser user;

    private PostgresBinaries(Path home, ServerUser user) {
        this.home = home;
        this.user = user;
    }

    static PostgresBinaries in(Path folder, ServerUser user, Consumer<String> progress) throws IOException {
        var home = folder.resolve("programs-" + VERSION);
        var binaries = new PostgresBinaries(home, user);
        if (!Files.isDirectory(home)) {
            progress.accept("Unpacking PostgreSQL " + VERSION + " …");
            binaries.unpack(archive(System.getProperty("os.name"), System.getProperty("os.arch")));
            binaries.proveItRuns();
            removeOtherVersions(folder, home);
        }
        return binaries;
    }

    /** The name of the archive for a platform, for example {@code /postgres-linux-x86_64.txz}. */
    static String archive(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT);
        var family = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
        var kind = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        var name = "/postgres-" + family + "-" + kind + ".txz";
        if (PostgresBinaries.class.getResource(name) == null) {
            throw new StartRefused(
                    ("No PostgreSQL is built in for %s on %s: set SPRING_DATASOURCE_URL to a PostgreSQL 18"
                                    + " of your own.")
                            .formatted(system, processor));
        }
        return name;
    }

    /** Runs one of the programs, for example {@code initdb}, as the server's user. */
    Finished run(String program, String... arguments) throws IOException {
        var command = new String[arguments.length + 1];
        command[0] = home.resolve("bin").resolve(program).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return user.run(command);
    }

    private void unpack(String archive) throws IOException {
        var part = home.resolveSibling(home.getFileName() + ".part");
        removeTree(part);
        try (var resource = PostgresBinaries.class.getResourceAsStream(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource, 1 << 16)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(tar, entry, part);
            }
        }
        Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        // The server's user is not always the one who unpacks, whatever the umask.
        var file = target.toFile();
        if (!file.setReadable(true, false) || !file.setExecutable((entry.getMode() & 0100) != 0, false)) {
            throw new IOException("The mode of " + target + " cannot be set");
        }
    }

    private void proveItRuns() throws IOException {
        String said;
        try {
            var version = run("postgres", "--version");
            if (version.code() == 0) {
                return;
            }
            said = version.output().strip();
        } catch (IOException cannotExecute) {
            said = String.valueOf(cannotExecute.getMessage());
        }
        removeTree(home);
        throw new StartRefused(
                ("The built-in PostgreSQL does not run on this machine (%s): set SPRING_DATASOURCE_URL to a"
                                + " PostgreSQL 18 of your own.")
                        .formatted(said.lines().findFirst().orElse("no message")));
    }

    private static void removeOtherVersions(Path folder, Path home) throws IOException {
        try (var others = Files.newDirectoryStream(folder, "programs-*")) {
            for (var other : others) {
                if (!other.equals(home)) {
                    removeTree(other);
                }
            }
        }
    }

    static void removeTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
