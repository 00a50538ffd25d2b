package org.nastavnik.roadmap.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store holds, by the names of the events. */
record StoredTypes(JdbcClient database) {

    /** How many events there are of all roadmaps. */
    long count() {
        return database.sql("SELECT count(*) FROM eventstore.domain_event")
                .query(Long.class)
                .single();
    }

    /** Those of one, in their order. */
    List<String> of(UUID roadmap) {
        return database.sql("""
            SELECT payload_type FROM eventstore.domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number
            """).param(roadmap.toString()).query(String.class).list();
    }
}
