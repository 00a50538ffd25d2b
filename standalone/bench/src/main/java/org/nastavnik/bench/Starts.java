package org.nastavnik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Starts of the platform against those of an application with nothing in it, unpacked and with an AOT cache both. */
final class Starts {

    private static final int TIMES = 3;
    private static final int IDLE_MILLIS = 5_000;

    private final Platform platform;
    private final Path empty;
    private final Table table;
    private final Path work;

    /**
     * @param empty the empty application's jar
     * @param work a directory for what is unpacked
     */
    Starts(Platform platform, Path empty, Path work, Table table) {
        this.platform = platform;
        this.empty = empty;
        this.work = work;
        this.table = table;
    }

    void measure() throws IOException, InterruptedException {
        Table.progress("starts");
        platform.start();
        platform.stop();
        List<One> ours = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            ours.add(one(platform.startMeasured(), platform.address()));
        }
        One mine = middle(ours);
        One others = middle(empty());
        table.heading("Starts, the middle of %d, against an empty Spring Boot web application".formatted(TIMES));
        table.row(
                "second start to healthy",
                figure(mine.wall(), others.wall(), "ms"),
                "2.5",
                mine.wall() <= 2.5 * others.wall());
        table.row("processor time until then", figure(mine.processor(), others.processor(), "ms"));
        table.row(
                "resident memory, idle",
                figure(mine.memory(), others.memory(), "MB"),
                "2.5",
                mine.memory() <= 2.5 * others.memory());
    }

    private List<One> empty() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path unpacked = work.resolve("empty");
        Path cache = work.resolve("empty.aot");
        Path printed = work.resolve("empty.printed");
        run(
                printed,
                java,
                "-Djarmode=tools",
                "-jar",
                empty.toString(),
                "extract",
                "--destination",
                unpacked.toString());
        String jar = unpacked.resolve(empty.getFileName()).toString();
        String address = "http://localhost:" + (platform.port() + 9);
        Map<String, String> environment = Map.of("SERVER_PORT", Integer.toString(platform.port() + 9));
        List<String> options = List.of(java, "-Xms64m", "-Xmx512m", "-XX:+UseSerialGC");
        if (Files.notExists(cache)) {
            Started rehearsal =
                    Started.of(with(options, "-XX:AOTCacheOutput=" + cache, "-jar", jar), environment, printed);
            rehearsal.untilHealthy(address);
            rehearsal.stop();
        }
        List<One> all = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            all.add(one(
                    Started.of(
                            with(options, "-XX:AOTCache=" + cache, "-Xlog:aot=off", "-jar", jar), environment, printed),
                    address));
        }
        return all;
    }

    private static void run(Path printed, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        process.waitFor();
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private static One one(Started started, String address) throws IOException, InterruptedException {
        long wall = started.untilHealthy(address);
        long processor = started.processorMillis();
        Thread.sleep(IDLE_MILLIS);
        long memory = started.residentMegabytes();
        started.stop();
        return new One(wall, processor, memory);
    }

    private static One middle(List<One> all) {
        return all.stream().sorted(Comparator.comparingLong(One::wall)).toList().get(all.size() / 2);
    }

    private static String figure(long ours, long others, String unit) {
        return "%,d %s against %,d %s = %.2f".formatted(ours, unit, others, unit, (double) ours / others);
    }

    /** What a start took. */
    private record One(long wall, long processor, long memory) {}
}
