package org.nastavnik.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A directory of PostgreSQL's data, and the server that runs on it.
 *
 * @param data the directory; it need not exist
 */
record Cluster(Path data, Program program) {

    /** They stand on the server's command line, where nothing that somebody has set inside it can overrule them. */
    private static final List<String> SETTINGS = List.of(
            // What is acknowledged is on disk.
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            // Nobody but this machine can knock, and nobody gets in without the password.
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            // For whoever makes a login by hand.
            "scram_iterations=4096",
            // Times look the same wherever it runs.
            "timezone=UTC",
            "log_timezone=UTC",
            // Sized for one institution's machine: the pools of five processes, and data that mostly fits into memory.
            "max_connections=200",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "jit=off",
            // Starts, stops and strangers. A failed statement is its sender's affair, and might name a person.
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    private static final int MAX_LOG_BYTES = 10_000_000;
    private static final int EXIT_SECONDS = 2;

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** It is there as a whole or not at all, whenever this is broken off. */
    void create(Login owner) throws IOException, InterruptedException {
        Path unfinished = data.resolveSibling("data.unfinished");
        Path password = data.resolveSibling("password");
        FileSystemUtils.deleteRecursively(unfinished);
        OwnerOnly.write(password, owner.password());
        try {
            program.run(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + owner.user(),
                    "--pwfile=" + password,
                    // The password is 192 random bits: more rounds would make it no harder to guess, only each
                    // connection slower.
                    "--set=scram_iterations=1",
                    "--auth-host=scram-sha-256",
                    "--auth-local=scram-sha-256",
                    "--data-checksums",
                    // PostgreSQL's own: neither the machine's libraries nor its language change the order of rows.
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    // Once at the end will do.
                    "--no-sync");
        } finally {
            Files.delete(password);
        }
        program.feed(
                "CREATE DATABASE " + Login.NAME, "postgres", "--single", "-F", "-D", unfinished.toString(), "postgres");
        program.run("initdb", "--pgdata=" + unfinished, "--sync-only");
        Files.move(unfinished, data, ATOMIC_MOVE);
    }

    void checkVersion() throws IOException, InterruptedException {
        String written = Files.readString(data.resolve("PG_VERSION")).strip();
        String ours = program.majorVersion();
        if (!written.equals(ours)) {
            throw new PostgresFailure(
                    ("The data in %s were written by PostgreSQL %s, and this release brings PostgreSQL %s; "
                                    + "start the release that wrote them, or take another directory.")
                            .formatted(data, written, ours));
        }
    }

    void start(int port, Path log) throws IOException, InterruptedException {
        if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), ATOMIC_MOVE);
        }
        long before = Files.size(OwnerOnly.file(log));
        program.runner().takeOver(data);
        String settings = Stream.concat(SETTINGS.stream(), Stream.of("port=" + port))
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        try {
            // It takes the server out of the terminal's process group: Ctrl-C stops what uses it, and only then it.
            program.run(
                    "pg_ctl",
                    "start",
                    "--pgdata=" + data,
                    "--log=" + log,
                    "--options=" + settings,
                    "--wait",
                    // Recovery after a power cut may take its time.
                    "--timeout=600");
        } catch (IOException e) {
            throw new IOException(lastComplaint(log, before).orElse(e.getMessage()) + " (more in " + log + ")", e);
        }
    }

    private static Optional<String> lastComplaint(Path log, long since) throws IOException {
        try (var lines = Files.newInputStream(log)) {
            lines.skipNBytes(since);
            return new String(lines.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:"))
                    .map(line -> line.replaceFirst(".*FATAL:\\s*", ""))
                    .reduce((_, last) -> last);
        }
    }

    /**
     * Stops the server that runs on this data, whoever has started it.
     *
     * @return whether there was one
     */
    boolean stop() throws IOException, InterruptedException {
        ProcessHandle server = process().orElse(null);
        if (server == null) {
            return false;
        }
        // Some machines do not tell which file another user's process was started from, but all tell its command line.
        Optional<String> command = server.info().command().or(server.info()::commandLine);
        if (command.isEmpty()) {
            // Whose it is cannot be told. PostgreSQL will refuse to start beside it, which saves the data from two
            // servers.
            return false;
        }
        if (!program.includes(command.get())) {
            // The number has gone to another process since, which would keep a new server from starting.
            Files.deleteIfExists(pidFile());
            return false;
        }
        program.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=120");
        // The file that this waits for goes a little before the process does.
        server.onExit().completeOnTimeout(server, EXIT_SECONDS, SECONDS).join();
        return true;
    }

    /** The server that runs on this data, if any does. */
    Optional<ProcessHandle> process() throws IOException {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .filter(number -> number.matches("\\d+"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
