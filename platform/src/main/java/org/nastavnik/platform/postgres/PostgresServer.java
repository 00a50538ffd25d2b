package org.nastavnik.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server that belongs to one directory and to the process that started it. Below the directory lie
 *
 * <ul>
 *   <li>{@code postgres.properties}: {@code url}, {@code user} and {@code password}, for its owner's eyes alone,
 *   <li>{@code postgres/data}: what the databases hold,
 *   <li>{@code postgres/program}: the server's programs, unpacked from the class path and again if they are missing,
 *   <li>{@code logs/postgres.log}: what the server has to say, without statements and their values.
 * </ul>
 *
 * <p>Two processes must not use one directory at a time; the caller sees to that.
 */
public final class PostgresServer implements JdbcConnectionDetails, AutoCloseable {

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

    private final Path directory;
    private final Consumer<String> progress;
    private final Lock changing = new ReentrantLock();
    private volatile @Nullable Thread starting;
    private volatile boolean closed;
    private @Nullable Cluster cluster;
    private volatile @Nullable Login login;

    /**
     * A server that does not run yet.
     *
     * @param directory is there and may be written to
     * @param progress is told, a sentence each, of whatever is out of the ordinary
     */
    public PostgresServer(Path directory, Consumer<String> progress) {
        this.directory = directory.toAbsolutePath().normalize();
        this.progress = progress;
    }

    /**
     * Returns once the server takes connections. One that a killed process has left behind is stopped first; however
     * the last run ended, all that it had acknowledged is there.
     *
     * @throws PostgresFailure if it does not start, or is closed meanwhile
     */
    public void start() {
        changing.lock();
        starting = Thread.currentThread();
        try {
            if (closed) {
                throw new InterruptedException();
            }
            startHere();
        } catch (InterruptedException e) {
            throw new PostgresFailure("PostgreSQL was stopped while it started.", e);
        } catch (IOException e) {
            throw new PostgresFailure("PostgreSQL cannot be started in " + directory + ": " + e.getMessage(), e);
        } finally {
            starting = null;
            changing.unlock();
        }
    }

    private void startHere() throws IOException, InterruptedException {
        Path home = OwnerOnly.directory(directory.resolve("postgres"));
        Path logs = OwnerOnly.directory(directory.resolve("logs"));
        Cluster found = new Cluster(home.resolve("data"), Program.unpackedIn(home.resolve("program")));
        cluster = found;
        if (found.stop()) {
            progress.accept("An earlier run was killed and has left PostgreSQL behind; it has been stopped.");
        }
        Path file = directory.resolve("postgres.properties");
        Login known = Login.readFrom(file);
        if (found.exists()) {
            found.checkVersion();
        } else {
            progress.accept("PostgreSQL makes a new database.");
            known = known == null ? Login.withNewPassword() : known;
            found.create(known);
        }
        if (known == null) {
            throw new PostgresFailure(file + " with the database's password is missing; put it back from a backup.");
        }
        Login current = known.on(freePort(known.port()));
        found.start(current.port(), logs.resolve("postgres.log"));
        current.writeTo(file);
        login = current;
        watch(found, current, logs);
    }

    /** A server that ends by itself comes back, where all who use it look for it. */
    private void watch(Cluster running, Login current, Path logs) throws IOException {
        running.process()
                .ifPresent(server -> Thread.ofVirtual().name("postgres").start(() -> {
                    server.onExit().join();
                    bringBack(running, current, logs);
                }));
    }

    private void bringBack(Cluster gone, Login current, Path logs) {
        for (boolean back = false; !back && !closed; ) {
            changing.lock();
            starting = Thread.currentThread();
            try {
                if (!closed) {
                    progress.accept("PostgreSQL has ended by itself; it is started again.");
                    // What is left of it, or another that somebody has started here meanwhile.
                    gone.stop();
                    gone.start(current.port(), logs.resolve("postgres.log"));
                    watch(gone, current, logs);
                }
                back = true;
            } catch (IOException e) {
                progress.accept("PostgreSQL does not start: " + e.getMessage());
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            } catch (InterruptedException _) {
                back = true;
            } finally {
                starting = null;
                changing.unlock();
            }
        }
    }

    /** The wanted one, by which others may know the server from last time, unless it has been taken since. */
    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw e;
            }
            return freePort(0);
        }
    }

    /**
     * Stops the server once it has written everything to disk, which leaves nothing for the next start to recover. Breaks
     * off a start that is under way. A server that does not run stays as it is.
     */
    @Override
    public void close() {
        closed = true;
        Thread starter = starting;
        if (starter != null) {
            starter.interrupt();
        }
        changing.lock();
        try {
            if (cluster != null) {
                cluster.stop();
            }
        } catch (IOException | InterruptedException e) {
            throw new PostgresFailure("PostgreSQL in " + directory + " did not stop: " + e.getMessage(), e);
        } finally {
            changing.unlock();
        }
    }

    /** Makes it the database of an application, unless that is told of another by {@code spring.datasource.url}. */
    public void serve(SpringApplication application) {
        application.addInitializers(context -> {
            if (!context.getEnvironment().containsProperty("spring.datasource.url")) {
                context.getBeanFactory().registerSingleton("postgres", this);
            }
        });
    }

    @Override
    public String getJdbcUrl() {
        return running().url();
    }

    @Override
    public String getUsername() {
        return running().user();
    }

    @Override
    public String getPassword() {
        return running().password();
    }

    private Login running() {
        return Objects.requireNonNull(login, "The server has not been started");
    }
}
