package org.nastavnik.monitoring.kpitarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.MENTOR_SATISFACTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTarget;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.monitoring.Retold;
import org.nastavnik.monitoring.kpitarget.TargetEvent.Planned;
import org.nastavnik.monitoring.kpitarget.TargetQueries.Aim;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = ServiceOnPostgres.class)
class TargetProjectionTest {

    private final UUID school = UUID.randomUUID();

    @Autowired
    TargetQueries queries;

    @Test
    void findsTheSameRowsHoweverItIsTold(@Autowired TargetProjection projection, @Autowired JdbcClient database)
            throws Exception {
        List<DomainEventMessage<?>> story = new ArrayList<>();
        for (UUID source : List.of(UUID.randomUUID(), UUID.randomUUID())) {
            Retold.add(story, source, planned(source, 10, 20));
            Retold.add(story, source, new Planned(source, school, MENTOR_SATISFACTION, 2023, 30));
            Retold.add(story, source, planned(source, 40));
        }
        assertThat(new Retold(projection, database, List.of("monitoring.kpi_target")).findsTheSameRows(story))
                .hasSize(6);
    }

    /** Told out of turn, as happens to events of different aggregates; and two at the very same instant. */
    @Test
    void theLatestHoldsAtAnyInstant(@Autowired EventStore store) {
        OtherServices others = new OtherServices(store);
        UUID roadmap = new UUID(1, 1);
        UUID byHand = new UUID(-1, 1);
        others.tell(byHand, 0, Instant.parse("2023-03-01T12:00:00Z"), set(byHand, 50));
        others.tell(roadmap, 0, Instant.parse("2023-01-01T12:00:00Z"), planned(roadmap, 60));
        others.tell(roadmap, 1, Instant.parse("2023-03-01T12:00:00Z"), planned(roadmap, 65, 70));
        assertThat(asOf("2023-01-01T11:59:59.999999Z")).isNull();
        assertThat(asOf("2023-01-01T12:00:00Z")).isEqualTo(60);
        assertThat(asOf("2023-02-28T00:00:00Z")).isEqualTo(60);
        assertThat(asOf("2023-03-01T12:00:00Z")).isEqualTo(50);
        assertThat(queries.yearsOf(school)).containsExactly(2023);
    }

    private @Nullable Integer asOf(String instant) {
        return queries.targets(List.of(school), List.of(2022, 2023), Instant.parse(instant))
                .get(new Aim(school, MENTEE_SATISFACTION, 2023));
    }

    private Planned set(UUID target, int percent) {
        return new Planned(target, school, MENTEE_SATISFACTION, 2023, percent);
    }

    /** Should it name the same twice, the last counts. */
    private KpiTargetsPlanned planned(UUID roadmap, int... targets) {
        List<KpiTarget> all = new ArrayList<>();
        for (int target : targets) {
            all.add(new KpiTarget(MENTEE_SATISFACTION, 2023, target));
        }
        return new KpiTargetsPlanned(roadmap, school, all);
    }
}
