package org.nastavnik.standalone.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A process that is started, started again whenever it dies, and asked how it is doing. What it prints is passed on, each
 * line with its name before it.
 */
final class Child {

    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final Duration TO_END = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final Part part;
    private final int port;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Consumer<String> told;
    private final Thread keeper;
    private volatile @Nullable Process process;
    private volatile boolean ending;
    private final AtomicInteger deaths = new AtomicInteger();

    /**
     * One that is not started yet.
     *
     * @param command what to start
     * @param environment added to that of this process
     * @param told takes each line
     */
    Child(Part part, int port, List<String> command, Map<String, String> environment, Consumer<String> told) {
        this.part = part;
        this.port = port;
        this.command = command;
        this.environment = environment;
        this.told = told;
        this.keeper = Thread.ofPlatform().daemon().name(part.title()).unstarted(this::keep);
    }

    Part part() {
        return part;
    }

    int port() {
        return port;
    }

    /** How often it has died without being told to. */
    int deaths() {
        return deaths.get();
    }

    void start() {
        keeper.start();
    }

    private void keep() {
        var backOff = new BackOff();
        try {
            while (!ending) {
                long began = System.nanoTime();
                int status = live();
                if (!ending) {
                    deaths.incrementAndGet();
                    Duration pause = backOff.after(Duration.ofNanos(System.nanoTime() - began));
                    tell("has ended with status " + status + ", and is started again in " + pause.toSeconds() + " s");
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException _) {
            // It is not wanted any more.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once it has ended. */
    private int live() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        if (ending) {
            started.destroy();
        }
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::tell);
        } catch (UncheckedIOException _) {
            // It has ended in the middle of a line.
        }
        return started.waitFor();
    }

    private void tell(String line) {
        told.accept("%-12s | %s".formatted(part.title(), line));
    }

    /** Whether it says of itself that it is up. */
    boolean isUp(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .timeout(TO_ANSWER)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }

    /** Ends it and returns once it has, if need be by force. */
    void stop() throws InterruptedException {
        ending = true;
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        }
        keeper.interrupt();
        keeper.join(TO_END);
    }
}
