package org.nastavnik.platform.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL for this machine, unpacked from the class path, where the build has put them.
 *
 * @param folder where they are unpacked, whichever release it is
 * @param release the folder in it that holds those of this release
 * @param runner as whom they run
 */
record Program(Path folder, Path release, Unprivileged runner) {

    private static final boolean WINDOWS = os().equals("windows");

    /** Unpacks them unless they have been. */
    static Program unpackedIn(Path folder) throws IOException, InterruptedException {
        URL archive = archive();
        Path release = folder.resolve(fingerprint(archive));
        if (Files.notExists(release)) {
            // An earlier release's, or what was left half unpacked.
            FileSystemUtils.deleteRecursively(folder);
            Path unfinished = folder.resolve("unfinished");
            unpack(archive, OwnerOnly.directory(unfinished));
            Files.move(unfinished, release, ATOMIC_MOVE);
        }
        return new Program(folder, release, Unprivileged.here());
    }

    private static URL archive() {
        String platform = os() + "-" + architecture();
        // A machine with another C library needs programs of its own.
        String distribution = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return Stream.of(distribution, "")
                .map(suffix -> Program.class.getResource("/postgres-" + platform + suffix + ".txz"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new PostgresFailure("This build brings no PostgreSQL for " + platform
                        + "; name a server of your own in SPRING_DATASOURCE_URL, or build on this machine."));
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name.equals("aarch64") ? "arm_64" : name;
    }

    /** Told by the jar's table of contents, without reading the archive. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
        }
        throw new IOException("PostgreSQL lies outside of a jar: " + archive);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = entry.resolveIn(target);
                Files.createDirectories(file.getParent());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if (entry.getName().matches("(\\./)?bin/.*")
                            && !file.toFile().setExecutable(true)) {
                        throw new IOException(file + " cannot be made executable");
                    }
                }
            }
        }
    }

    /** As in {@code 18}: what the names of data directories and their incompatibilities go by. */
    String majorVersion() throws IOException, InterruptedException {
        return run("postgres", "--version").replaceFirst("\\D*(\\d+).*", "$1");
    }

    /** Whether a process with that command line runs a program that was unpacked here, of whichever release. */
    boolean includes(String command) throws IOException {
        return command.startsWith(folder.toString())
                || command.startsWith(folder.toRealPath().toString());
    }

    /** Runs one of them to its end, with nothing to read; see {@link #feed}. */
    String run(String name, String... arguments) throws IOException, InterruptedException {
        return feed("", name, arguments);
    }

    /**
     * Runs one of them to its end.
     *
     * @param input for it to read
     * @return what it has printed
     * @throws IOException if it fails, with the last line that it has printed
     * @throws InterruptedException if the caller waits no longer; the program has been ended
     */
    String feed(String input, String name, String... arguments) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, name, ".txt");
        try {
            var builder = new ProcessBuilder(
                            Stream.of(runner.prefix().stream(), Stream.of(executable(name)), Stream.of(arguments))
                                    .flatMap(words -> words)
                                    .toList())
                    .redirectErrorStream(true)
                    // Not a pipe: where a server takes it over from its starter, its reader would wait for good.
                    .redirectOutput(printed.toFile());
            // What is set for another PostgreSQL is not meant for this one.
            builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try (var reads = process.outputWriter()) {
                reads.write(input);
            }
            int status = endOf(process);
            List<String> lines = Files.readAllLines(printed);
            if (status != 0) {
                throw new IOException(lines.isEmpty() ? name + " ended with status " + status : lines.getLast());
            }
            return String.join("\n", lines);
        } finally {
            Files.delete(printed);
        }
    }

    private static int endOf(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            process.onExit().join();
            throw e;
        }
    }

    private String executable(String name) {
        return release.resolve("bin").resolve(WINDOWS ? name + ".exe" : name).toString();
    }
}
