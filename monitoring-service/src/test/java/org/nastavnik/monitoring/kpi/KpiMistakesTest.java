package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.monitoring.kpi.Figures.CONSOLIDATED;
import static org.nastavnik.monitoring.kpi.Figures.FIGURES;
import static org.nastavnik.monitoring.kpi.Figures.YOUNG;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bad input to the figures: a 4xx that names the field. */
@OverHttp
class KpiMistakesTest {

    private final School school;

    KpiMistakesTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
    }

    @ParameterizedTest
    @CsvSource({
        "year=1899, 400, /year",
        "year=2200, 400, /year",
        "year=now, 400, /year",
        "year=99999999999, 400, /year",
        "on=2023-02-29, 400, /on",
        "on=1899-12-31, 400, /on",
        "on=2200-01-01, 400, /on",
        "on=today, 400, /on",
        "year=2023&on=2024-01-01, 422, /on",
        "asOf=yesterday, 400, /asOf",
        "asOf=2023-01-01, 400, /asOf",
        "asOf=1899-12-31T23:59:59Z, 400, /asOf",
        "asOf=%2B999999-01-01T00:00:00Z, 400, /asOf",
        "limit=0, 400, /limit",
        "limit=1001, 400, /limit",
        "limit=many, 400, /limit",
        "cursor=next, 400, /cursor"
    })
    void aMomentThatCannotBeIsRefusedByItsField(String wrong, int status, String pointer) {
        problem(school.coordinator.get(YOUNG + "&" + wrong, school.id), status, pointer);
        if (!pointer.equals("/limit") && !pointer.equals("/cursor")) {
            problem(school.coordinator.get(FIGURES + "&" + wrong, school.id), status, pointer);
            problem(school.as(As.a(MUNICIPAL)).get(CONSOLIDATED + "&" + wrong, "test"), status, pointer);
        }
    }

    @Test
    void figuresAreOfAnInstitution() {
        problem(school.coordinator.get("/api/kpis"), 400, "/institution");
        problem(school.coordinator.get("/api/kpis?institution=school"), 400, "/institution");
        problem(school.coordinator.get("/api/kpis/HAPPINESS/members?institution={school}", school.id), 400, "/kpi");
        problem(school.as(As.a(MUNICIPAL)).get("/api/kpis/consolidated"), 400, "/municipality");
    }
}
