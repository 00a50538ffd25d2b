package org.nastavnik.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.bench.Load.Times;
import org.openjdk.jmh.runner.RunnerException;

/** What is measured with a store of a size, and how it grows with that. */
final class Sizes {

    private final Options options;
    private final Table table;
    private final Map<Size, Map<String, Double>> grown = new LinkedHashMap<>();

    Sizes(Options options, Table table) {
        this.options = options;
        this.table = table;
    }

    /** Lets the store grow to the size, and measures what is wanted. */
    void measure(Platform platform, Size size)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException, RunnerException {
        table.heading("With a store of " + size);
        grown.put(size, new HashMap<>());
        load(platform, size);
        if (options.wants(Part.REBUILD)) {
            rebuild(platform, size);
        }
        if (options.wants(Part.ASOF)) {
            figures(platform, size);
        }
        if (options.wants(Part.VERIFICATION)) {
            verification(platform, size);
        }
        platform.stop();
    }

    private void load(Platform platform, Size size)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        var history = new History(platform, options.seed());
        var rebuilding = new Rebuilding(platform);
        History.Grown come = history.growTo(size);
        Server server = platform.server();
        if (come.events() > 0) {
            table.row(
                    "%,d events written into the store".formatted(come.events()),
                    "%.1f s, %,d/s".formatted(come.millis() / 1e3, come.events() * 1_000L / come.millis()));
            rebuilding.skipTheOthers(server);
            rebuilding.forgetFigures(server);
            long passed = server.number("SELECT passed FROM monitoring.audit_position");
            Table.progress("the audit log takes them up, and figures are counted");
            long millis = rebuilding.log(passed);
            rebuilding.figures();
            table.row(
                    "taken up by the audit log while figures were counted",
                    "%.1f s, %,d/s".formatted(millis / 1e3, come.events() * 1_000L / Math.max(millis, 1)));
            note(size, "taken up, µs/event", millis * 1_000.0 / come.events());
        }
    }

    private void rebuild(Platform platform, Size size)
            throws IOException, InterruptedException, SQLException, RunnerException {
        var rebuilding = new Rebuilding(platform);
        Server server = platform.postgresAlone();
        Times ofFacts = parsing(server, Rebuilding.OF_FACTS);
        Times ofAll = parsing(server, List.of());
        rebuilding.forgetFigures(server);
        Table.progress("figures are made again");
        tell(
                "KPI facts made again",
                size,
                count(server, "WHERE payload_type IN ('" + String.join("', '", Rebuilding.OF_FACTS) + "')"),
                rebuilding.figures(),
                ofFacts,
                ofAll);
        server = platform.postgresAlone();
        rebuilding.forgetEntries(server);
        Table.progress("entries of the audit log are made again");
        tell("audit entries made again", size, count(server, ""), rebuilding.entries(), ofAll, ofAll);
    }

    private static long count(Server server, String where) throws SQLException {
        return server.number("SELECT count(*) FROM eventstore.domain_event " + where);
    }

    private static Times parsing(Server server, List<String> kinds) throws RunnerException {
        return new Load("parsing", database(server, kinds)).times(1);
    }

    private static Map<String, String> database(Server server, List<String> kinds) {
        return Map.of(
                Cursor.URL, server.url(),
                Cursor.USER, server.user(),
                Cursor.PASSWORD, server.password(),
                Cursor.KINDS, String.join(",", kinds));
    }

    /**
     * The budget is about a store of so many events, of which not all need concern whoever begins with it.
     *
     * @param reference a cursor over those that do
     * @param whole a cursor over all
     */
    private void tell(String what, Size size, long events, long millis, Times reference, Times whole) {
        double ratio = whole.mean() / millis;
        row(
                size,
                what + ", %,d events".formatted(events),
                "%.1f s, %,.0f/s, against a cursor with JSON parsed over these %.1f s = %.2f, over the store %.1f s = %.2f"
                        .formatted(
                                millis / 1e3,
                                events * 1e3 / millis,
                                reference.mean() / 1e3,
                                reference.mean() / millis,
                                whole.mean() / 1e3,
                                ratio),
                "0.35",
                ratio >= 0.35);
        note(size, what + ", µs/event", millis * 1_000.0 / events);
    }

    private void figures(Platform platform, Size size)
            throws IOException, InterruptedException, SQLException, RunnerException {
        // A load that was broken off has left some to be counted.
        var _ = new Rebuilding(platform).figures();
        var history = new History(platform, options.seed());
        Map<String, String> settings =
                new HashMap<>(Everyday.user(platform, "AUDITOR", history.some(platform.server())));
        settings.put(Questions.KNOWN_FOR, Long.toString(History.knownFor(size)));
        Times before = new Load("figures", settings).run(1, 15, 8);
        Times asOf = new Load("figuresAsOf", settings).run(1, 8, 8);
        Times after = new Load("figures", settings).run(1, 2, 8);
        Times entries = new Load("entries", settings).run(1, 8, 8);
        double live = (before.percentile(50) + after.percentile(50)) / 2;
        double ratio = asOf.percentile(50) / live;
        table.row("figures of a year as they are", before.percentiles() + "; once more " + after.percentiles());
        row(
                size,
                "figures of a day as known at an instant, both by chance",
                "%s; the medians' ratio %.2f".formatted(asOf.percentiles(), ratio),
                "1.5",
                ratio <= 1.5);
        table.row("the latest 100 entries of the audit log", entries.percentiles());
        note(size, "figures, p50 ms", live);
        note(size, "as of, p50 ms", asOf.percentile(50));
        note(size, "entries, p50 ms", entries.percentile(50));
    }

    private void verification(Platform platform, Size size)
            throws IOException, InterruptedException, SQLException, RunnerException {
        var _ = new Rebuilding(platform).log(0);
        Server server = platform.server();
        Map<String, String> admin = Map.of(
                Client.ADDRESS, platform.address(), Client.USER, Platform.ADMIN, Client.PASSWORD, platform.password());
        int times = size.events() > 200_000 ? 1 : 5;
        Times before = new Load("hashing", database(server, List.of())).times(times);
        Times verification = new Load("verification", admin).times(times);
        Times after = new Load("hashing", database(server, List.of())).times(times);
        double reference = (before.mean() + after.mean()) / 2;
        double ratio = reference / verification.mean();
        row(
                size,
                "verification of the audit log",
                "%.2f s, against a read with SHA-256 %.2f s (%.2f before, %.2f after) = %.2f"
                        .formatted(
                                verification.mean() / 1e3,
                                reference / 1e3,
                                before.mean() / 1e3,
                                after.mean() / 1e3,
                                ratio),
                "0.6",
                ratio >= 0.6);
        note(size, "verification, µs/event", verification.mean() * 1_000 / size.events());
    }

    /** Budgets are about the largest. */
    private void row(Size size, String what, String figure, String budget, boolean met) {
        if (!options.sizes().isEmpty() && size.equals(options.sizes().getLast())) {
            table.row(what, figure, budget, met);
        } else {
            table.row(what, figure);
        }
    }

    private void note(Size size, String what, double figure) {
        grown.getOrDefault(size, new HashMap<>()).put(what, figure);
    }

    /** One line for each figure, one column for each size. */
    void tellGrowth() {
        if (grown.size() > 1) {
            table.heading("Growth: live queries should stay flat, rebuilding the same for each event");
            table.add("  %-34s".formatted("")
                    + String.join(
                            "", grown.keySet().stream().map("%30s"::formatted).toList()));
            grown.values().stream()
                    .flatMap(figures -> figures.keySet().stream())
                    .distinct()
                    .sorted()
                    .forEach(what -> table.add("  %-34s".formatted(what)
                            + String.join(
                                    "",
                                    grown.values().stream()
                                            .map(figures -> figures.get(what))
                                            .map(figure -> figure == null ? "-" : "%,.1f".formatted(figure))
                                            .map("%30s"::formatted)
                                            .toList())));
        }
    }
}
