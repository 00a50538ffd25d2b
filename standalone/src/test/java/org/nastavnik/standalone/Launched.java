package org.nastavnik.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The finished jar, run in a process of its own, and what it has printed. */
final class Launched implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path data;
    private final Path errors;
    private final List<String> printed = new CopyOnWriteArrayList<>();

    /** Starts it, by default on any free port. */
    Launched(Path data, Path errors, Map<String, String> environment, String... arguments) throws IOException {
        this(
                data,
                errors,
                environment,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // It does not live long enough for the better compiler to pay.
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("nastavnik.jar")),
                arguments);
    }

    private Launched(Path data, Path errors, Map<String, String> environment, List<String> program, String... arguments)
            throws IOException {
        this.data = data;
        this.errors = errors;
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(Map.of("MENTORING_DATA", data.toString(), "SERVER_PORT", "0"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** The same by the script that people start it with, which unpacks the jar first. */
    static Launched byRun(Path data, Path errors, Map<String, String> environment, String... arguments)
            throws IOException {
        Path jar = Path.of(System.getProperty("nastavnik.jar"));
        Path script = jar.resolve("../../../run").normalize();
        return new Launched(data, errors, environment, List.of(script.toString()), arguments);
    }

    /** Reads on to the line that has this in it, and returns it. */
    String awaitLine(String part) throws IOException {
        for (String line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            printed.add(line);
            if (line.contains(part)) {
                return line;
            }
        }
        throw new IOException("It ended without saying " + part + " after " + printed + complaint());
    }

    /** Reads whatever else it prints, so that it never waits for somebody to do so. */
    Launched readOn() {
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(printed::add));
        return this;
    }

    /** Where it answers, once it does. */
    String awaitAddress() throws IOException {
        return awaitLine("http://").replaceFirst(".*(http://\\S+).*", "$1");
    }

    String awaitHealth() throws IOException, InterruptedException {
        String address = awaitAddress();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    /** As SIGTERM does; on Windows there is no other way than to kill it. */
    int end() throws InterruptedException, TimeoutException {
        // The process's own method would take away what it has still to print.
        process.toHandle().destroy();
        int status = awaitEnd();
        process.inputReader().lines().forEach(printed::add);
        return status;
    }

    /** What the platform at that address answers to whoever signs in by name and password. */
    static int status(String address, String user, String password) throws IOException, InterruptedException {
        return asked("GET", address, user, password).statusCode();
    }

    /** The same with what it says. */
    static HttpResponse<byte[]> asked(String method, String address, String user, String password)
            throws IOException, InterruptedException {
        String signedIn = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .method(method, BodyPublishers.noBody())
                            .header("Authorization", "Basic " + signedIn)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    /** Those that it has started, and they in turn. */
    List<ProcessHandle> processes() {
        return process.descendants().toList();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int awaitEnd() throws InterruptedException, TimeoutException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("It goes on after " + printed);
        }
        return process.exitValue();
    }

    String complaint() throws IOException {
        return Files.readString(errors);
    }

    List<String> printed() {
        return printed;
    }

    /** How to get into its database. */
    Properties database() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("postgres.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    /** Does not leave anything behind when a test fails. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
