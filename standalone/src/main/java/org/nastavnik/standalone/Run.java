package org.nastavnik.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.nastavnik.platform.postgres.PostgresServer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration.ConfigurationScope;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One run, from the first look at the data directory to its release. However far it has got when the process is told to
 * end, whatever has been opened is closed in the opposite order: the application before the database that it uses.
 */
final class Run {

    /** How long whoever has pressed Ctrl-C may have to wait for the application. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ConcurrentLinkedDeque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private volatile boolean serving;
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
        SpringApplication application = application();
        application.setDefaultProperties(Map.of(
                "mentoring.data", data.path().toString(),
                "logging.file.name", data.logOf("nastavnik").toString(),
                "logging.threshold.console", "WARN"));
        if (settings.ownDatabase()) {
            IO.println("PostgreSQL starts in " + data.path() + " ...");
            PostgresServer postgres = opened(new PostgresServer(data.path(), IO::println));
            postgres.start();
            postgres.serve(application);
        }
        IO.println("The services start ...");
        application.addInitializers(this::watch);
        ConfigurableApplicationContext context = application.run(arguments);
        serving = true;
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static SpringApplication application() {
        var application = new SpringApplication(Standalone.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        return application;
    }

    /**
     * Has Spring's {@link org.springframework.boot.SpringApplicationAotProcessor}, under which this runs, work out which beans
     * there are with the database that is brought along; nothing is started.
     */
    static void workOutBeans(String... arguments) {
        SpringApplication application = application();
        new PostgresServer(Path.of("nowhere"), IO::println).serve(application);
        application.run(arguments);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        goOn();
        return resource;
    }

    private void goOn() {
        if (ending && !serving) {
            hush();
            throw new CannotStart("The start was broken off.");
        }
    }

    /**
     * What is broken off has a lot to complain of, also where a level of its own is set, which the root's does not touch.
     * Spring Boot may have set up its logs since this was last said.
     */
    private static void hush() {
        LoggingSystem logs = LoggingSystem.get(Run.class.getClassLoader());
        logs.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        logs.getLoggerConfigurations().stream()
                .filter(logger -> logger.getLevelConfiguration(ConfigurationScope.DIRECT) != null)
                .forEach(logger -> logs.setLogLevel(logger.getName(), LogLevel.OFF));
    }

    /** Spring knows no way to break off a start, and closes only when that is through, unless a bean cannot be made. */
    private void watch(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                goOn();
                return bean;
            }
        });
        opened(() -> Thread.ofVirtual().start(context::close).join(PATIENCE));
    }

    /** Whether nobody waits for the start any more. */
    boolean isEnding() {
        return ending;
    }

    private void end() {
        ending = true;
        if (!serving) {
            hush();
        }
        for (AutoCloseable next = open.poll(); next != null; next = open.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
