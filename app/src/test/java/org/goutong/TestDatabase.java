package org.goutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.goutong.database.DatabaseAccess;
import org.goutong.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;

/** The one real PostgreSQL all tests of this run share, fresh at the start and gone at the end. */
public final class TestDatabase {

    private static final class Started {
        static final Path FOLDER =
                Path.of("target", "test-database-" + ProcessHandle.current().pid());
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            remove(FOLDER);
            var server = EmbeddedPostgres.start(FOLDER);
            // Behind the applications of the tests, which close with questions to it.
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                remove(FOLDER);
            });
            return server;
        }

        private static void remove(Path folder) {
            if (!Files.exists(folder)) {
                return;
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private TestDatabase() {}

    /** Starts the server at the first call. */
    public static DatabaseAccess access() {
        return Started.SERVER.access();
    }
}
