package org.nastavnik.bench;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.nastavnik.bench.Load.Times;
import org.nastavnik.bench.Wrk.Rate;
import org.openjdk.jmh.runner.RunnerException;

/** What is measured with the sample alone: commands, reads of what they wrote, and what sealing adds. */
final class Everyday {

    private static final Pattern BEHIND = Pattern.compile("nastavnik_processing_behind\\S* ([0-9.]+)");
    private static final int[] CLIENTS = {1, Requests.CLIENTS, 64};
    private static final int PARTS = 3;
    private static final int PART_SECONDS = 10;

    /** At least twice, and no more than ten times. */
    private static final int WARM_UP_SECONDS = 20;

    private static final int WARM_UPS = 9;
    private static final double FASTER = 1.03;

    private static final int COLD_SECONDS = 15;

    /** For how long a commit is held up where the disk is not to be as fast as it is. */
    private static final int HELD_UP_MILLIS = 3;

    private final Platform platform;
    private final Table table;
    private final RandomGenerator random = new SecureRandom();
    private boolean warm;

    Everyday(Platform platform, Table table) {
        this.platform = platform;
        this.table = table;
    }

    void measure(Options options) throws IOException, InterruptedException, SQLException, RunnerException {
        if (options.wants(Part.COMMANDS)) {
            commands();
        }
        if (options.wants(Part.READS)) {
            reads();
        }
        if (options.wants(Part.SEALING)) {
            sealing();
        }
        platform.stop();
    }

    private void commands() throws IOException, InterruptedException, SQLException, RunnerException {
        Inserts inserts = new Inserts(platform.postgresAlone());
        holdUpCommits(0);
        inserts.measure(CLIENTS);
        platform.start();
        Map<String, String> settings = coordinator();
        Wrk commands = wrk(settings);
        Rate cold = commands.run(Requests.CLIENTS, 1, COLD_SECONDS);
        warmUp(commands);
        table.heading("Commands over HTTP against pgbench's single-row durable inserts, by the same number of clients");
        Rate many = watched("commands of one kind", () -> commands.run(Requests.CLIENTS, PARTS, PART_SECONDS));
        String behind = behind();
        Times mixed = watched(
                "commands of five kinds",
                () -> new Load("mixedCommands", settings).run(Requests.CLIENTS, 10, 10, 10, 10));
        Rate most = commands.run(64, PARTS, PART_SECONDS);
        Rate one = commands.run(1, PARTS, PART_SECONDS);
        holdUpCommits(HELD_UP_MILLIS);
        Rate heldUp = commands.run(Requests.CLIENTS, PARTS, PART_SECONDS);
        Inserts heldUpToo = new Inserts(platform.postgresAlone());
        heldUpToo.measure(Requests.CLIENTS);
        holdUpCommits(0);
        inserts.measure(CLIENTS);
        warm = false;
        tell(one, inserts);
        tell(many, inserts);
        tell(most, inserts);
        double reference = inserts.perSecond(Requests.CLIENTS);
        table.row(
                "16 clients, cold: the first %d s after a start".formatted(COLD_SECONDS),
                "%,.0f/s = %.2f".formatted(cold.perSecond(), cold.perSecond() / reference));
        table.row(
                "16 clients, commands of five kinds, two of them sealed",
                "%,.0f/s (%s) = %.2f, %s"
                        .formatted(
                                mixed.perSecond(), mixed.spread(), mixed.perSecond() / reference, mixed.percentiles()));
        table.row(
                "16 clients, warm, on a disk that takes %d ms more".formatted(HELD_UP_MILLIS),
                figure(heldUp, heldUpToo));
        table.row("events that the slowest group was behind after the load", behind);
    }

    private <T> T watched(String words, Loading<T> load)
            throws IOException, InterruptedException, SQLException, RunnerException {
        Lag lag = new Lag(platform.server());
        T result = load.run();
        lag.end();
        lag.tell(table, "%d clients, %s".formatted(Requests.CLIENTS, words));
        return result;
    }

    /** As a slower disk would: whoever writes what has been committed to the disk waits for so long before. */
    private void holdUpCommits(int millis) throws IOException, SQLException {
        platform.server()
                .execute(
                        "ALTER SYSTEM SET commit_delay = " + millis * 1_000,
                        "ALTER SYSTEM SET commit_siblings = 0",
                        "SELECT pg_reload_conf()");
    }

    private void tell(Rate commands, Inserts inserts) {
        int clients = commands.clients();
        String what = "%d client%s, warm".formatted(clients, clients == 1 ? "" : "s");
        if (clients == Requests.CLIENTS) {
            table.row(what, figure(commands, inserts), "0.30", ratio(commands, inserts) >= 0.30);
        } else {
            table.row(what, figure(commands, inserts));
        }
    }

    private static String figure(Rate commands, Inserts inserts) {
        return "%,.0f/s (%s) of pgbench's %,.0f/s (%s) = %.2f, %s"
                .formatted(
                        commands.perSecond(),
                        commands.spread(),
                        inserts.perSecond(commands.clients()),
                        inserts.spread(commands.clients()),
                        ratio(commands, inserts),
                        commands.percentiles());
    }

    private static double ratio(Rate commands, Inserts inserts) {
        return commands.perSecond() / inserts.perSecond(commands.clients());
    }

    private void reads() throws IOException, InterruptedException, RunnerException {
        platform.start();
        Map<String, String> settings = coordinator();
        warmUp(wrk(settings));
        Times idle = new Load("readOfOwnWrite", settings).run(1, 5, 15, 15);
        Times underLoad = new Load("underLoad", settings).run(0, 5, 15, 15);
        table.heading("Reads that wait for their projection");
        int budget = platform.isProcesses() ? 100 : 20;
        table.row(
                "read after own write, idle",
                idle.percentiles(),
                "p95 %d ms".formatted(budget),
                idle.percentile(95) <= budget);
        table.row("the same while 16 clients write", underLoad.percentiles("ownWrite"));
    }

    private void sealing() throws IOException, InterruptedException, RunnerException {
        platform.start();
        Map<String, String> settings = coordinator();
        warmUp(wrk(settings));
        Times plain = new Load("commands", settings).run(Requests.CLIENTS, 5, 15, 15);
        Times changes = new Load("changesOfPersons", settings).run(Requests.CLIENTS, 5, 15, 15);
        Times newcomers = new Load("newPersons", settings).run(Requests.CLIENTS, 5, 15, 15);
        table.heading("What sealing texts costs at most, 16 clients");
        table.row("a command without texts about anybody", "%,.0f/s".formatted(plain.perSecond()));
        table.row(
                "three texts of somebody who has a key",
                "%,.0f/s = %.2f of that".formatted(changes.perSecond(), changes.perSecond() / plain.perSecond()));
        table.row(
                "three texts of somebody new, who needs a key",
                "%,.0f/s = %.2f".formatted(newcomers.perSecond(), newcomers.perSecond() / plain.perSecond()));
    }

    /** The compilers have to be done with it, or half of what is measured is theirs: until it gets no faster. */
    private void warmUp(Wrk commands) throws IOException, InterruptedException {
        if (!warm) {
            Table.progress("the platform is warmed up");
            double before = 0;
            double now = commands.run(Requests.CLIENTS, 1, WARM_UP_SECONDS).perSecond();
            for (int more = 0; more < WARM_UPS && now > before * FASTER; more++) {
                before = Math.max(before, now);
                now = commands.run(Requests.CLIENTS, 1, WARM_UP_SECONDS).perSecond();
            }
            warm = true;
        }
    }

    private Wrk wrk(Map<String, String> settings) {
        return new Wrk(settings, random.nextInt());
    }

    private Map<String, String> coordinator() throws IOException, InterruptedException {
        String centre = platform.centre();
        return user(platform, "COORDINATOR", List.of(centre));
    }

    /** What the clients have to know to ask as somebody in that role. */
    static Map<String, String> user(Platform platform, String role, List<String> institutions)
            throws IOException, InterruptedException {
        String secret = UUID.randomUUID().toString();
        String name = "bench-" + secret.substring(0, 8);
        platform.introduce(name, secret, role, institutions);
        return Map.of(
                Client.ADDRESS,
                platform.address(),
                Client.USER,
                name,
                Client.PASSWORD,
                secret,
                Client.INSTITUTIONS,
                String.join(",", institutions));
    }

    private String behind() throws IOException, InterruptedException {
        return platform.gauges(BEHIND).stream()
                .map(gauge -> Double.valueOf(gauge.group(1)))
                .max(Double::compare)
                .map("%.0f"::formatted)
                .orElse("unknown");
    }

    /** What loads the platform while somebody looks on. */
    @FunctionalInterface
    private interface Loading<T> {

        T run() throws IOException, InterruptedException, RunnerException;
    }
}
