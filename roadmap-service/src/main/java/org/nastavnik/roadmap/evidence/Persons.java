package org.nastavnik.roadmap.evidence;

import java.util.UUID;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers whom files may be about, by all that participants has made known when it is asked. */
@Component
class Persons {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    Persons(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** Whether the institution's register has that person, who has not been erased. */
    boolean isStaff(UUID person, UUID institution) {
        freshness.await(PersonProjection.class);
        return database.sql("""
            SELECT EXISTS (SELECT FROM roadmap.evidence_person
                            WHERE person = ? AND institution = ? AND NOT erased)
            """)
                .params(person, institution)
                .query(Boolean.class)
                .single();
    }
}
