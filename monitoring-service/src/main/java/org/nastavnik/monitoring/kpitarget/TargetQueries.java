package org.nastavnik.monitoring.kpitarget;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what was to be reached. */
@Component
public class TargetQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    TargetQueries(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * The targets of these institutions in these years, in per cent, as far as there are any.
     *
     * @param asOf which was the latest told up to then; null for the latest of all
     */
    public Map<Aim, Integer> targets(Collection<UUID> institutions, Collection<Integer> years, @Nullable Instant asOf) {
        freshness.await(TargetProjection.class);
        Map<Aim, Integer> targets = new HashMap<>();
        if (!institutions.isEmpty() && !years.isEmpty()) {
            database.sql("""
                SELECT DISTINCT ON (institution, kpi, year) institution, kpi, year, target
                  FROM monitoring.kpi_target
                 WHERE institution IN (:institutions) AND year IN (:years) AND known_from <= :asOf
                 ORDER BY institution, kpi, year, known_from DESC, source DESC, seq DESC
                """)
                    .param("institutions", institutions)
                    .param("years", years)
                    .param("asOf", asOf == null ? OffsetDateTime.MAX : asOf.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        targets.put(
                                new Aim(
                                        row.getObject("institution", UUID.class),
                                        Kpi.valueOf(row.getString("kpi")),
                                        row.getInt("year")),
                                row.getInt("target"));
                    });
        }
        return targets;
    }

    /** The years for which an institution has ever had a target. */
    public Set<Integer> yearsOf(UUID institution) {
        freshness.await(TargetProjection.class);
        return new TreeSet<>(database.sql("SELECT DISTINCT year FROM monitoring.kpi_target WHERE institution = ?")
                .param(institution)
                .query(Integer.class)
                .list());
    }

    /** What a target is for. */
    public record Aim(UUID institution, Kpi kpi, int year) {}
}
