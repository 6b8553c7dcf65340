package org.goutong.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operating-system user the server runs as: PostgreSQL refuses to be root.
 *
 * @param prefix what stands before every PostgreSQL command, for example {@code [setpriv, --reuid, postgres, …]}
 * @param account the account that must own the server's files; null when they stay with the user who runs Goutong
 */
record ServerUser(List<String> prefix, @Nullable String account) {

    static ServerUser choose() {
        if (new UnixSystem().getUid() != 0) {
            return new ServerUser(List.of(), null);
        }
        var candidates = new ArrayList<ServerUser>();
        candidates.add(new ServerUser(List.of("unshare", "-U"), null));
        for (var account : List.of("postgres", "nobody")) {
            candidates.add(new ServerUser(
                    List.of("setpriv", "--reuid", account, "--regid", group(account), "--clear-groups"), account));
            candidates.add(new ServerUser(List.of("runuser", "-u", account, "--"), account));
        }
        return candidates.stream()
                .filter(ServerUser::works)
                .findFirst()
                .orElseThrow(() -> new StartRefused("PostgreSQL must not run as root and this machine offers no other"
                        + " user: start Goutong as an ordinary user or install the package util-linux."));
    }

    /**
     * Lets this user reach the folder and everything above it.
     *
     * @throws StartRefused when a folder further up is closed to it
     */
    void reach(Path data, Path folder) throws IOException {
        if (account == null) {
            return;
        }
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        if (run("test", "-x", folder.toString()).code() != 0) {
            throw new StartRefused(
                    ("PostgreSQL must not run as root, and the user \"%s\" it runs as instead cannot enter"
                                    + " %s; give a folder that others may enter, for example --data /var/lib/goutong.")
                            .formatted(account, folder));
        }
    }

    /** Gives the file or folder to this user alone. */
    void own(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        if (account != null) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(account));
        }
    }

    /**
     * Gives this user a folder of files that a server under another user made: a restored copy, or one that was started
     * in another way before.
     *
     * @throws StartRefused when that needs rights this program does not have
     */
    void adopt(Path folder) throws IOException {
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        var owner = account == null ? Files.getOwner(folder.getParent()) : users.lookupPrincipalByName(account);
        if (Files.getOwner(folder).equals(owner)) {
            return;
        }
        if (new UnixSystem().getUid() != 0) {
            throw new StartRefused(
                    "The files in %s belong to the user %s, so only that user or root can start with them."
                            .formatted(folder, Files.getOwner(folder)));
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "owner:owner", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Runs the command as this user and waits for its end. */
    Finished run(String... command) throws IOException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return Finished.of(whole);
    }

    private boolean works() {
        try {
            return run("true").code() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static String group(String account) {
        try {
            var group = Finished.of(List.of("id", "-gn", account));
            return group.code() == 0 ? group.output().strip() : account;
        } catch (IOException noSuchProgram) {
            return account;
        }
    }
}
