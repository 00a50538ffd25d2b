package org.nastavnik.monitoring.kpitarget;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTarget;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.monitoring.kpitarget.TargetEvent.Planned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each target that was ever told, by whoever, under the moment it was told at; the latest holds. Nothing is
 * overwritten, hence it makes no difference in which order, and how often, it is told.
 */
@Component
@ProcessingGroup("monitoring.kpi-target")
class TargetProjection {

    private final JdbcClient database;

    TargetProjection(JdbcClient database) {
        this.database = database;
    }

    /** Should it name an indicator's year twice, the last counts. */
    @EventHandler
    void on(KpiTargetsPlanned now, DomainEventMessage<?> told) {
        now.targets().reversed().forEach(target -> write(now.roadmap(), now.institution(), target, told));
    }

    @EventHandler
    void on(Planned now, DomainEventMessage<?> told) {
        write(now.target(), now.institution(), new KpiTarget(now.kpi(), now.year(), now.percent()), told);
    }

    @ResetHandler
    void forget() {
        database.sql("TRUNCATE monitoring.kpi_target").update();
    }

    private void write(UUID source, UUID institution, KpiTarget target, DomainEventMessage<?> told) {
        database.sql("""
            INSERT INTO monitoring.kpi_target (source, seq, kpi, year, institution, target, known_from, event)
            VALUES (:source, :seq, :kpi, :year, :institution, :target, :at, :event)
            ON CONFLICT (source, seq, kpi, year) DO NOTHING
            """)
                .param("source", source)
                .param("seq", told.getSequenceNumber())
                .param("kpi", target.kpi().name())
                .param("year", target.year())
                .param("institution", institution)
                .param("target", target.target())
                .param("at", told.getTimestamp().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("event", told.getIdentifier())
                .update();
    }
}
