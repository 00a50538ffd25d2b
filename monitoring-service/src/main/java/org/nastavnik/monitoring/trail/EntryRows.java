package org.nastavnik.monitoring.trail;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nastavnik.monitoring.audit.BesideLeaves;
import org.nastavnik.monitoring.audit.Logged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a row for each leaf, by which entries are looked up. */
@Component
class EntryRows implements BesideLeaves {

    /** What stands where an event says no instant that can be kept. */
    private static final Instant UNKNOWN = Instant.EPOCH;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JdbcClient database;

    EntryRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(List<Logged> events) {
        List<Metadata> metadata =
                events.stream().map(event -> Metadata.of(event.metadata())).toList();
        database.sql("""
            INSERT INTO monitoring.audit_entry (number, institution, at, actor, kind, aggregate, trace, cause)
            SELECT number, institution, at, actor, kind, aggregate, trace, cause
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                   AS entry (number, institution, at, actor, kind, aggregate, trace, cause)
            ON CONFLICT DO NOTHING
            """)
                .param(events.stream().map(Logged::number).toArray(Long[]::new))
                .param(events.stream().map(Logged::institution).toArray(UUID[]::new))
                .param(events.stream()
                        .map(event -> Timestamp.from(instant(event.timestamp())))
                        .toArray(Timestamp[]::new))
                .param(metadata.stream().map(Metadata::actor).toArray(String[]::new))
                .param(events.stream().map(Logged::kind).toArray(String[]::new))
                .param(events.stream().map(Logged::aggregate).toArray(String[]::new))
                .param(traces(events, metadata))
                .param(metadata.stream().map(Metadata::cause).toArray(String[]::new))
                .update();
    }

    private static String[] traces(List<Logged> events, List<Metadata> metadata) {
        String[] traces = new String[events.size()];
        for (int one = 0; one < traces.length; one++) {
            String trace = metadata.get(one).trace();
            traces[one] = trace == null ? events.get(one).eventId() : trace;
        }
        return traces;
    }

    private static Instant instant(String written) {
        try {
            Instant instant = Instant.parse(written);
            return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? UNKNOWN : instant;
        } catch (DateTimeException _) {
            return UNKNOWN;
        }
    }
}
