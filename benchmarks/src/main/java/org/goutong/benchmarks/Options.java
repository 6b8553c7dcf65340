package org.goutong.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What the command line asks for, checked before anything is sent. */
record Options(
        URI url,
        InetSocketAddress server,
        String code,
        List<Integer> connections,
        int requests,
        Optional<Integer> seconds,
        int warmup,
        Optional<Integer> drop,
        int rounds,
        long seed,
        List<String> employers,
        Optional<Database> database) {

    /** Where the applications are counted. */
    record Database(String jdbcUrl, String user, String password) {}

    /** A command line that cannot be followed; the message says why. */
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    static final String HELP = """
            Sends invented applications to an open stall of a Goutong on this machine.

              --url URL             server (http://127.0.0.1:8080); only loopback is accepted
              --code CODE           join code of an open stall (required)
              --connections 1,16,64 connections of each level
              --requests N          applications per level (4000)
              --seconds S           stop each level after S seconds at the latest
              --warmup N            applications sent before the first level, not measured (2000)
              --employers FILE      one employer per line, as people type it
              --seed N              which people apply (1)
              --drop N              instead of levels: N clients that reset in the middle of a request
              --rounds N            how often each of them does so (10)
              --data DIR            data folder of the server, to count applications in its database
              --jdbc-url URL --jdbc-user USER --jdbc-password PASSWORD
                                    the same for any PostgreSQL on this machine; row security must not hide rows
              --no-count            do not count in the database

            Without a server: "bench matching --help" compares the matching with others, "bench kernel -h" measures its steps.

            Exit code 0: all acknowledged and the database agrees. 1: not so. 2: the options make no sense.
            """;

    private static final Set<String> KNOWN = Set.of(
            "url",
            "code",
            "connections",
            "requests",
            "seconds",
            "warmup",
            "employers",
            "seed",
            "drop",
            "rounds",
            "data",
            "jdbc-url",
            "jdbc-user",
            "jdbc-password",
            "no-count");
    private static final int MOST_CONNECTIONS = 1_024;
    private static final int MOST_REQUESTS = 1_000_000;

    /** Reads a command line such as {@code --code 482913 --connections 1,64 --data ./data}. */
    static Options parse(String... words) {
        var given = given(words);
        if (!given.containsKey("code")) {
            throw new Unusable("--code is missing: the join code of an open stall.");
        }
        var code = given.get("code");
        if (!code.matches("[0-9A-Za-z]{1,20}")) {
            throw new Unusable("--code is letters and digits only.");
        }
        var url = uri(given.getOrDefault("url", "http://127.0.0.1:8080"));
        var database = database(given);
        if (database.isEmpty() && !given.containsKey("no-count")) {
            throw new Unusable("Say --data DIR or --jdbc-url URL to count in the database, or --no-count.");
        }
        return new Options(
                url,
                loopback(url),
                code,
                Arrays.stream(given.getOrDefault("connections", "1,16,64").split(","))
                        .map(text -> number("connections", text, MOST_CONNECTIONS))
                        .toList(),
                number(
                        "requests",
                        given.getOrDefault("requests", given.containsKey("seconds") ? "1000000" : "4000"),
                        MOST_REQUESTS),
                Optional.ofNullable(given.get("seconds")).map(text -> number("seconds", text, 3_600)),
                given.getOrDefault("warmup", "2000").equals("0")
                        ? 0
                        : number("warmup", given.getOrDefault("warmup", "2000"), MOST_REQUESTS),
                Optional.ofNullable(given.get("drop")).map(text -> number("drop", text, MOST_CONNECTIONS)),
                number("rounds", given.getOrDefault("rounds", "10"), 1_000),
                number("seed", given.getOrDefault("seed", "1"), Integer.MAX_VALUE),
                given.containsKey("employers") ? employers(Path.of(given.get("employers"))) : List.of(),
                database);
    }

    private static Map<String, String> given(String[] words) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < words.length; i++) {
            var name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (!KNOWN.contains(name)) {
                throw new Unusable("Unknown option " + words[i] + ".");
            }
            if (name.equals("no-count")) {
                given.put(name, "");
            } else if (i + 1 < words.length) {
                given.put(name, words[++i]);
            } else {
                throw new Unusable(words[i] + " needs a value.");
            }
        }
        return given;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new Unusable(text + " is no URL.");
        }
    }

    /** The address behind an http URL; refuses any that is not this machine's loopback. */
    static InetSocketAddress loopback(URI url) {
        if (!"http".equals(url.getScheme()) || url.getHost() == null) {
            throw new Unusable("The URL is http://127.0.0.1:PORT.");
        }
        return new InetSocketAddress(loopback(url.getHost()), url.getPort() < 0 ? 80 : url.getPort());
    }

    private static InetAddress loopback(String host) {
        try {
            var addresses = InetAddress.getAllByName(host);
            for (var address : addresses) {
                if (!address.isLoopbackAddress()) {
                    throw new Unusable(host + " is not this machine: the load client only talks to loopback.");
                }
            }
            return addresses[0];
        } catch (IOException unknown) {
            throw new Unusable("Nobody knows the host " + host + ".");
        }
    }

    private static int number(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The same sentence serves both.
        }
        throw new Unusable("--" + name + " takes a number from 1 to " + most + ", not " + text + ".");
    }

    private static List<String> employers(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new Unusable("Cannot read " + file + ".");
        }
    }

    private static Optional<Database> database(Map<String, String> given) {
        if (given.containsKey("jdbc-url")) {
            return Optional.of(onLoopback(new Database(
                    given.get("jdbc-url"),
                    given.getOrDefault("jdbc-user", "postgres"),
                    given.getOrDefault("jdbc-password", ""))));
        }
        return Optional.ofNullable(given.get("data")).map(Path::of).map(Options::runningIn);
    }

    // Row security hides applications from the application's own role, so the superuser counts.
    private static Database runningIn(Path data) {
        var running = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("running"))) {
            running.load(file);
            var password = Files.readString(data.resolve("postgres").resolve("superuser-password"));
            return onLoopback(new Database(running.getProperty("url", ""), "postgres", password.strip()));
        } catch (IOException unreadable) {
            throw new Unusable(
                    "Cannot read " + unreadable.getMessage() + ": is the server running on this data folder?");
        }
    }

    private static Database onLoopback(Database database) {
        var prefix = "jdbc:postgresql:";
        if (!database.jdbcUrl().startsWith(prefix + "//")) {
            throw new Unusable("The database URL is jdbc:postgresql://127.0.0.1:PORT/NAME.");
        }
        var host = uri(database.jdbcUrl().substring("jdbc:".length())).getHost();
        if (host == null) {
            throw new Unusable("The database URL names no single host.");
        }
        loopback(host);
        return database;
    }
}
