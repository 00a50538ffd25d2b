package org.nastavnik.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A web application that was started, until it is ended. */
final class Started {

    /** A first start may have to build and to rehearse before. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int GLANCE_MILLIS = 20;
    private static final int END_SECONDS = 60;
    private static final int LINES = 20;

    private final Process process;
    private final Path printed;
    private final long began;
    private final HttpClient http = HttpClient.newHttpClient();

    private Started(Process process, Path printed, long began) {
        this.process = process;
        this.printed = printed;
        this.began = began;
    }

    /** @param printed where all goes that it prints */
    static Started of(List<String> command, Map<String, String> environment, Path printed) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        return new Started(builder.start(), printed, began);
    }

    /**
     * Waits until it says that it is healthy.
     *
     * @return how long that took since the start, in milliseconds
     */
    long untilHealthy(String address) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                .timeout(Duration.ofSeconds(30))
                .build();
        while (true) {
            try {
                if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return millis();
                }
            } catch (IOException _) {
                // Nobody listens yet.
            }
            goOn();
        }
    }

    /** Waits until it has printed these words. */
    void untilPrinted(String words) throws IOException, InterruptedException {
        while (!Files.readString(printed).contains(words)) {
            goOn();
        }
    }

    private void goOn() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IOException("It has not started: " + end());
        }
        if (millis() > PATIENCE.toMillis()) {
            throw new IOException("It takes more than " + PATIENCE + ": " + end());
        }
        Thread.sleep(GLANCE_MILLIS);
    }

    private String end() throws IOException {
        List<String> lines = Files.readAllLines(printed);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())) + "\n(all of it in "
                + printed + ")";
    }

    private long millis() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** Processor time that it has used so far, in milliseconds. */
    long processorMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    /** Memory that it takes, in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as its users do. */
    void stop() {
        process.destroy();
        if (!hasEnded()) {
            kill();
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
