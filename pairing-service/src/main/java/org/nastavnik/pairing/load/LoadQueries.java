package org.nastavnik.pairing.load;

import java.util.Optional;
import java.util.UUID;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how many places a mentor has, and how many are taken. */
@Component
public class LoadQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    LoadQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * Returns once every mentor's load has taken in all that is stored: the capacities from the bases, and the places of
     * pairs that have ended. Whoever asks for places next is answered by what is so now.
     */
    public void awaitFacts() {
        freshness.await(WhenMentorEnteredBaseTakeCapacity.class);
        freshness.await(WhenMentorReleasedGiveBackPlaces.class);
    }

    /** The load of a mentor whom some base of the institution knows. */
    Optional<LoadOnRecord> find(UUID institution, UUID mentor) {
        awaitFacts();
        freshness.await(LoadProjection.class);
        return database.sql("""
            SELECT mentor AS person_id, institution, capacity, taken FROM pairing.mentor_load WHERE load = :load
            """)
                .param("load", LoadCommand.idOf(institution, mentor))
                .query(LoadOnRecord.class)
                .optional();
    }

    /** So many mentees the mentor can take at the same time, and so many there are; more only if the capacity has shrunk. */
    record LoadOnRecord(UUID personId, UUID institution, int capacity, int taken) {}
}
