package org.nastavnik.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nastavnik.platform.postgres.OwnerOnly;

/** The directory of everything that is kept, held so that no other process uses it at the same time. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel held;

    private DataDirectory(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /**
     * Holds it until it is closed or the process ends, in whatever way.
     *
     * @param path is made, shut to others, if it is missing
     * @throws CannotStart if it cannot be used
     */
    public static DataDirectory hold(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart(path + " is not a directory; choose another with MENTORING_DATA.");
        }
        try {
            if (Files.notExists(path)) {
                OwnerOnly.directory(path);
            }
            var lock = FileChannel.open(OwnerOnly.file(path.resolve("lock")), StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new CannotStart(
                        "Another run uses " + path + "; stop it, or choose another directory with MENTORING_DATA.");
            }
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be written to (%s); choose another directory with MENTORING_DATA."
                            .formatted(path, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The log of a process, which is nobody else's affair. */
    public Path logOf(String process) {
        try {
            return OwnerOnly.file(OwnerOnly.directory(path.resolve("logs")).resolve(process + ".log"));
        } catch (IOException e) {
            throw new CannotStart("The log in " + path + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
