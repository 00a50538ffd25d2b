package org.nastavnik.platform.projection;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that are stored and not yet handled. A position covers an event if it has come as far and does not list the
 * event among its gaps, the numbers that were taken but not yet committed when it passed them. Each event is looked at only
 * against the segment it belongs to: positions of segments with nothing to do are stored late.
 */
final class Backlog {

    private final JdbcClient database;

    Backlog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Stored events of these names that none of the positions covers.
     *
     * @param limit at most so many
     */
    List<Appended> beyond(List<Position> reached, String[] names, int limit) {
        List<Appended> later = database.sql("""
            SELECT global_index, aggregate_identifier FROM eventstore.domain_event
             WHERE payload_type = ANY (?) AND global_index > ? LIMIT ?
            """)
                .params(names, lowest(reached), limit)
                .query(Appended.class)
                .list();
        long[] gaps = gapsOf(reached);
        List<Appended> late = gaps.length == 0
                ? List.of()
                : database.sql("""
                    SELECT global_index, aggregate_identifier FROM eventstore.domain_event
                     WHERE global_index = ANY (?) AND payload_type = ANY (?)
                    """).params(gaps, names).query(Appended.class).list();
        return uncovered(Stream.concat(late.stream(), later.stream()), reached);
    }

    /** The same for a single aggregate, which is all that whoever asks for it has to wait for. */
    List<Appended> beyond(List<Position> reached, String[] names, String aggregate) {
        return uncovered(
                database
                        .sql("""
                            SELECT global_index, aggregate_identifier FROM eventstore.domain_event
                             WHERE aggregate_identifier = ? AND payload_type = ANY (?)
                               AND (global_index > ? OR global_index = ANY (?))
                            """)
                        .params(aggregate, names, lowest(reached), gapsOf(reached))
                        .query(Appended.class)
                        .list()
                        .stream(),
                reached);
    }

    /** How many events of these names lie beyond the segment that is furthest behind. */
    long count(List<Position> reached, String[] names) {
        return database.sql("""
            SELECT count(*) FROM eventstore.domain_event WHERE payload_type = ANY (?) AND global_index > ?
            """)
                .params(names, lowest(reached))
                .query(Long.class)
                .single();
    }

    static List<Appended> uncovered(Stream<Appended> events, List<Position> reached) {
        return events.filter(event -> reached.stream()
                        .noneMatch(position -> position.covers(event.aggregateIdentifier(), event.globalIndex())))
                .toList();
    }

    private static long lowest(List<Position> reached) {
        return reached.stream().mapToLong(Position::index).min().orElse(-1);
    }

    private static long[] gapsOf(List<Position> reached) {
        return reached.stream()
                .flatMap(position -> position.token().getGaps().stream())
                .mapToLong(Long::longValue)
                .distinct()
                .toArray();
    }

    /** An event's place in the store, and whose it is. */
    record Appended(long globalIndex, String aggregateIdentifier) {}
}
