package org.nastavnik.participants.person;

import java.util.Optional;
import java.util.UUID;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells other features who is in the register, as of the moment it is asked. */
@Component
public class Staff {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    Staff(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** The one of that id, in whichever institution. */
    public Optional<StaffMember> find(UUID person) {
        freshness.await(PersonProjection.class);
        return database.sql("""
            SELECT person, institution, departed_on IS NULL AS employed,
                   consent_given_on IS NOT NULL AND consent_withdrawn_on IS NULL AS consented
              FROM participants.person
             WHERE person = :person
            """)
                .param("person", person)
                .query(StaffMember.class)
                .optional();
    }
}
