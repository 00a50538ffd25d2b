package org.nastavnik.monitoring.kpitarget;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.School;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class TargetApiTest {

    private static final String TARGET = "/api/kpi-targets/MENTEE_SATISFACTION/2023?institution={school}";
    private static final String FIGURES = "/api/kpis?institution={school}&year=2023";

    private final School school;

    TargetApiTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
    }

    @Test
    void whatWasJustSetIsRead() {
        for (int target = 0; target <= 100; target += 10) {
            set(target);
            school.coordinator.read(FIGURES, school.id).jsonPath("$[1].target").isEqualTo(target);
        }
        school.coordinator
                .read("/api/kpis?institution={school}&year=2022", school.id)
                .json("""
                    [{"target": null}, {"target": null}, {"target": null}]
                    """);
    }

    @Test
    void aRoadmapReplacesItAndIsReplaced() {
        set(50);
        school.others.roadmap(school.id, Kpi.MENTEE_SATISFACTION, 2023, 70);
        school.coordinator.read(FIGURES, school.id).jsonPath("$[1].target").isEqualTo(70);
        set(50);
        school.coordinator.read(FIGURES, school.id).jsonPath("$[1].target").isEqualTo(50);
    }

    @Test
    void whoHasNoRightSetsNothing() {
        for (Role role : new Role[] {DIRECTOR, EXECUTOR, MENTOR, MUNICIPAL, AUDITOR, ADMIN}) {
            problem(school.a(role).put("{\"target\": 50}", TARGET, school.id), 403, "/");
        }
        problem(school.stranger().put("{\"target\": 50}", TARGET, school.id), 404, "/institution");
        school.coordinator.read(FIGURES, school.id).jsonPath("$[1].target").isEmpty();
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
        problem(
                school.coordinator.put(body, "/api/kpi-targets/" + which + "?institution={school}", school.id),
                status,
                pointer);
    }

    @Test
    void itIsSetForAnInstitution() {
        String address = "/api/kpi-targets/MENTEE_SATISFACTION/2023";
        problem(school.coordinator.put("{\"target\": 50}", address), 400, "/institution");
        problem(school.coordinator.put("{\"target\": 50}", address + "?institution=school"), 400, "/institution");
        school.coordinator.put("{\"target\"", TARGET, school.id).expectStatus().isBadRequest();
    }

    private void set(int target) {
        school.coordinator
                .put("{\"target\": %d}".formatted(target), TARGET, school.id)
                .expectStatus()
                .isNoContent();
    }
}
