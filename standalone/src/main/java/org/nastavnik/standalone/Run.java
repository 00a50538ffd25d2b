package org.nastavnik.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.nastavnik.platform.postgres.PostgresServer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One run, from the first look at the data directory to its release. However far it has got when the process is told to
 * end, whatever has been opened is closed in the opposite order: the application before the database that it uses.
 */
final class Run {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ConcurrentLinkedDeque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private volatile boolean ending;

    /**
     * Returns once requests are answered and every {@link org.springframework.boot.ApplicationRunner} has run.
     *
     * @return the port on which they are answered
     * @throws CannotStart if something stands in the way, or the process is told to end meanwhile
     */
    int start(String... arguments) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("end").unstarted(this::end));
        Settings settings = Settings.from(arguments);
        DataDirectory data = opened(DataDirectory.hold(settings.data()));
        settings.checkPort();
        var application = new SpringApplication(Standalone.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "mentoring.data", data.path().toString(),
                "logging.file.name", data.logFile().toString(),
                "logging.threshold.console", "WARN"));
        if (settings.ownDatabase()) {
            IO.println("PostgreSQL starts in " + data.path() + " ...");
            PostgresServer postgres = opened(new PostgresServer(data.path(), IO::println));
            postgres.start();
            postgres.serve(application);
        }
        IO.println("The services start ...");
        application.addInitializers(context -> opened(() -> closeInTime(context)));
        return application.run(arguments).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        if (ending) {
            throw new CannotStart("The start was broken off.");
        }
        return resource;
    }

    /** Spring does not break off a start, and closes only when that is through; Ctrl-C may not have to wait for it. */
    private static void closeInTime(ConfigurableApplicationContext context) throws InterruptedException {
        Thread.ofVirtual().start(context::close).join(PATIENCE);
    }

    /** Whether nobody waits for the start any more. */
    boolean isEnding() {
        return ending;
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
}
