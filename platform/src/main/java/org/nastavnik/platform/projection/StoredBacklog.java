package org.nastavnik.platform.projection;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is not yet handled of the events in PostgreSQL. A position covers an event if it has come as far and does not list the
 * event among its gaps, the numbers that were taken but not yet committed when it passed them.
 */
final class StoredBacklog implements Backlog {

    private final JdbcClient database;

    StoredBacklog(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Appended> beyond(List<Position> reached, String[] names, int limit) {
        List<Appended> later = database.sql("""
            SELECT global_index, aggregate_identifier FROM eventstore.domain_event
             WHERE payload_type = ANY (?) AND global_index > ? LIMIT ?
            """)
                .params(names, Backlog.lowest(reached), limit)
                .query(Appended.class)
                .list();
        long[] gaps = gapsOf(reached);
        List<Appended> late = gaps.length == 0
                ? List.of()
                : database.sql("""
                    SELECT global_index, aggregate_identifier FROM eventstore.domain_event
                     WHERE global_index = ANY (?) AND payload_type = ANY (?)
                    """).params(gaps, names).query(Appended.class).list();
        return Backlog.uncovered(Stream.concat(late.stream(), later.stream()), reached);
    }

    @Override
    public List<Appended> beyond(List<Position> reached, String[] names, String aggregate) {
        return Backlog.uncovered(
                database
                        .sql("""
                            SELECT global_index, aggregate_identifier FROM eventstore.domain_event
                             WHERE aggregate_identifier = ? AND payload_type = ANY (?)
                               AND (global_index > ? OR global_index = ANY (?))
                            """)
                        .params(aggregate, names, Backlog.lowest(reached), gapsOf(reached))
                        .query(Appended.class)
                        .list()
                        .stream(),
                reached);
    }

    @Override
    public long count(List<Position> reached, String[] names) {
        return database.sql("""
            SELECT count(*) FROM eventstore.domain_event WHERE payload_type = ANY (?) AND global_index > ?
            """)
                .params(names, Backlog.lowest(reached))
                .query(Long.class)
                .single();
    }

    private static long[] gapsOf(List<Position> reached) {
        return reached.stream()
                .flatMap(position -> position.gaps().stream())
                .mapToLong(Long::longValue)
                .distinct()
                .toArray();
    }
}
