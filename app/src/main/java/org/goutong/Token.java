package org.goutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.goutong.database.DataFolder;
import org.goutong.database.DatabaseAccess;
import org.goutong.database.EmbeddedPostgres;
import org.goutong.database.Mode;
import org.goutong.database.StartRefused;
import org.goutong.orgs.TokenCommand;

/** The command {@code token}: prints a bearer token, whether the server runs or not. */
final class Token {

    private Token() {}

    /** Returns the exit status. */
    static int print(CommandLine line) {
        var user = line.user().orElseThrow(() -> new StartRefused("Name the person: token --for USER."));
        var running = DatabaseAccess.ofRunning(line.data());
        if (running.isPresent()) {
            return issue(running.get(), user, line.data());
        }
        if (!DataFolder.hasDatabase(line.data())) {
            throw new StartRefused("There is no data in %s; start Goutong there first.".formatted(line.data()));
        }
        try (var database = EmbeddedPostgres.start(line.data())) {
            return issue(database.access(), user, line.data());
        }
    }

    private static int issue(DatabaseAccess access, String user, Path data) {
        return TokenCommand.run(
                access.url(),
                access.appUser(),
                access.appPassword(),
                user,
                isDemo(data),
                Clock.systemUTC(),
                System.out,
                System.err);
    }

    private static boolean isDemo(Path data) {
        try {
            return Files.readString(data.resolve("mode")).strip().equals(Mode.DEMO.word());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
