package org.nastavnik.platform.projection;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that processing groups could not handle. Whatever happens later to the same aggregate waits behind them, so
 * that nothing is handled out of turn; all else goes on.
 */
public final class DeadLetters {

    private final JdbcClient database;
    private final ProcessingGroups groups;
    private final EventProcessingConfiguration processing;

    DeadLetters(JdbcClient database, ProcessingGroups groups, EventProcessingConfiguration processing) {
        this.database = database;
        this.groups = groups;
        this.processing = processing;
    }

    /** How many there are of each group of this application, those that wait behind others among them. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        groups.names().forEach(group -> counts.put(group, 0L));
        if (!counts.isEmpty()) {
            database.sql(inEachSchema(schema -> "SELECT processing_group, count(*) AS events FROM "
                            + ServiceTables.deadLetters(schema) + " GROUP BY processing_group"))
                    .query(row -> {
                        counts.replace(row.getString("processing_group"), row.getLong("events"));
                    });
        }
        return counts;
    }

    /** What waits, ordered by group and aggregate, from after a place in that order. */
    public Page<Waiting> list(@Nullable Place after, int limit) {
        if (groups.names().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Place start = Objects.requireNonNullElse(after, Place.START);
        return Page.of(
                database.sql("SELECT * FROM ("
                                + inEachSchema(schema -> """
                                    SELECT processing_group, sequence_identifier, min(enqueued_at) AS since,
                                           count(*) AS events,
                                           (array_agg(cause_type ORDER BY sequence_index))[1] AS cause
                                      FROM %s GROUP BY processing_group, sequence_identifier
                                    """.formatted(ServiceTables.deadLetters(schema)))
                                + """
                                ) AS waiting
                                 WHERE (processing_group, sequence_identifier) > (?, ?)
                                 ORDER BY processing_group, sequence_identifier LIMIT ? + 1
                                """)
                        .params(start.group(), start.aggregate(), limit)
                        .query((row, _) -> new Waiting(
                                row.getString("processing_group"),
                                row.getString("sequence_identifier"),
                                row.getString("cause"),
                                Instant.parse(row.getString("since")),
                                row.getLong("events")))
                        .list(),
                limit,
                last -> new Place(last.group(), last.aggregate()));
    }

    private String inEachSchema(Function<String, String> query) {
        return groups.schemas().stream().map(query).collect(Collectors.joining(" UNION ALL "));
    }

    /**
     * Has a group handle its dead letters once more, each aggregate's in order and until one fails again. Those that were
     * handled are gone with the transaction that did so.
     *
     * @return what came of it
     */
    public Retried retry(String group) {
        long before = count(group);
        SequencedDeadLetterProcessor<EventMessage<?>> letters =
                processing.sequencedDeadLetterProcessor(group).orElseThrow(DeadLetterRefusal.GROUP_UNKNOWN::refused);
        // An event that was stored meanwhile may have queued up behind a letter that is no longer there.
        while (anyDoneBy(letters)) {}
        long left = count(group);
        return new Retried(Math.max(before - left, 0), left);
    }

    /** Goes through all aggregates once. */
    private static boolean anyDoneBy(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        Set<String> tried = new HashSet<>();
        boolean anyDone = false;
        int before;
        do {
            before = tried.size();
            anyDone |= letters.process(
                    letter -> letter instanceof JdbcDeadLetter<?> first && tried.add(first.getSequenceIdentifier()));
        } while (tried.size() > before);
        return anyDone;
    }

    private long count(String group) {
        DeadLetterRefusal.GROUP_UNKNOWN.unless(groups.names().contains(group));
        return database.sql("SELECT count(*) FROM " + ServiceTables.deadLetters(Group.schemaOf(group))
                        + " WHERE processing_group = ?")
                .param(group)
                .query(Long.class)
                .single();
    }

    /** Those of services that are processes of their own, as whoever knows where these are has them tell. */
    @FunctionalInterface
    public interface Elsewhere {

        /** As much from after that place as each has. */
        Stream<Page<Waiting>> pages(@Nullable Place after, int limit);
    }

    /**
     * An aggregate of which a group waits to handle something.
     *
     * @param cause which kind of failure it was; nothing of what was in the event
     * @param since when it failed
     * @param events how many wait, the one that failed among them
     */
    public record Waiting(
            String group, String aggregate, @Nullable String cause, Instant since, long events) {}

    /**
     * What came of a retry.
     *
     * @param handled so many dead letters are gone
     * @param left so many are still there
     */
    public record Retried(long handled, long left) {}

    /** A place in the list, written {@code <group>/<aggregate>}. */
    public record Place(String group, String aggregate) {

        private static final Place START = new Place("", "");

        /** Reads what {@link #toString} has written; Spring calls it for request parameters. */
        public static Place of(String written) {
            String[] parts = written.split("/", 2);
            return new Place(parts[0], parts[parts.length - 1]);
        }

        @Override
        public String toString() {
            return group + "/" + aggregate;
        }
    }
}
