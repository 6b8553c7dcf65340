package org.goutong.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The file {@code <data>/running}, by which other programs of the same user find the running database. */
final class RunState {

    private RunState() {}

    static void write(Path data, DatabaseAccess access) {
        var properties = new Properties();
        properties.setProperty("url", access.url());
        properties.setProperty("owner-user", access.ownerUser());
        properties.setProperty("owner-password", access.ownerPassword());
        properties.setProperty("app-user", access.appUser());
        properties.setProperty("app-password", access.appPassword());
        try {
            var text = new StringWriter();
            properties.store(text, null);
            PrivateFiles.replace(file(data), text.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Optional<DatabaseAccess> read(Path data) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file(data))));
            return Optional.of(new DatabaseAccess(
                    properties.getProperty("url", ""),
                    properties.getProperty("owner-user", ""),
                    properties.getProperty("owner-password", ""),
                    properties.getProperty("app-user", ""),
                    properties.getProperty("app-password", "")));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new StartRefused(
                    "The file %s cannot be read: only the owner of the data folder may use it.".formatted(file(data)),
                    failure);
        }
    }

    static void clear(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path file(Path data) {
        return data.resolve("running");
    }
}
