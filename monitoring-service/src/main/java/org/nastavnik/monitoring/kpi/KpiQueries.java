package org.nastavnik.monitoring.kpi;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.figure.Figure;
import org.nastavnik.monitoring.figure.Figure.Count;
import org.nastavnik.monitoring.figure.Moment;
import org.nastavnik.monitoring.kpitarget.TargetQueries;
import org.nastavnik.monitoring.kpitarget.TargetQueries.Aim;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how programmes stand beside their targets. */
@Component
class KpiQueries {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final TargetQueries targets;

    KpiQueries(JdbcClient database, ProjectionFreshness freshness, TargetQueries targets) {
        this.database = database;
        this.freshness = freshness;
        this.targets = targets;
    }

    /**
     * All indicators of an institution, at each moment in turn.
     *
     * @param moments at least one, of different years, as known at the same instant
     */
    List<Figure> of(UUID institution, List<Moment> moments) {
        Map<Aim, Figure> figures = figures(List.of(institution), moments);
        return moments.stream()
                .flatMap(moment ->
                        Arrays.stream(Kpi.values()).map(kpi -> figures.get(new Aim(institution, kpi, moment.year()))))
                .toList();
    }

    /** All indicators of the institutions of a municipality together. */
    List<Consolidated> of(String municipality, Moment moment) {
        freshness.await(MunicipalityProjection.class);
        List<UUID> institutions = database.sql(
                        "SELECT institution FROM monitoring.municipality_member WHERE municipality = ?")
                .param(municipality)
                .query(UUID.class)
                .list();
        Map<Aim, Figure> figures = figures(institutions, List.of(moment));
        return Arrays.stream(Kpi.values())
                .map(kpi -> Consolidated.of(
                        kpi,
                        moment.year(),
                        institutions.stream()
                                .map(one -> figures.get(new Aim(one, kpi, moment.year())))
                                .toList()))
                .toList();
    }

    /** The years for which an institution has targets, and those in which anybody took part in its programme so far. */
    Set<Integer> yearsOf(UUID institution, LocalDate today) {
        freshness.await(FactProjection.class);
        Set<Integer> years = new TreeSet<>(targets.yearsOf(institution));
        years.addAll(database.sql("""
            SELECT DISTINCT year
              FROM monitoring.fact
             CROSS JOIN generate_series(extract(year FROM lower(holds))::integer,
                                        extract(year FROM least(upper(holds) - 1, :today))::integer) AS year
             WHERE institution = :institution AND kind IN ('TOOK_PART_AS_MENTEE', 'TOOK_PART_AS_MENTOR')
               AND replaced_by IS NULL
            """)
                .param("institution", institution)
                .param("today", today)
                .query(Integer.class)
                .list());
        return years;
    }

    private Map<Aim, Figure> figures(Collection<UUID> institutions, List<Moment> moments) {
        Map<Aim, Count> counts = counts(institutions, moments);
        List<Integer> years = moments.stream().map(Moment::year).toList();
        Map<Aim, Integer> planned =
                targets.targets(institutions, years, moments.getFirst().asOf());
        Map<Aim, Figure> figures = new HashMap<>();
        for (UUID institution : institutions) {
            for (int year : years) {
                for (Kpi kpi : Kpi.values()) {
                    Aim aim = new Aim(institution, kpi, year);
                    figures.put(aim, Figure.of(kpi, year, planned.get(aim), counts.getOrDefault(aim, Count.NONE)));
                }
            }
        }
        return figures;
    }

    private Map<Aim, Count> counts(Collection<UUID> institutions, List<Moment> moments) {
        freshness.await(FactProjection.class);
        Map<Aim, Count> counts = new HashMap<>();
        database.sql(Members.RELATION + """
            SELECT institution, year, kpi, count(*) FILTER (WHERE counted) AS numerator, count(*) AS denominator,
                   count(survey) AS answered
              FROM member
             GROUP BY institution, year, kpi
            """)
                .params(Members.in(institutions, moments))
                .query(row -> {
                    counts.put(
                            new Aim(
                                    row.getObject("institution", UUID.class),
                                    Kpi.valueOf(row.getString("kpi")),
                                    row.getInt("year")),
                            new Count(row.getLong("numerator"), row.getLong("denominator"), row.getLong("answered")));
                });
        return counts;
    }
}
