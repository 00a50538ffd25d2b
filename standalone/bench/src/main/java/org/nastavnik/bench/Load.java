package org.nastavnik.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * A run of JMH in a Java virtual machine of its own: as many clients, each of which asks again as soon as it is answered.
 *
 * @param benchmark the method's name
 * @param settings what the clients have to know, as system properties
 */
record Load(String benchmark, Map<String, String> settings) {

    private static final int CONNECTIONS = 130;

    /** JMH uses what Java warns of. */
    private static final String QUIETLY = "--sun-misc-unsafe-memory-access=allow";

    /**
     * Measures.
     *
     * @param clients as many threads; 0 where the benchmark says itself
     * @param warmup seconds that do not count
     * @param seconds that do, in parts
     */
    Times run(int clients, int warmup, int... seconds) throws RunnerException {
        return run(clients, warmup, Mode.SampleTime, seconds);
    }

    /** The same of something that takes seconds each time: so many times, after as many that do not count. */
    Times times(int many) throws RunnerException {
        return run(1, many, Mode.SingleShotTime, new int[many]);
    }

    private Times run(int clients, int warmup, Mode mode, int... seconds) throws RunnerException {
        Table.progress(benchmark + (clients > 1 ? ", " + clients + " clients" : ""));
        List<String> arguments = new ArrayList<>(
                List.of("-Xmx512m", "-XX:+UseSerialGC", QUIETLY, "-Dhttp.maxConnections=" + CONNECTIONS));
        settings.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        var options = new OptionsBuilder()
                .include("\\." + benchmark + "$")
                .mode(mode)
                .timeUnit(TimeUnit.MILLISECONDS)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(mode == Mode.SingleShotTime ? warmup : Math.min(warmup, 1))
                .warmupTime(TimeValue.seconds(Math.max(warmup, 1)))
                .measurementIterations(seconds.length)
                .measurementTime(TimeValue.seconds(Math.max(seconds[0], 1)))
                .jvmArgsAppend(arguments.toArray(String[]::new));
        if (clients > 0) {
            options.threads(clients);
        }
        return new Times(new Runner(options.build()).run(), clients);
    }

    /**
     * What came of it.
     *
     * @param clients that asked at a time
     */
    record Times(Collection<RunResult> results, int clients) {

        private RunResult result() {
            return results.iterator().next();
        }

        /** In milliseconds. */
        double percentile(double rank) {
            return statistics(null).getPercentile(rank);
        }

        double mean() {
            return statistics(null).getMean();
        }

        /** Of each part of the time, so that one sees how far they lie apart. */
        double[] means() {
            return result().getBenchmarkResults().iterator().next().getIterationResults().stream()
                    .mapToDouble(part -> part.getPrimaryResult().getScore())
                    .toArray();
        }

        /** Answers in a second: each client asks again as soon as it has one. */
        double perSecond() {
            return clients * 1_000.0 / mean();
        }

        String spread() {
            return String.join(
                    ", ",
                    Arrays.stream(means())
                            .mapToObj(mean -> "%,.0f".formatted(clients * 1_000.0 / mean))
                            .toList());
        }

        String percentiles() {
            return percentiles(null);
        }

        /** @param label of one of several kinds of clients; null where there is one kind */
        String percentiles(@Nullable String label) {
            Statistics times = statistics(label);
            return "p50 %.1f, p95 %.1f, p99 %.1f ms"
                    .formatted(times.getPercentile(50), times.getPercentile(95), times.getPercentile(99));
        }

        Statistics statistics(@Nullable String label) {
            return label == null
                    ? result().getPrimaryResult().getStatistics()
                    : Objects.requireNonNull(result().getSecondaryResults().get(label), label)
                            .getStatistics();
        }
    }
}
