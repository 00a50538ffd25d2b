package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.kpi.Figures.CONSOLIDATED;
import static org.nastavnik.monitoring.kpi.Figures.FIGURES;
import static org.nastavnik.monitoring.kpi.Figures.MENTEES;
import static org.nastavnik.monitoring.kpi.Figures.YOUNG;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.School;
import org.nastavnik.monitoring.Standstill;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class KpiApiTest {

    private final School school;
    private final EventStore store;

    KpiApiTest(RestTestClient anybody, EventStore store) {
        school = new School(anybody, store);
        this.store = store;
    }

    /**
     * Of Anna (teaching since 2022), Boris (2021) and Clara (2023), all young specialists at the end of 2023, Anna and Clara
     * are mentees: 2/3. Both took part in 2023 (Anna's pair ended in May) and Anna alone answered, satisfied: 1/2. Their
     * mentor did not answer: 0/1.
     */
    @Test
    void whatWasJustToldIsCounted() {
        Programme programme = new Programme(school);
        school.coordinator.read(FIGURES + "&year=2023", school.id).json("""
            [{"kpi": "YOUNG_SPECIALISTS_MENTORED", "year": 2023, "target": 100, "numerator": 2, "denominator": 3,
              "value": 66.7, "state": "BELOW", "responseRate": null},
             {"kpi": "MENTEE_SATISFACTION", "year": 2023, "target": 50, "numerator": 1, "denominator": 2,
              "value": 50.0, "state": "MET", "responseRate": 50.0},
             {"kpi": "MENTOR_SATISFACTION", "year": 2023, "target": null, "numerator": 0, "denominator": 1,
              "value": 0.0, "state": "NO_DATA", "responseRate": 0.0}]
            """);
        programme.mentorAnswers(9);
        school.coordinator.read(FIGURES + "&on=2023-12-31", school.id).json("""
            [{}, {}, {"numerator": 1, "denominator": 1, "value": 100.0, "responseRate": 100.0}]
            """);
        school.coordinator.read(FIGURES + "&on=2023-05-31", school.id).json("""
            [{"numerator": 1, "denominator": 2}, {"numerator": 0, "denominator": 1, "responseRate": 0.0}, {}]
            """);
        school.coordinator.read(FIGURES + "&year=2021", school.id).json("""
            [{"value": null, "state": "NO_DATA"}, {"value": null, "state": "NO_DATA", "responseRate": null}, {}]
            """);
        school.coordinator.read(FIGURES + "&year=2199", school.id).json("""
            [{"denominator": 0, "state": "NO_DATA"}, {"denominator": 0}, {"denominator": 0}]
            """);
    }

    @Test
    void everybodyCountedIsNamedWithTheEventsThatSaySo() {
        Programme programme = new Programme(school);
        school.coordinator.read(MENTEES + "&year=2023", school.id).json("""
            {"items": [{"person": "%1$s", "counted": true, "mean": 8.00,
                        "facts": [{"kind": "TOOK_PART_AS_MENTEE", "since": "2022-10-20", "until": "2023-05-25"},
                                  {"kind": "ANSWERED_AS_MENTEE", "since": "2023-06-01", "until": "2023-12-31"}],
                        "events": ["%2$s", "%3$s", "%4$s"]},
                       {"person": "%5$s", "counted": false, "mean": null,
                        "facts": [{"kind": "TOOK_PART_AS_MENTEE", "since": "2023-10-18", "until": null}]}],
             "next": null}
            """.formatted(
                        programme.anna,
                        event(programme.pair, 0),
                        event(programme.pair, 1),
                        event(programme.survey, 1),
                        programme.clara));
        school.coordinator.read(YOUNG + "&year=2023&limit=2", school.id).json("""
            {"items": [{"person": "%1$s", "counted": true,
                        "facts": [{"kind": "EMPLOYED"}, {"kind": "TEACHES"}, {"kind": "ENTERED_AS_MENTEE"}],
                        "events": ["%2$s", "%3$s"]},
                       {"person": "%4$s", "counted": false}],
             "next": "%4$s"}
            """.formatted(
                        programme.anna, event(programme.anna, 0), event(programme.pair, 0), programme.boris));
        school.coordinator
                .read(YOUNG + "&year=2023&cursor=" + programme.boris, school.id)
                .json("""
                    {"items": [{"person": "%s"}], "next": null}
                    """.formatted(programme.clara));
        school.coordinator.read(YOUNG + "&year=2199", school.id).json("{\"items\": [], \"next\": null}");
    }

    /** Two thirds of the one and none of the other's two: 2/5, and one of the two has met its target of 0. */
    @Test
    void theCentreReadsTheSumOfItsMunicipality() {
        String municipality = "test";
        new Programme(school);
        school.others.tell(school.id, new InstitutionEvent.Registered(school.id, "A", municipality));
        UUID other = school.others.institution(municipality);
        school.others.teacher(other, "2022-09-01", "2022-09-01");
        school.others.teacher(other, "2022-09-01", "2022-09-01");
        school.others.roadmap(other, Kpi.YOUNG_SPECIALISTS_MENTORED, 2023, 0);
        school.as(As.a(MUNICIPAL))
                .read(CONSOLIDATED + "&year=2023", municipality)
                .json("""
                    [{"kpi": "YOUNG_SPECIALISTS_MENTORED", "institutions": 2, "met": 1, "numerator": 2, "denominator": 5,
                      "value": 40.0, "responseRate": null},
                     {"kpi": "MENTEE_SATISFACTION", "numerator": 1, "denominator": 2, "value": 50.0, "responseRate": 50.0}, {}]
                    """);
    }

    @Test
    void aReadIsPutOffWhileTheFactsStandStill(@Autowired EventProcessingConfiguration processing) {
        try (var _ = Standstill.of("monitoring.fact", processing)) {
            school.teacher("2022-09-01");
            school.coordinator
                    .get(FIGURES, school.id)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private String event(UUID aggregate, int seq) {
        return store.readEvents(aggregate.toString(), seq).next().getIdentifier();
    }
}
