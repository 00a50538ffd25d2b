package org.nastavnik.monitoring.kpitarget;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class TargetApiTest {

    private static final String TARGET = "/api/kpi-targets/MENTEE_SATISFACTION/2023?institution={school}";
    private static final String FIGURES = "/api/kpis?institution={school}&year=2023";

    private final UUID school = UUID.randomUUID();

    @Autowired
    RestTestClient anybody;

    @Test
    void whatWasJustSetIsRead() {
        Asking coordinator = as(As.a(COORDINATOR).of(school));
        for (int target = 0; target <= 100; target += 10) {
            set(coordinator, target);
            coordinator.read(FIGURES, school).jsonPath("$[1].target").isEqualTo(target);
        }
        coordinator.read("/api/kpis?institution={school}&year=2022", school).json("""
            [{"target": null}, {"target": null}, {"target": null}]
            """);
    }

    @Test
    void aRoadmapReplacesItAndIsReplaced(@Autowired EventStore store) {
        Asking coordinator = as(As.a(COORDINATOR).of(school));
        set(coordinator, 50);
        new OtherServices(store).roadmap(school, Kpi.MENTEE_SATISFACTION, 2023, 70);
        coordinator.read(FIGURES, school).jsonPath("$[1].target").isEqualTo(70);
        set(coordinator, 50);
        coordinator.read(FIGURES, school).jsonPath("$[1].target").isEqualTo(50);
    }

    @Test
    void whoHasNoRightSetsNothing() {
        for (Role role : new Role[] {DIRECTOR, EXECUTOR, MENTOR, MUNICIPAL, AUDITOR, ADMIN}) {
            problem(as(As.a(role).of(school)).put("{\"target\": 50}", TARGET, school), 403, "/");
        }
        problem(
                as(As.a(COORDINATOR).of(UUID.randomUUID())).put("{\"target\": 50}", TARGET, school),
                404,
                "/institution");
        as(As.a(COORDINATOR).of(school))
                .read(FIGURES, school)
                .jsonPath("$[1].target")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MENTEE_SATISFACTION/2023 | {\"target\": 101}     | 400 | /target",
                "MENTEE_SATISFACTION/2023 | {\"target\": -1}      | 400 | /target",
                "MENTEE_SATISFACTION/2023 | {\"target\": 50.5}    | 400 | /target",
                "MENTEE_SATISFACTION/2023 | {\"target\": \"50\"}  | 400 | /target",
                "MENTEE_SATISFACTION/2023 | {\"target\": null}    | 400 | /target",
                "MENTEE_SATISFACTION/2023 | {}                    | 400 | /target",
                "MENTEE_SATISFACTION/1899 | {\"target\": 50}      | 400 | /year",
                "MENTEE_SATISFACTION/2200 | {\"target\": 50}      | 400 | /year",
                "MENTEE_SATISFACTION/next | {\"target\": 50}      | 400 | /year",
                "HAPPINESS/2023           | {\"target\": 50}      | 400 | /kpi",
            })
    void aTargetThatCannotBeIsRefusedByItsField(String which, String body, int status, String pointer) {
        Asking coordinator = as(As.a(COORDINATOR).of(school));
        problem(coordinator.put(body, "/api/kpi-targets/" + which + "?institution={school}", school), status, pointer);
    }

    @Test
    void itIsSetForAnInstitution() {
        Asking coordinator = as(As.a(COORDINATOR).of(school));
        String address = "/api/kpi-targets/MENTEE_SATISFACTION/2023";
        problem(coordinator.put("{\"target\": 50}", address), 400, "/institution");
        problem(coordinator.put("{\"target\": 50}", address + "?institution=school"), 400, "/institution");
        coordinator.put("{\"target\"", TARGET, school).expectStatus().isBadRequest();
    }

    private void set(Asking somebody, int target) {
        somebody.put("{\"target\": %d}".formatted(target), TARGET, school)
                .expectStatus()
                .isNoContent();
    }

    private Asking as(As somebody) {
        return new Asking(somebody.using(anybody));
    }
}
