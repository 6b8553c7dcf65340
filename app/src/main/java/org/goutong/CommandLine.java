package org.goutong;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goutong.database.StartRefused;

/**
 * What the person at the keyboard asked for.
 *
 * @param command what to do
 * @param data the data folder; {@code ./data} unless given
 * @param port the port of the web pages; 8080 unless given, and 0 takes any free one
 * @param publicUrl how others reach the web pages, for example {@code https://goutong.example.org}, no slash at the end
 * @param user for whom a token is asked
 */
record CommandLine(Command command, Path data, int port, Optional<String> publicUrl, Optional<String> user) {

    /** What can be asked for, with the options each understands. */
    enum Command {
        SERVE("--data", "--port", "--public-url"),
        DEMO("--data", "--port"),
        TOKEN("--data", "--for"),
        HELP,
        VERSION;

        private final Set<String> options;

        Command(String... options) {
            this.options = Set.of(options);
        }
    }

    /**
     * Reads words such as {@code serve --port 9090 --data=/var/lib/goutong}.
     *
     * @throws StartRefused with one sentence when they make no sense
     */
    static CommandLine parse(String... words) {
        var wanted = List.of(words);
        if (wanted.isEmpty() || wanted.contains("--help") || wanted.contains("-h")) {
            return new CommandLine(Command.HELP, Path.of("data"), 8080, Optional.empty(), Optional.empty());
        }
        var command = command(wanted.getFirst());
        var options = options(command, wanted.subList(1, wanted.size()));
        var line = new CommandLine(
                command,
                Path.of(options.getOrDefault("--data", "data")),
                port(options.getOrDefault("--port", "8080")),
                Optional.ofNullable(options.get("--public-url")).map(CommandLine::publicUrl),
                Optional.ofNullable(options.get("--for")));
        if (command == Command.TOKEN && line.user.isEmpty()) {
            throw refused("`goutong token` needs --for USER");
        }
        return line;
    }

    private static Command command(String word) {
        return switch (word) {
            case "serve", "demo", "token" -> Command.valueOf(word.toUpperCase(Locale.ROOT));
            case "--version" -> Command.VERSION;
            default -> throw refused("There is no command \"%s\"".formatted(word));
        };
    }

    private static Map<String, String> options(Command command, List<String> words) {
        var options = new HashMap<String, String>();
        for (var remaining = words.iterator(); remaining.hasNext(); ) {
            var parts = remaining.next().split("=", 2);
            var name = parts[0];
            if (!command.options.contains(name)) {
                throw refused("`goutong %s` has no option \"%s\"".formatted(word(command), name));
            }
            if (parts.length == 1 && !remaining.hasNext()) {
                throw refused("The option %s needs a value".formatted(name));
            }
            var value = parts.length == 2 ? parts[1] : remaining.next();
            if (value.isBlank() || options.put(name, value) != null) {
                throw refused("The option %s needs one value".formatted(name));
            }
        }
        return options;
    }

    private static int port(String digits) {
        try {
            var port = Integer.parseInt(digits);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below like a number out of range.
        }
        throw refused("\"%s\" is not a port number between 0 and 65535".formatted(digits));
    }

    // Whoever scans a code sends personal data there, so plain HTTP is only for trials on this machine.
    private static String publicUrl(String address) {
        try {
            var url = URI.create(address);
            var host = Optional.ofNullable(url.getHost()).orElse("");
            var here = host.equals("127.0.0.1") || host.equals("localhost");
            var safe = "https".equals(url.getScheme()) || here && "http".equals(url.getScheme());
            var bare = url.getQuery() == null
                    && url.getFragment() == null
                    && Set.of("", "/").contains(url.getPath());
            if (!host.isEmpty() && safe && bare && url.getUserInfo() == null) {
                return address.replaceFirst("/$", "");
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Answered below like any other address that cannot be used.
        }
        throw refused("\"%s\" is not a public address such as https://goutong.example.org".formatted(address));
    }

    private static String word(Command command) {
        return command.name().toLowerCase(Locale.ROOT);
    }

    private static StartRefused refused(String sentence) {
        return new StartRefused(sentence + "; see ./goutong --help.");
    }
}
