package org.nastavnik.roadmap.institution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers by which zone the days of institutions begin and end, by all that is known when it is asked. */
@Component
public class Zones {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final Clock clock;

    Zones(JdbcClient database, ProjectionFreshness freshness, Clock clock) {
        this.database = database;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** An institution's; the platform's where that has never been said. */
    public ZoneId of(UUID institution) {
        freshness.await(InstitutionProjection.class);
        return database.sql("SELECT zone FROM roadmap.institution WHERE institution = ? AND zone IS NOT NULL")
                .param(institution)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElseGet(clock::getZone);
    }

    /** Which day it is there. */
    public LocalDate today(UUID institution) {
        return LocalDate.now(clock.withZone(of(institution)));
    }
}
