package org.goutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.goutong.database.StartRefused;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Goutong (沟通): the platform on which trade unions run dual communication. */
@SpringBootApplication
@Modulithic(sharedModules = {"web", "orgs"})
public class Goutong {

    private static final int REFUSED = 2;

    public static void main(String[] args) {
        try {
            var line = CommandLine.parse(args);
            switch (line.command()) {
                case SERVE, DEMO -> new Launch(line, Goutong.class).start();
                case TOKEN -> System.exit(Token.print(line));
                case HELP -> System.out.print(help());
                case VERSION -> System.out.println("Goutong " + version());
            }
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        }
    }

    private static String help() {
        try (var text = Goutong.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String version() {
        var version = Goutong.class.getPackage().getImplementationVersion();
        return version == null ? "(from its source code)" : version;
    }
}
