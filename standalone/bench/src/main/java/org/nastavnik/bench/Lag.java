package org.nastavnik.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far projections lag, looked at time and again while something else loads the platform. Positions and events are read
 * as of one instant of the database, so that what is told is exact for that instant: how many events of its kinds a group
 * has yet to handle, and how old the oldest of them is.
 */
final class Lag {

    private static final int EVERY_MILLIS = 200;
    private static final Pattern INDEX = Pattern.compile("\"index\":(-?\\d+)");

    /** The projections that what is measured here gives something to do, and the kinds of events that they handle. */
    private static final Map<String, List<String>> KINDS = new TreeMap<>(Map.of(
            "monitoring.dissemination", List.of("monitoring.dissemination-recorded"),
            "monitoring.fact",
                    List.of(
                            "participants.person-registered",
                            "participants.person-changed",
                            "monitoring.survey-answered"),
            "monitoring.survey-campaign",
                    List.of("monitoring.survey-opened", "monitoring.survey-answered", "participants.person-registered"),
            "participants.register", List.of("participants.person-registered", "participants.person-changed"),
            "pairing.standing", List.of("participants.person-registered", "participants.person-changed")));

    /** The audit log has a position of another kind, and takes up events of all kinds. */
    private static final String AUDIT = "the audit log";

    private final Server server;
    private final Map<String, List<Sample>> samples = new TreeMap<>();
    private final Thread thread;
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    /** Begins to look. */
    Lag(Server server) {
        this.server = server;
        this.thread = Thread.ofPlatform().daemon().name("lag").start(this::look);
    }

    private void look() {
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            while (!ended) {
                for (var group : KINDS.entrySet()) {
                    add(group.getKey(), behind(connection, group.getKey(), group.getValue()));
                }
                add(AUDIT, auditBehind(connection));
                connection.commit();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(String group, Sample sample) {
        samples.computeIfAbsent(group, _ -> new ArrayList<>()).add(sample);
    }

    private static Sample behind(Connection connection, String group, List<String> kinds) throws SQLException {
        long[] reached = reached(connection, group);
        if (reached.length == 0) {
            throw new SQLException("There is no processing group " + group + " whose lag could be seen");
        }
        try (PreparedStatement question = connection.prepareStatement("""
            SELECT global_index, aggregate_identifier, time_stamp, now() FROM eventstore.domain_event
             WHERE payload_type = ANY (?) AND global_index > ? ORDER BY global_index
            """)) {
            question.setArray(1, connection.createArrayOf("text", kinds.toArray()));
            question.setLong(2, Arrays.stream(reached).min().orElseThrow());
            long events = 0;
            long millis = 0;
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    // Which segment an aggregate belongs to follows from its id, as Axon reckons.
                    int segment = rows.getString(2).hashCode() & (reached.length - 1);
                    if (rows.getLong(1) > reached[segment]) {
                        events++;
                        millis = Math.max(
                                millis,
                                age(rows.getString(3), rows.getTimestamp(4).toInstant()));
                    }
                }
            }
            return new Sample(events, millis);
        }
    }

    /** By segment, of which there are 2, 4, 8 …. */
    static long[] reached(Connection connection, String group) throws SQLException {
        String schema = group.substring(0, group.indexOf('.'));
        List<Long> reached = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("SELECT convert_from(token, 'UTF8') FROM "
                + schema + ".projection_position WHERE processor_name = ? ORDER BY segment")) {
            question.setString(1, group);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    String token = rows.getString(1);
                    Matcher index = INDEX.matcher(token == null ? "" : token);
                    reached.add(index.find() ? Long.parseLong(index.group(1)) : -1);
                }
            }
        }
        return reached.stream().mapToLong(Long::longValue).toArray();
    }

    private static Sample auditBehind(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("""
            SELECT count(*), min(time_stamp), now() FROM eventstore.domain_event
             WHERE global_index > (SELECT passed FROM monitoring.audit_position)
            """);
                ResultSet rows = question.executeQuery()) {
            rows.next();
            String oldest = rows.getString(2);
            return new Sample(
                    rows.getLong(1),
                    oldest == null ? 0 : age(oldest, rows.getTimestamp(3).toInstant()));
        }
    }

    private static long age(String since, Instant now) {
        return Math.max(0, now.toEpochMilli() - Instant.parse(since).toEpochMilli());
    }

    /**
     * Says how it was with each that had something to do, the worst of all first.
     *
     * @param what the load was
     */
    synchronized void tell(Table table, String what) {
        boolean grows = samples.entrySet().stream()
                .anyMatch(group -> !group.getKey().equals(AUDIT) && isGrowing(group.getValue()));
        long worst = samples.entrySet().stream()
                .filter(group -> !group.getKey().equals(AUDIT))
                .mapToLong(group -> percentile(group.getValue(), 99))
                .max()
                .orElse(0);
        table.row(
                "lag of projections, " + what,
                "the slowest: p99 %,d ms%s".formatted(worst, grows ? ", growing" : ", not growing"),
                "p99 1000 ms, never growing",
                worst <= 1_000 && !grows);
        samples.forEach((group, all) -> {
            if (all.stream().anyMatch(sample -> sample.events() > 0)) {
                table.row("  " + group, words(all));
            }
        });
    }

    private static String words(List<Sample> all) {
        return "p50 %,d, p99 %,d ms; at most %,d events; mean %,.0f ms in the first third, %,.0f in the last"
                .formatted(
                        percentile(all, 50),
                        percentile(all, 99),
                        all.stream().mapToLong(Sample::events).max().orElse(0),
                        mean(all.subList(0, all.size() / 3)),
                        mean(all.subList(all.size() * 2 / 3, all.size())));
    }

    /** By more than chance. */
    private static boolean isGrowing(List<Sample> all) {
        return mean(all.subList(all.size() * 2 / 3, all.size())) > 2 * mean(all.subList(0, all.size() / 3)) + 100;
    }

    private static double mean(List<Sample> some) {
        return some.stream().mapToLong(Sample::millis).average().orElse(0);
    }

    private static long percentile(List<Sample> all, int rank) {
        long[] sorted = all.stream().mapToLong(Sample::millis).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * rank / 100)];
    }

    /** Looks no more. */
    void end() throws SQLException, InterruptedException {
        ended = true;
        thread.join();
        SQLException seen = failure;
        if (seen != null) {
            throw seen;
        }
    }

    /**
     * What was seen at an instant.
     *
     * @param events yet to be handled
     * @param millis how old the oldest of them was
     */
    private record Sample(long events, long millis) {}
}
