package org.nastavnik.standalone.processes;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.platform.postgres.PostgresFailure;
import org.nastavnik.platform.postgres.PostgresServer;
import org.nastavnik.standalone.CannotStart;
import org.nastavnik.standalone.DataDirectory;
import org.nastavnik.standalone.Settings;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Starts all processes, PostgreSQL before the services and these before the gateway; tells how each is doing whenever that
 * changes, starts again what dies, and ends all of it in the opposite order.
 */
public final class Processes {

    /** The argument that asks for it. */
    public static final String ARGUMENT = "--processes";

    private static final Duration GLANCE_EVERY = Duration.ofMillis(500);

    /** Once all are up: each glance at the gateway has it look at the services. */
    private static final Duration LATER_EVERY = Duration.ofSeconds(2);

    /** Who dies so often before it was ever up never will be. */
    private static final int HOPELESS = 3;

    private final ConcurrentLinkedDeque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private final Map<Part, Boolean> up = new EnumMap<>(Part.class);
    private volatile boolean ending;

    private Processes() {}

    /** Serves until this process is told to end. */
    public static void main(String... arguments) {
        // What it has to say, it prints.
        LoggingSystem logs = LoggingSystem.get(Processes.class.getClassLoader());
        logs.beforeInitialize();
        logs.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        var processes = new Processes();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("end").unstarted(processes::end));
        try {
            processes.run(arguments);
        } catch (CannotStart | PostgresFailure e) {
            if (!processes.ending) {
                System.err.println(e.getMessage());
                System.exit(1);
            }
        } catch (InterruptedException | IOException e) {
            if (!processes.ending) {
                System.err.println("The processes cannot be looked after: " + e.getMessage());
                System.exit(1);
            }
        }
    }

    private void run(String... arguments) throws InterruptedException, IOException {
        Settings settings = Settings.from(arguments);
        DataDirectory data = opened(DataDirectory.hold(settings.data()));
        for (Part part : Part.values()) {
            settings.on(part.port(settings.port()), part == Part.GATEWAY ? settings.address() : "127.0.0.1")
                    .checkPort();
        }
        Environment environment = new StandardEnvironment();
        JdbcConnectionDetails owner = settings.ownDatabase() ? embedded(data) : given(environment);
        var random = new SecureRandom();
        Vault.prepare(
                owner,
                environment.getProperty("mentoring.master.key", ""),
                data.path().resolve("master.key"),
                random);
        Map<Part, String> passwords = new ServiceLogins(owner, random).made();
        var commands = new Commands(settings, data, owner.getJdbcUrl(), arguments);
        try (HttpClient client = HttpClient.newHttpClient()) {
            IO.println("The services start ...");
            List<Child> services = Part.services().stream()
                    .map(part -> started(part, settings, commands, passwords))
                    .toList();
            awaitAll(services, client, commands);
            IO.println("The gateway starts ...");
            Child gateway = started(Part.GATEWAY, settings, commands, passwords);
            awaitAll(List.of(gateway), client, commands);
            while (!ending) {
                Thread.sleep(LATER_EVERY);
                for (Child service : services) {
                    glance(service, client);
                }
                glance(gateway, client);
            }
        }
    }

    private PostgresServer embedded(DataDirectory data) {
        IO.println("PostgreSQL starts in " + data.path() + " ...");
        PostgresServer postgres = opened(new PostgresServer(data.path(), IO::println));
        postgres.start();
        return postgres;
    }

    private Child started(Part part, Settings settings, Commands commands, Map<Part, String> passwords) {
        var child = new Child(
                part,
                part.port(settings.port()),
                commands.of(part),
                commands.environment(part, passwords.getOrDefault(part, "")),
                IO::println);
        opened(child::stop);
        child.start();
        return child;
    }

    private void awaitAll(List<Child> children, HttpClient client, Commands commands) throws InterruptedException {
        boolean all = false;
        while (!all) {
            goOn();
            Thread.sleep(GLANCE_EVERY);
            all = true;
            for (Child child : children) {
                all &= glance(child, client);
                if (!up.getOrDefault(child.part(), false) && child.deaths() >= HOPELESS) {
                    throw new CannotStart(
                            child.part().title() + " does not start; " + commands.logOf(child.part()) + " tells why.");
                }
            }
        }
    }

    /** Tells what has changed. */
    private boolean glance(Child child, HttpClient client) throws InterruptedException {
        boolean now = child.isUp(client);
        @Nullable Boolean before = up.put(child.part(), now);
        if (!ending && (before == null ? now : before != now)) {
            IO.println("%-12s is %s at http://127.0.0.1:%d"
                    .formatted(child.part().title(), now ? "UP" : "DOWN", child.port()));
        }
        return now;
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        goOn();
        return resource;
    }

    private void goOn() {
        if (ending) {
            throw new CannotStart("The start was broken off.");
        }
    }

    private void end() {
        ending = true;
        for (AutoCloseable next = open.poll(); next != null; next = open.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
    }

    /** The database that settings name. */
    private static JdbcConnectionDetails given(Environment settings) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return settings.getRequiredProperty("spring.datasource.url");
            }

            @Override
            public @Nullable String getUsername() {
                return settings.getProperty("spring.datasource.username");
            }

            @Override
            public @Nullable String getPassword() {
                return settings.getProperty("spring.datasource.password");
            }
        };
    }
}
