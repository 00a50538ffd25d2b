package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An instant lies where a day may: outside, there may not even be a day that it is in. */
@OverHttp
class AsOfOutOfRangeTest {

    private final UUID school = UUID.randomUUID();

    @Autowired
    RestTestClient anybody;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-01-01T00:00:00Z",
                "-1000000000-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59Z",
                "-0001-06-01T00:00:00Z",
                "1899-12-31T23:59:59.999999Z",
                "2200-01-01T00:00:00Z",
                "+1000000001-01-01T00:00:00Z",
                "1700000000000",
                "2023-06-15"
            })
    void isRefusedByItsName(String asOf) {
        Asking coordinator = as(COORDINATOR);
        problem(coordinator.get("/api/kpis?institution={school}&year=2023&asOf={then}", school, asOf), 400, "/asOf");
        problem(
                coordinator.get("/api/kpis/MENTEE_SATISFACTION/members?institution={school}&asOf={then}", school, asOf),
                400,
                "/asOf");
        problem(as(MUNICIPAL).get("/api/kpis/consolidated?municipality=test&asOf={then}", asOf), 400, "/asOf");
    }

    /** None is as good as now. */
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "2199-12-31T23:59:59.999999Z", "2023-06-15T00:00:00+03:00", ""})
    void isTakenAtTheEdges(String asOf) {
        as(COORDINATOR).read("/api/kpis?institution={school}&year=2023&asOf={then}", school, asOf);
    }

    private Asking as(Role role) {
        return new Asking(As.a(role).of(school).using(anybody));
    }
}
