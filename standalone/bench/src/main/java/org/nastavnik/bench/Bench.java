package org.nastavnik.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** One run over all that is measured; {@code ./bench} starts the platform for it. */
final class Bench {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern BEHIND = Pattern.compile("nastavnik_processing_behind\\S* ([0-9.]+)");
    private static final int SECONDS = 15;

    private final String address;
    private final String admin;
    private final String password = UUID.randomUUID().toString();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String institution;

    private Bench(String address, String adminPassword) throws IOException, InterruptedException {
        this.address = address;
        this.admin = Client.basic("admin", adminPassword);
        this.institution = centre();
    }

    /**
     * Measures and prints.
     *
     * @param arguments where the platform is, the password of its administrator, its {@code postgres.properties}
     */
    public static void main(String... arguments) throws IOException, InterruptedException, RunnerException {
        Locale.setDefault(Locale.ROOT);
        var bench = new Bench(arguments[0], arguments[1]);
        bench.introduceCoordinator();
        bench.measure(new Inserts(Path.of(arguments[2])));
    }

    private void measure(Inserts inserts) throws IOException, InterruptedException, RunnerException {
        double cold = score(run("commands", 0, 1));
        run("commands", 4, 1);
        double insertsBefore = inserts.perSecond(Requests.CLIENTS, SECONDS);
        double commands = score(run("commands", 1, 3));
        String behind = behind();
        double insertsAfter = inserts.perSecond(Requests.CLIENTS, SECONDS);
        double changes = score(run("changesOfPersons", 1, 2));
        double newcomers = score(run("newPersons", 1, 2));
        Statistics command = primary(run("command", 1, 2));
        Statistics read = primary(run("readOfOwnWrite", 1, 2));
        Statistics lag = secondary(run("underLoad", 1, 2), "ownWrite");
        Statistics live = primary(run("figures", 1, 1));
        Statistics asOf = primary(run("figuresAsOf", 1, 1));

        double reference = (insertsBefore + insertsAfter) / 2;
        line(
                "pgbench, 16 clients, single-row durable inserts",
                "%.0f/s (%.0f before, %.0f after)".formatted(reference, insertsBefore, insertsAfter));
        line(
                "commands over HTTP, 16 clients, warm",
                "%.0f/s = %.2f of it (budget 0.30)".formatted(commands, commands / reference));
        line("the same cold, in the first 15 s", "%.0f/s = %.2f".formatted(cold, cold / reference));
        line(
                "the same with three sealed texts, key known",
                "%.0f/s = %.2f of the warm".formatted(changes, changes / commands));
        line(
                "the same with three sealed texts and a new key",
                "%.0f/s = %.2f of the warm".formatted(newcomers, newcomers / commands));
        line("events the slowest projection was behind after that", behind);
        line("command, 1 client", percentiles(command));
        line("read after own write, idle", percentiles(read) + " (budget: p95 20)");
        line("the same while 16 clients write: the lag", percentiles(lag) + " (budget: p99 1000)");
        line("figures, as they are", percentiles(live));
        line(
                "figures of a past day, as known at a past moment",
                "%s = %.2f of that (budget 1.5)"
                        .formatted(percentiles(asOf), asOf.getPercentile(50) / live.getPercentile(50)));
    }

    private static String percentiles(Statistics times) {
        return "p50 %.1f, p95 %.1f, p99 %.1f ms"
                .formatted(times.getPercentile(50), times.getPercentile(95), times.getPercentile(99));
    }

    private static void line(String what, String figure) {
        System.out.println("%-52s %s".formatted(what, figure));
    }

    private Collection<RunResult> run(String benchmark, int warmups, int iterations) throws RunnerException {
        System.out.println("measuring " + benchmark + " ...");
        return new Runner(new OptionsBuilder()
                        .include("\\.Requests\\." + benchmark + "$")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .forks(1)
                        .warmupIterations(warmups)
                        .warmupTime(TimeValue.seconds(SECONDS))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(SECONDS))
                        .jvmArgsAppend(
                                "-Dhttp.maxConnections=" + 2 * Requests.CLIENTS,
                                "-D" + Client.ADDRESS + "=" + address,
                                "-D" + Client.INSTITUTION + "=" + institution,
                                "-D" + Client.PASSWORD + "=" + password)
                        .build())
                .run();
    }

    private static double score(Collection<RunResult> results) {
        return results.iterator().next().getPrimaryResult().getScore();
    }

    private static Statistics primary(Collection<RunResult> results) {
        return results.iterator().next().getPrimaryResult().getStatistics();
    }

    private static Statistics secondary(Collection<RunResult> results, String label) {
        return Objects.requireNonNull(
                        results.iterator().next().getSecondaryResults().get(label), label)
                .getStatistics();
    }

    private String centre() throws IOException, InterruptedException {
        String institutions = send(request("/api/institutions"));
        Matcher id = ID.matcher(institutions);
        if (!id.find()) {
            throw new IOException("There is no institution, and so no sample: " + institutions);
        }
        return id.group(1);
    }

    private void introduceCoordinator() throws IOException, InterruptedException {
        send(request("/api/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                    {"username": "%s", "password": "%s", "oneTime": false, "roles": ["COORDINATOR"], "institutions": ["%s"]}
                    """.formatted(Client.USER, password, institution))));
    }

    private String behind() throws IOException, InterruptedException {
        return BEHIND.matcher(send(request("/actuator/prometheus")))
                .results()
                .map(gauge -> Double.valueOf(gauge.group(1)))
                .max(Double::compare)
                .map("%.0f"::formatted)
                .orElse("unknown");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", admin);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
