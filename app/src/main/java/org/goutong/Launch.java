package org.goutong;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.goutong.CommandLine.Command;
import org.goutong.database.DataFolder;
import org.goutong.database.DatabaseAccess;
import org.goutong.database.DemoMarker;
import org.goutong.database.EmbeddedPostgres;
import org.goutong.database.ExternalPostgres;
import org.goutong.database.KeyFile;
import org.goutong.database.Mode;
import org.goutong.database.RunningDatabase;
import org.goutong.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One run of the web application: the database first, Spring on top of it, and both down again in the other order.
 *
 * <p>Everything is closed by one shutdown hook, whatever ended the program: a signal, or a start that failed halfway.
 */
final class Launch {

    private static final int FAILED = 1;

    private final CommandLine line;
    private final Mode mode;
    private final Class<?> application;
    private final Object databaseChange = new Object();
    private volatile boolean stopping;
    private volatile @Nullable ConfigurableApplicationContext context;
    private @Nullable DataFolder folder;
    private @Nullable RunningDatabase database;

    Launch(CommandLine line, Class<?> application) {
        this.line = line;
        this.mode = line.command() == Command.DEMO ? Mode.DEMO : Mode.SERVE;
        this.application = application;
    }

    /**
     * Returns when the pages can be opened; the program then lives until a signal ends it.
     *
     * @throws StartRefused with one sentence when it cannot start
     */
    void start() {
        refuseTakenPort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            var access = openDatabase();
            var running = runApplication(access);
            refuseWhenStopping();
            var port = running.getEnvironment().getProperty("local.server.port", String.valueOf(line.port()));
            System.out.println("Goutong is ready at http://127.0.0.1:" + port);
            if (mode == Mode.DEMO) {
                System.out.println("Open it and choose a person on the sign-in page.");
            }
        } catch (RuntimeException failure) {
            throw explained(failure);
        }
    }

    private void refuseTakenPort() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), line.port()));
        } catch (IOException taken) {
            throw portTaken();
        }
    }

    private DatabaseAccess openDatabase() {
        synchronized (databaseChange) {
            refuseWhenStopping();
            var held = DataFolder.open(line.data(), mode);
            folder = held;
            var opened = ExternalPostgres.isNamed(System.getenv()) ? openExternal(held) : openEmbedded(held);
            return opened.access();
        }
    }

    private RunningDatabase openExternal(DataFolder held) {
        if (mode == Mode.DEMO) {
            throw new StartRefused("The demonstration brings its own database: unset SPRING_DATASOURCE_URL.");
        }
        var external = ExternalPostgres.open(held, System.getenv(), System.err::println);
        database = external;
        KeyFile.open(held.path(), external.holdsData());
        return external;
    }

    private RunningDatabase openEmbedded(DataFolder held) {
        var existed = DataFolder.hasDatabase(held.path());
        // Before the database: a kill between the two must not leave data without a key.
        KeyFile.open(held.path(), existed);
        var embedded = EmbeddedPostgres.start(held, System.err::println);
        database = embedded;
        if (mode == Mode.DEMO && existed && !DemoMarker.loaded(held.path())) {
            System.err.println("The demonstration was interrupted while it was loaded; it is loaded anew …");
            embedded.recreateDatabase();
        }
        return embedded;
    }

    private ConfigurableApplicationContext runApplication(DatabaseAccess access) {
        var spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(Map.of("logging.register-shutdown-hook", "false"));
        spring.addInitializers(starting -> {
            refuseWhenStopping();
            context = starting;
            // First, so that neither a variable such as SPRING_DATASOURCE_USERNAME nor a file overrules what was
            // checked.
            starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", settings(access)));
        });
        return spring.run();
    }

    private Map<String, Object> settings(DatabaseAccess access) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", access.url());
        settings.put("spring.datasource.username", access.appUser());
        settings.put("spring.datasource.password", access.appPassword());
        settings.put("spring.flyway.url", access.url());
        settings.put("spring.flyway.user", access.ownerUser());
        settings.put("spring.flyway.password", access.ownerPassword());
        settings.put("server.port", line.port());
        settings.put("goutong.mode", mode.word());
        settings.put("goutong.data", line.data().toAbsolutePath().normalize().toString());
        line.publicUrl().ifPresent(url -> settings.put("goutong.public-url", url));
        if (mode == Mode.DEMO) {
            settings.put("server.address", "127.0.0.1");
        }
        return settings;
    }

    private RuntimeException explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException) {
                return portTaken();
            }
        }
        if (!stopping) {
            // Spring has said why, in its log.
            System.err.println("Goutong did not start; the reason stands above.");
        }
        System.exit(FAILED);
        return failure;
    }

    private StartRefused portTaken() {
        return new StartRefused("Port %d is taken by another program (or may not be used); give another with --port."
                .formatted(line.port()));
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new StartRefused("Stopped before it was ready.");
        }
    }

    private void stop() {
        stopping = true;
        try {
            var running = context;
            if (running != null) {
                running.close();
            }
        } finally {
            closeDatabase();
        }
    }

    private void closeDatabase() {
        synchronized (databaseChange) {
            if (database != null) {
                database.close();
            }
            if (folder != null) {
                folder.close();
            }
        }
    }
}
