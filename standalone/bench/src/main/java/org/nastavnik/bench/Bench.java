package org.nastavnik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;
import org.springframework.util.FileSystemUtils;

/** One run over all that is measured: every budget of the design, each against a reference of the same run. */
final class Bench {

    private final Path home;
    private final Path work;
    private final Options options;
    private final Table table = new Table();
    private final List<Platform> platforms = new ArrayList<>();

    private Bench(Path home, Options options) throws IOException {
        this.home = home;
        this.options = options;
        Path data = options.data();
        this.work = data == null ? Files.createTempDirectory("bench") : Files.createDirectories(data);
    }

    /** Measures and prints; {@code ./bench --help} tells of the arguments. */
    public static void main(String... arguments)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException, RunnerException {
        Locale.setDefault(Locale.ROOT);
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        var bench = new Bench(Path.of(System.getProperty("bench.home", ".")), options);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bench::clearUp));
        bench.measure();
    }

    private void measure()
            throws IOException, InterruptedException, SQLException, GeneralSecurityException, RunnerException {
        table.add("Nastavnik as " + (options.processes() ? "five processes" : "one process") + ": "
                + Machine.description());
        if (options.wants(Part.COMMANDS, Part.READS, Part.SEALING)) {
            new Everyday(platform("sample"), table).measure(options);
        }
        if (options.wants(Part.START)) {
            Platform platform = platform("start");
            new Starts(platform, target("bench-empty.jar"), work, table).measure();
        }
        if (options.wants(Part.LOAD, Part.REBUILD, Part.ASOF, Part.VERIFICATION)) {
            var sizes = new Sizes(options, table);
            for (Size size : options.sizes()) {
                sizes.measure(platform("grown"), size);
            }
            for (Size size : options.beside()) {
                sizes.measure(platform("beside-" + size.institutions()), size);
            }
            sizes.tellGrowth();
        }
        table.end(target("bench-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneOffset.UTC)) + ".txt"));
    }

    private Path target(String name) {
        return home.resolve("standalone/bench/target").resolve(name);
    }

    private Platform platform(String name) throws IOException {
        var platform = new Platform(home, work.resolve(name), options.processes());
        platforms.add(platform);
        return platform;
    }

    /** However it ends, nothing is left running, nor lying about unless it is to be kept. */
    private void clearUp() {
        for (Platform platform : platforms) {
            try {
                platform.close();
            } catch (IOException e) {
                System.err.println("Something may still run: " + e.getMessage());
            }
        }
        if (options.data() == null) {
            try {
                FileSystemUtils.deleteRecursively(work);
            } catch (IOException e) {
                System.err.println(work + " could not be removed: " + e.getMessage());
            }
        }
    }
}
