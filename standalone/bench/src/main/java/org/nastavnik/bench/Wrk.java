package org.nastavnik.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Commands by wrk, which is to HTTP what pgbench is to PostgreSQL: as many clients, each of which asks again as soon as it is
 * answered. It is written in C as that is, so that neither side of the comparison has to warm up, or takes much of the
 * processors that it shares with what it measures.
 */
final class Wrk {

    private static final Pattern TOLD =
            Pattern.compile("answers=(\\d+) micros=(\\d+) wrong=(\\d+) p50=(\\d+) p95=(\\d+) p99=(\\d+)");

    private final Map<String, String> settings;
    private int seed;

    /**
     * @param settings who asks, and about whom, as the clients of {@link Load} know it
     * @param seed that the ids follow from: of those who load the same data, each has another
     */
    Wrk(Map<String, String> settings, int seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /** Measures, in so many parts of so many seconds each. */
    Rate run(int clients, int parts, int seconds) throws IOException, InterruptedException {
        Table.progress("commands, %d client%s".formatted(clients, clients == 1 ? "" : "s"));
        List<Part> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            all.add(part(clients, seconds));
        }
        return new Rate(clients, List.copyOf(all));
    }

    private Part part(int clients, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("bench", ".lua");
        try (InputStream lua = Objects.requireNonNull(Wrk.class.getResourceAsStream("/commands.lua"))) {
            Files.copy(lua, script, StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + clients,
                        "-d" + seconds + "s",
                        "--timeout",
                        "30s",
                        "-s",
                        script.toString(),
                        settings.get(Client.ADDRESS) + "/api/dissemination")
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "BENCH_INSTITUTION", settings.getOrDefault(Client.INSTITUTIONS, ""),
                        "BENCH_AUTHORIZATION",
                                Client.basic(
                                        settings.getOrDefault(Client.USER, ""),
                                        settings.getOrDefault(Client.PASSWORD, "")),
                        "BENCH_SEED", Integer.toString(seed++)));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(script);
        Matcher figures = TOLD.matcher(told);
        if (process.waitFor() != 0 || !figures.find() || !figures.group(3).equals("0")) {
            throw new IOException("wrk failed, or was refused: " + told);
        }
        return new Part(
                Long.parseLong(figures.group(1)) * 1e6 / Long.parseLong(figures.group(2)),
                millis(figures.group(4)),
                millis(figures.group(5)),
                millis(figures.group(6)));
    }

    private static double millis(String micros) {
        return Long.parseLong(micros) / 1e3;
    }

    /**
     * What came of it.
     *
     * @param clients that asked at a time
     */
    record Rate(int clients, List<Part> parts) {

        /** Answers in a second. */
        double perSecond() {
            return parts.stream().mapToDouble(Part::perSecond).average().orElseThrow();
        }

        /** Of each part of the time, so that one sees how far they lie apart. */
        String spread() {
            return parts.stream()
                    .map(part -> "%,.0f".formatted(part.perSecond()))
                    .collect(Collectors.joining(", "));
        }

        /** Those of the slowest part. */
        String percentiles() {
            Part slowest = parts.stream()
                    .min(Comparator.comparingDouble(Part::perSecond))
                    .orElseThrow();
            return "p50 %.1f, p95 %.1f, p99 %.1f ms".formatted(slowest.p50(), slowest.p95(), slowest.p99());
        }
    }

    /** Answers in a second, and percentiles in milliseconds. */
    record Part(double perSecond, double p50, double p95, double p99) {}
}
