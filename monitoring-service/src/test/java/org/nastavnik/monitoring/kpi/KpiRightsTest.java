package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.monitoring.kpi.Figures.CONSOLIDATED;
import static org.nastavnik.monitoring.kpi.Figures.FIGURES;
import static org.nastavnik.monitoring.kpi.Figures.YOUNG;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who reads the figures, who reads the persons behind them, and who reads neither. */
@OverHttp
class KpiRightsTest {

    private final School school;

    KpiRightsTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
    }

    @Test
    void whoHasNoRightReadsNothing() {
        for (Role role : new Role[] {COORDINATOR, DIRECTOR, AUDITOR, MUNICIPAL}) {
            school.a(role).read(FIGURES, school.id);
            problem(school.as(As.a(role).of(UUID.randomUUID())).get(FIGURES, school.id), 404, "/institution");
        }
        for (Role role : new Role[] {EXECUTOR, MENTOR, MENTEE, ADMIN}) {
            problem(school.a(role).get(FIGURES, school.id), 403, "/");
        }
        for (Role role : new Role[] {EXECUTOR, MENTOR, MENTEE, ADMIN, MUNICIPAL}) {
            problem(school.a(role).get(YOUNG, school.id), 403, "/");
        }
        problem(school.coordinator.get(YOUNG, UUID.randomUUID()), 404, "/institution");
        problem(school.coordinator.get(CONSOLIDATED, "test"), 403, "/");
        problem(school.as(As.a(ADMIN)).get(CONSOLIDATED, "test"), 403, "/");
        problem(school.as(As.a(MUNICIPAL)).get(CONSOLIDATED, "Elsewhere"), 404, "/municipality");
    }
}
