package org.nastavnik.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform on a directory of data, started and stopped by {@code ./run}. It begins with the sample programme. For what
 * needs the database alone it is killed, which leaves its PostgreSQL behind; the next start stops that one by itself.
 */
final class Platform implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final List<String> SCHEMAS = List.of("gateway", "roadmap", "participants", "pairing", "monitoring");

    private final Path home;
    private final Path directory;
    private final boolean processes;
    private final String password;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Started running;

    /**
     * @param home of the project
     * @param directory of the data
     * @param processes whether it is to run as five of them
     */
    Platform(Path home, Path directory, boolean processes) throws IOException {
        this.home = home;
        this.directory =
                Files.createDirectories(directory.toAbsolutePath().getParent()).resolve(directory.getFileName());
        this.processes = processes;
        Path kept = directory.resolveSibling(directory.getFileName() + ".password");
        if (Files.notExists(kept)) {
            Files.writeString(kept, UUID.randomUUID().toString());
        }
        this.password = Files.readString(kept);
        this.port = 20_000 + 10 * (int) (ProcessHandle.current().pid() % 1_000);
    }

    Server server() throws IOException {
        return new Server(directory);
    }

    Path masterKey() {
        return directory.resolve("master.key");
    }

    String address() {
        return "http://localhost:" + port;
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    boolean isProcesses() {
        return processes;
    }

    /** Makes sure that it runs, with its sample. */
    void start() throws IOException, InterruptedException {
        if (running == null || !running.isAlive()) {
            if (!isMade()) {
                make();
            }
            started(processes).untilHealthy(address());
        }
    }

    /** The same, told how long it took; the platform must not run yet. */
    Started startMeasured() throws IOException, InterruptedException {
        return started(processes);
    }

    private boolean isMade() {
        return Files.exists(directory.resolveSibling(directory.getFileName() + ".made"));
    }

    private void make() throws IOException, InterruptedException {
        Table.progress("the platform starts for the first time, and loads its sample");
        started(false).untilPrinted("until Ctrl-C");
        stop();
        Files.createFile(directory.resolveSibling(directory.getFileName() + ".made"));
    }

    private Started started(boolean asProcesses) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("run").toString()));
        if (asProcesses) {
            command.add("--processes");
        }
        Started started = Started.of(
                command,
                Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "MENTORING_DATA", directory.toString(),
                        "MENTORING_ADMIN_PASSWORD", password),
                directory.resolveSibling(directory.getFileName() + ".printed"));
        running = started;
        return started;
    }

    void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** Leaves nothing running but PostgreSQL, with nobody's claim on the positions of processing groups. */
    Server postgresAlone() throws IOException, InterruptedException, SQLException {
        if (processes || !isMade()) {
            stop();
        }
        if (!isMade()) {
            make();
        }
        if (running == null) {
            started(false).untilHealthy(address());
        }
        if (running != null) {
            running.kill();
            running = null;
        }
        Server server = server();
        for (String schema : SCHEMAS) {
            server.execute("UPDATE " + schema + ".projection_position SET owner = NULL");
        }
        return server;
    }

    static List<String> schemas() {
        return SCHEMAS;
    }

    /** The sample's institution. */
    String centre() throws IOException, InterruptedException {
        Matcher id = ID.matcher(get("/api/institutions?limit=1"));
        if (!id.find()) {
            throw new IOException("There is no institution, and so no sample");
        }
        return id.group(1);
    }

    /** Makes a user known. */
    void introduce(String name, String secret, String role, List<String> institutions)
            throws IOException, InterruptedException {
        send(request("/api/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                    {"username": "%s", "password": "%s", "oneTime": false, "roles": ["%s"], "institutions": ["%s"]}
                    """.formatted(name, secret, role, String.join("\", \"", institutions)))));
    }

    /** How many events each processing group is behind, by its own figures. */
    List<MatchResult> gauges(Pattern pattern) throws IOException, InterruptedException {
        return pattern.matcher(get("/actuator/prometheus")).results().toList();
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", Client.basic(ADMIN, password));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Stops whatever runs, also a PostgreSQL that was left behind. */
    @Override
    public void close() throws IOException {
        stop();
        Path pid = directory.resolve("postgres/data/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .filter(left -> left.info().commandLine().orElse("").contains(directory.toString()))
                    .ifPresent(left -> {
                        left.destroy();
                        left.onExit().join();
                    });
        }
    }
}
