package org.nastavnik.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.nastavnik.platform.postgres.Servers.ask;
import static org.nastavnik.platform.postgres.Servers.connect;
import static org.nastavnik.platform.postgres.Servers.log;
import static org.nastavnik.platform.postgres.Servers.pidFile;
import static org.nastavnik.platform.postgres.Servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** However a run has ended, the next one goes on from what was acknowledged. */
class PostgresRecoveryTest {

    /** Has everything in it that takes time to make. */
    @TempDir
    static Path made;

    @TempDir
    Path directory;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void makes() {
        var server = new PostgresServer(made, _ -> {});
        server.start();
        server.close();
    }

    @BeforeEach
    void copies() throws IOException {
        Path home = Files.createDirectory(directory.resolve("postgres"));
        FileSystemUtils.copyRecursively(made.resolve("postgres/data"), OwnerOnly.directory(home.resolve("data")));
        Files.createSymbolicLink(home.resolve("program"), made.resolve("postgres/program"));
        Files.copy(made.resolve("postgres.properties"), directory.resolve("postgres.properties"));
    }

    @AfterEach
    void leavesTheProgramsToTheOthers() throws IOException {
        Files.delete(directory.resolve("postgres/program"));
    }

    @Test
    void endsCleanlyAndGoesOnWhereItWas() throws Exception {
        ProcessHandle first;
        String url;
        try (PostgresServer server = started()) {
            first = process(directory);
            url = server.getJdbcUrl();
            ask(server, "SELECT pg_create_restore_point('here')");
        }
        assertThat(first.isAlive()).isFalse();
        assertThat(pidFile(directory)).doesNotExist();
        try (PostgresServer server = started()) {
            assertThat(server.getJdbcUrl()).isEqualTo(url);
            assertThat(process(directory)).isNotEqualTo(first);
        }
        assertThat(log(directory)).contains("was shut down at").doesNotContain("recovery");
        assertThat(told).isEmpty();
    }

    @Test
    void stopsTheServerOfAKilledRunFirst() throws Exception {
        Process run = KilledRun.in(directory);
        run.destroyForcibly().waitFor();
        ProcessHandle orphan = process(directory);
        assertThat(orphan.isAlive()).isTrue();

        try (PostgresServer server = started()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(server, "SELECT word FROM kept")).isEqualTo(KilledRun.ACKNOWLEDGED);
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
        assertThat(told).singleElement().asString().contains("left PostgreSQL behind");
    }

    /** As after a power cut: nobody has had the time to write anything down. */
    @Test
    void recoversWhatWasAcknowledgedBeforeTheServerWasKilled() throws Exception {
        Process run = KilledRun.in(directory);
        ProcessHandle server = process(directory);
        run.destroyForcibly().waitFor();
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().get();

        try (PostgresServer next = started()) {
            assertThat(ask(next, "SELECT word FROM kept")).isEqualTo(KilledRun.ACKNOWLEDGED);
        }
        assertThat(log(directory)).contains("automatic recovery in progress");
    }

    /** Whoever has a connection loses it, and gets another at the same address. */
    @Test
    void comesBackWhereItWasWhenItWasKilledByItself() throws Exception {
        try (PostgresServer server = started()) {
            String url = server.getJdbcUrl();
            try (var connection = connect(server);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 'acknowledged' AS word");
            }
            ProcessHandle killed = process(directory);
            assertThat(killed.destroyForcibly()).isTrue();
            killed.onExit().get();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> ask(server, "SELECT word FROM kept").equals("acknowledged"));
            assertThat(server.getJdbcUrl()).isEqualTo(url);
            assertThat(process(directory)).isNotEqualTo(killed);
        }
        assertThat(pidFile(directory)).doesNotExist();
        assertThat(told).first().isEqualTo("PostgreSQL has ended by itself; it is started again.");
    }

    /** After a reboot it may be that of anything: here, of this test. */
    @Test
    void leavesAloneAProcessThatMerelyHasTheNumberOfTheServer() throws Exception {
        Files.writeString(
                pidFile(directory),
                "%d%n%s%n0%n5432%n%n127.0.0.1%n"
                        .formatted(ProcessHandle.current().pid(), directory));
        try (PostgresServer server = started()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAnewWhereADatabaseWasLeftUnfinished() throws Exception {
        Path home = directory.resolve("postgres");
        Files.move(home.resolve("data"), home.resolve("data.unfinished"));
        Files.delete(home.resolve("data.unfinished/global/pg_control"));
        try (PostgresServer server = started()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(home).isDirectoryNotContaining("glob:**unfinished");
        assertThat(told).containsExactly("PostgreSQL makes a new database.");
    }

    @Test
    void refusesDataOfAnotherVersion() throws IOException {
        Path data = directory.resolve("postgres/data");
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::started)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContainingAll("17", "18", data.toString());
    }

    @Test
    void refusesDataThatItHasNoPasswordFor() throws IOException {
        Files.delete(directory.resolve("postgres.properties"));
        assertThatThrownBy(this::started)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("postgres.properties");
    }

    @Test
    void saysWhatThePostgresItStartedComplainedOf() throws IOException {
        Files.delete(directory.resolve("postgres/data/global/pg_control"));
        assertThatThrownBy(this::started)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContainingAll("pg_control", "postgres.log");
    }

    /** As on Ctrl-C during the start. */
    @Test
    void doesNotStartOnceItIsClosed() {
        var server = new PostgresServer(directory, told::add);
        server.close();
        assertThatThrownBy(server::start).isInstanceOf(PostgresFailure.class);
        assertThat(pidFile(directory)).doesNotExist();
    }

    @Test
    void isBrokenOffWhileItMakesADatabase() throws Exception {
        FileSystemUtils.deleteRecursively(directory.resolve("postgres/data"));
        var making = new CompletableFuture<String>();
        var server = new PostgresServer(directory, making::complete);
        Future<?> start = CompletableFuture.runAsync(server::start);
        making.get();
        server.close();
        assertThatThrownBy(start::get).hasCauseInstanceOf(PostgresFailure.class);
        assertThat(directory.resolve("postgres/data")).doesNotExist();
    }

    private PostgresServer started() {
        var server = new PostgresServer(directory, told::add);
        server.start();
        return server;
    }
}
