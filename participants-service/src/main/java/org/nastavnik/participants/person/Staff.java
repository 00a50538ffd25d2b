package org.nastavnik.participants.person;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    Staff(JdbcClient database, ProjectionFreshness freshness, Clock clock) {
        this.database = database;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** The one of that id, in whichever institution, as he or she stands today. */
    public Optional<StaffMember> find(UUID person) {
        freshness.await(PersonProjection.class);
        return database.sql("""
            SELECT person, institution, departed_on IS NULL AS employed, erased_at IS NOT NULL AS erased,
                   coalesce(erased_at IS NULL AND consent_withdrawn_on IS NULL
                            AND :day BETWEEN consent_given_on AND coalesce(consent_until, 'infinity'), false) AS consented
              FROM participants.person
             WHERE person = :person
            """)
                .param("person", person)
                .param("day", LocalDate.now(clock))
                .query(StaffMember.class)
                .optional();
    }

    /** Whether there is a consent of that person that was not taken back; that its last day is over makes no difference. */
    public boolean consents(UUID person) {
        freshness.await(PersonProjection.class);
        return database.sql("""
            SELECT EXISTS (SELECT FROM participants.person
                            WHERE person = ? AND consent_given_on IS NOT NULL AND consent_withdrawn_on IS NULL
                              AND erased_at IS NULL)
            """).param(person).query(Boolean.class).single();
    }
}
