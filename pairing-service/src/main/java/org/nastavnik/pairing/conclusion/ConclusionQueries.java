package org.nastavnik.pairing.conclusion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how a pair has ended. */
@Component
public class ConclusionQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    ConclusionQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** What came of a pair that has been concluded. */
    public Optional<ConclusionOnRecord> conclusionOf(UUID pair) {
        freshness.await(ConclusionProjection.class);
        return database.sql("""
            SELECT concluded_on, reflection, public_event, outcome, wants_to_continue
              FROM pairing.conclusion WHERE pair = :pair
            """)
                .param("pair", pair)
                .query(ConclusionOnRecord.class)
                .optional();
    }

    /** Why a pair has been dissolved. */
    public Optional<DissolutionOnRecord> dissolutionOf(UUID pair) {
        freshness.await(ConclusionProjection.class);
        return database.sql("SELECT dissolved_on AS \"on\", reason FROM pairing.dissolution WHERE pair = :pair")
                .param("pair", pair)
                .query(DissolutionOnRecord.class)
                .optional();
    }

    /** How it was concluded, in the words of whoever did. */
    public record ConclusionOnRecord(
            LocalDate concludedOn,
            Personal reflection,
            Personal publicEvent,
            Personal outcome,
            @JsonProperty("continue") boolean wantsToContinue) {}

    /** When it was dissolved, and the reason given; that of the platform is the code of a rule. */
    public record DissolutionOnRecord(LocalDate on, Personal reason) {}
}
