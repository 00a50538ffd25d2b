package org.nastavnik.roadmap.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store holds, by the names of the events. */
record StoredTypes(JdbcClient database) {

    /** How many events somebody has brought about, of all roadmaps; that days pass is told when it is. */
    long count() {
        return database.sql("""
            SELECT count(*) FROM eventstore.domain_event
             WHERE payload_type NOT IN ('roadmap.occurrence-due-soon', 'roadmap.occurrence-overdue')
            """).query(Long.class).single();
    }

    /** Those of one, in their order. */
    List<String> of(UUID roadmap) {
        return database.sql("""
            SELECT payload_type FROM eventstore.domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number
            """).param(roadmap.toString()).query(String.class).list();
    }
}
