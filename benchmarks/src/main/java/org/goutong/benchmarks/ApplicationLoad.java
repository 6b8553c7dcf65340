package org.goutong.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Measures how many applications a running Goutong takes durably per second, and whether it kept every one. */
public final class ApplicationLoad {

    private static final int LONGEST_ERROR = 300;

    private final Options options;
    private final Applications applications;
    private final Optional<ApplicationCount> count;
    private final PrintStream out;

    ApplicationLoad(Options options, Optional<ApplicationCount> count, PrintStream out) {
        this.options = options;
        this.count = count;
        this.out = out;
        long run = new SplittableRandom().nextLong();
        this.applications = new Applications(options.url(), options.code(), options.employers(), options.seed(), run);
    }

    /** Runs what the command line says; {@code --help} lists the options and the exit codes. */
    public static void main(String[] words) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (words.length == 0 || words[0].equals("--help")) {
            out.print(Options.HELP);
            System.exit(words.length == 0 ? 2 : 0);
        }
        System.exit(run(words, out));
    }

    static int run(String[] words, PrintStream out) throws InterruptedException {
        try {
            var options = Options.parse(words);
            if (options.database().isEmpty()) {
                return new ApplicationLoad(options, Optional.empty(), out).run();
            }
            try (var count = ApplicationCount.in(options.database().get())) {
                return new ApplicationLoad(options, Optional.of(count), out).run();
            }
        } catch (Options.Unusable unusable) {
            out.println(unusable.getMessage());
            return 2;
        } catch (SQLException unreachable) {
            out.println("The database cannot be reached: " + unreachable.getMessage());
            return 2;
        }
    }

    int run() throws InterruptedException {
        return options.drop().isPresent() ? drop(options.drop().get()) : measure();
    }

    private int measure() throws InterruptedException {
        long first = 0;
        if (options.warmup() > 0) {
            int most = options.connections().stream().max(Integer::compare).orElse(1);
            var warmup = level(most, first, options.warmup(), Optional.empty()).run();
            first += options.warmup();
            printFirstError(warmup);
        }
        print(
                "connections",
                "requests",
                "acknowledged",
                "errors",
                "per second",
                "p50 ms",
                "p99 ms",
                "max ms",
                "before",
                "after");
        boolean right = true;
        for (int connections : options.connections()) {
            var before = count.map(ApplicationCount::now);
            var outcome = level(connections, first, options.requests(), options.seconds())
                    .run();
            var after = count.map(ApplicationCount::now);
            first += options.requests();
            print(outcome, before, after);
            printFirstError(outcome);
            right &= outcome.acknowledged() == outcome.sent() && grewBy(outcome.acknowledged(), before, after);
        }
        return right ? 0 : 1;
    }

    private Level level(int connections, long first, long requests, Optional<Integer> seconds) {
        return new Level(options.server(), applications, connections, first, requests, seconds);
    }

    private void print(Level.Outcome outcome, Optional<Long> before, Optional<Long> after) {
        print(
                Integer.toString(outcome.connections()),
                Long.toString(outcome.sent()),
                Long.toString(outcome.acknowledged()),
                Long.toString(outcome.errors()),
                String.format(Locale.ROOT, "%.0f", outcome.perSecond()),
                String.format(Locale.ROOT, "%.2f", outcome.millisAt(0.5)),
                String.format(Locale.ROOT, "%.2f", outcome.millisAt(0.99)),
                String.format(Locale.ROOT, "%.2f", outcome.millisAt(1)),
                before.map(String::valueOf).orElse("not counted"),
                after.map(String::valueOf).orElse("not counted"));
    }

    private void print(String... cells) {
        var line = new StringBuilder();
        for (var cell : cells) {
            line.append(String.format("%13s", cell));
        }
        out.println(line);
    }

    private void printFirstError(Level.Outcome outcome) {
        outcome.firstError().ifPresent(error -> out.println("First error: " + shortened(error)));
    }

    private boolean grewBy(long acknowledged, Optional<Long> before, Optional<Long> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return true;
        }
        long grown = after.get() - before.get();
        if (grown != acknowledged) {
            out.println("The database grew by " + grown + " applications, but " + acknowledged + " were acknowledged.");
        }
        return grown == acknowledged;
    }

    private int drop(int clients) throws InterruptedException {
        var before = count.map(ApplicationCount::now);
        var outcome = new Drops(options.server(), applications).run(clients, options.rounds());
        var after = count.map(ApplicationCount::now);
        out.println(outcome.dropped() + " connections dropped in the middle of a request by " + clients + " clients, "
                + outcome.refused() + " could not be opened.");
        out.println(String.format(
                Locale.ROOT,
                "The next application was answered after %.1f ms (at most %d): %s",
                outcome.answerMillis(),
                Drops.LONGEST_WAIT_MILLIS,
                shortened(outcome.answer())));
        boolean kept = grewBy(outcome.answer().equals("201") ? 1 : 0, before, after);
        return outcome.served() && outcome.dropped() > 0 && kept ? 0 : 1;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR) + "…";
    }
}
