package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.standalone.sample.SampleUser;

/** What whoever starts the finished jar can rely on. */
@Timeout(600)
class StandaloneIT {

    /** Ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private static final String TOLD = "Users and their first passwords, which are told this once:";

    @TempDir
    Path directory;

    @Test
    void keepsEverythingHoweverItEnds() throws Exception {
        try (Launched first = launched("--empty")) {
            assertThat(first.awaitHealth()).contains("\"status\":\"UP\"");
            update(first, "CREATE TABLE kept (word text)");
            update(first, "INSERT INTO kept VALUES ('acknowledged')");
            assertThat(first.end()).isEqualTo(TERMINATED);
            assertThat(first.complaint()).isEmpty();
        }
        assertThat(pidFile()).doesNotExist();
        ProcessHandle orphan;
        try (Launched second = launched("--empty")) {
            assertThat(second.awaitHealth()).contains("\"status\":\"UP\"");
            assertThat(second.printed()).first().asString().isEqualTo("PostgreSQL starts in " + data() + " ...");
            update(second, "UPDATE kept SET word = word || ' again'");
            orphan = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile()).getFirst()))
                    .orElseThrow();
            second.kill();
        }
        assertThat(orphan.isAlive()).isTrue();
        try (Launched third = launched("--empty")) {
            assertThat(third.awaitHealth()).contains("\"status\":\"UP\"");
            assertThat(orphan.isAlive()).isFalse();
            update(third, "DELETE FROM kept WHERE word = 'acknowledged again'");
            assertThat(third.end()).isEqualTo(TERMINATED);
        }
        assertThat(pidFile()).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("logs/nastavnik.log"))))
                .isEqualTo("rw-------");
    }

    /** On what it has learnt here rests how quickly {@code ./run} starts; it has to end by itself. */
    @Test
    void rehearses() throws Exception {
        try (Launched rehearsal = launched(Rehearsal.ARGUMENT)) {
            assertThat(rehearsal.awaitEnd()).as(rehearsal.complaint()).isZero();
        }
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void isBrokenOffWhileItStarts() throws Exception {
        try (Launched start = launched("--empty")) {
            start.awaitLine("The services start");
            assertThat(start.end()).isEqualTo(TERMINATED);
        }
        assertThat(pidFile()).doesNotExist();
    }

    /** Nobody could sign in if only the start that completes the sample told the passwords that the first one had made. */
    @Test
    void isBrokenOffWhileItLoadsTheSample() throws Exception {
        String password;
        try (Launched first = launched()) {
            // The last of them.
            password = first.awaitLine("  auditor ").strip().split(" +", 2)[1];
            assertThat(first.end()).isEqualTo(TERMINATED);
            assertThat(first.complaint()).isEmpty();
            assertThat(first.printed()).contains(TOLD).noneMatch(line -> line.contains("Exception"));
        }
        assertThat(pidFile()).doesNotExist();
        try (Launched second = launched()) {
            String roadmaps = second.awaitAddress() + "/api/roadmaps?institution=" + SampleUser.CENTRE;
            assertThat(second.printed())
                    .doesNotContain(TOLD)
                    .anyMatch(line -> line.startsWith("The sample programme is loaded"))
                    .anyMatch(line -> line.contains(SampleUser.CENTRE.toString()));
            assertThat(Launched.status(roadmaps, "auditor", password)).isEqualTo(200);
            assertThat(Launched.status(roadmaps, "auditor", "another")).isEqualTo(401);
        }
    }

    /** With files and {@code ./run} alone, while the platform runs. */
    @Test
    void isVerifiedByAnOutsider() throws Exception {
        try (Launched platform = launched()) {
            String password = platform.awaitLine("  auditor ").strip().split(" +", 2)[1];
            String address = platform.awaitAddress() + "/api/audit/";
            Launched.asked("POST", address + "checkpoints", "auditor", password);
            Path note = fetched(address + "checkpoints/latest", password);
            Path key = fetched(address + "key", password);
            Path export = fetched(address + "export", password);
            Ran verified = verified(export, key, note);
            assertThat(verified.status()).as(verified.printed()).isZero();
            assertThat(verified.printed())
                    .contains(SampleUser.CENTRE.toString(), "Signed heads that agree: 1", "All holds.");
            assertThat(verified.printed().lines().filter(line -> line.startsWith("  20")))
                    .hasSizeGreaterThanOrEqualTo(9);
            byte[] changed = Files.readAllBytes(export);
            changed[changed.length / 2] ^= 1;
            Files.write(export, changed);
            assertThat(verified(export, key, note).status()).isEqualTo(1);
            assertThat(verified(directory.resolve("none"), key, note).status()).isEqualTo(2);
            assertThat(platform.end()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            refuses(Map.of("SERVER_PORT", port), "Port " + port);
        }
        assertThat(data().resolve("postgres")).doesNotExist();
    }

    @Test
    void saysThatThePortIsNone() throws Exception {
        refuses(Map.of("SERVER_PORT", "eighty"), "SERVER_PORT is eighty");
    }

    @Test
    void saysThatAnotherRunHoldsTheData() throws Exception {
        Files.createDirectories(data());
        try (var other =
                FileChannel.open(data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            refuses(Map.of(), "Another run uses " + data());
        }
    }

    @Test
    void saysThatTheDataDirectoryIsAFile() throws Exception {
        Files.createFile(data());
        refuses(Map.of(), data() + " is not a directory");
    }

    @Test
    void saysThatTheDataDirectoryCannotBeMade() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        refuses(Map.of("MENTORING_DATA", file.resolve("data").toString()), "cannot be written to");
    }

    @Test
    void saysThatTheDataAreOfAnotherPostgres() throws Exception {
        Path cluster = Files.createDirectories(data().resolve("postgres/data"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        refuses(Map.of(), "were written by PostgreSQL 17");
    }

    private void refuses(Map<String, String> environment, String why) throws Exception {
        try (var launched = new Launched(data(), directory.resolve("errors"), environment)) {
            assertThat(launched.awaitEnd()).isEqualTo(1);
            assertThat(launched.complaint().lines())
                    .singleElement()
                    .asString()
                    .contains(why)
                    .endsWith(".");
        }
    }

    private Path fetched(String address, String password) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = Launched.asked("GET", address, "auditor", password);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Files.write(directory.resolve(address.substring(address.lastIndexOf('/') + 1)), answer.body());
    }

    /** What {@code ./run verify} says of these. */
    private static Ran verified(Path export, Path key, Path note) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "../run", "verify", export.toString(), "--key", key.toString(), "--checkpoint", note.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "en_US.UTF-8"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), printed);
    }

    private record Ran(int status, String printed) {}

    private Launched launched(String... arguments) throws IOException {
        return new Launched(data(), directory.resolve("errors"), Map.of(), arguments);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path pidFile() {
        return data().resolve("postgres/data/postmaster.pid");
    }

    /** Changes exactly one row, or makes a table. */
    private static void update(Launched launched, String statement) throws IOException, SQLException {
        Properties database = launched.database();
        try (var connection = DriverManager.getConnection(
                        database.getProperty("url"), database.getProperty("user"), database.getProperty("password"));
                var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(statement.startsWith("CREATE") ? 0 : 1);
        }
    }
}
