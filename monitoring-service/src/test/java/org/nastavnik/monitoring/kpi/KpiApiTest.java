package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.Asking.problem;
import static org.nastavnik.monitoring.OtherServices.approved;
import static org.nastavnik.monitoring.OtherServices.changed;
import static org.nastavnik.monitoring.OtherServices.concluded;
import static org.nastavnik.monitoring.OtherServices.registered;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.Asking;
import org.nastavnik.monitoring.OtherServices;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class KpiApiTest {

    private static final String FIGURES = "/api/kpis?institution={school}";
    private static final String YOUNG = "/api/kpis/YOUNG_SPECIALISTS_MENTORED/members?institution={school}";
    private static final String MENTEES = "/api/kpis/MENTEE_SATISFACTION/members?institution={school}";
    private static final String CONSOLIDATED = "/api/kpis/consolidated?municipality={municipality}";

    private final UUID school = UUID.randomUUID();

    @Autowired
    RestTestClient anybody;

    @Autowired
    EventStore store;

    private Asking coordinator;
    private OtherServices others;

    @BeforeEach
    void signIn() {
        coordinator = as(As.a(COORDINATOR).of(school));
        others = new OtherServices(store);
    }

    /**
     * Of Anna (teaching since 2022), Boris (2021) and Clara (2023), all young specialists at the end of 2023, Anna and Clara
     * are mentees: 2/3. Both took part in 2023 (Anna's pair ended in May) and Anna alone answered, satisfied: 1/2. Their
     * mentor did not answer: 0/1.
     */
    @Test
    void whatWasJustToldIsCounted() {
        Programme programme = new Programme();
        coordinator.read(FIGURES + "&year=2023", school).json("""
            [{"kpi": "YOUNG_SPECIALISTS_MENTORED", "year": 2023, "target": 100, "numerator": 2, "denominator": 3,
              "value": 66.7, "state": "BELOW", "responseRate": null},
             {"kpi": "MENTEE_SATISFACTION", "year": 2023, "target": 50, "numerator": 1, "denominator": 2,
              "value": 50.0, "state": "MET", "responseRate": 50.0},
             {"kpi": "MENTOR_SATISFACTION", "year": 2023, "target": null, "numerator": 0, "denominator": 1,
              "value": 0.0, "state": "NO_DATA", "responseRate": 0.0}]
            """);
        programme.answers(programme.mentor, "MENTORS", 9);
        coordinator.read(FIGURES + "&on=2023-12-31", school).json("""
            [{}, {}, {"numerator": 1, "denominator": 1, "value": 100.0, "responseRate": 100.0}]
            """);
        coordinator.read(FIGURES + "&on=2023-05-31", school).json("""
            [{"numerator": 1, "denominator": 2}, {"numerator": 0, "denominator": 1, "responseRate": 0.0}, {}]
            """);
        coordinator.read(FIGURES + "&year=2021", school).json("""
            [{"value": null, "state": "NO_DATA"}, {"value": null, "state": "NO_DATA", "responseRate": null}, {}]
            """);
        coordinator.read(FIGURES + "&year=2199", school).json("""
            [{"denominator": 0, "state": "NO_DATA"}, {"denominator": 0}, {"denominator": 0}]
            """);
    }

    /** The pair's order of February was told of in November, and in December it came out that Anna was hired in July. */
    @Test
    void anyDayIsSeenAsItWasKnownAtAnyInstant() {
        UUID anna = UUID.randomUUID();
        UUID pair = UUID.randomUUID();
        others.tell(
                anna, 0, Instant.parse("2023-01-10T08:00:00Z"), registered(anna, school, "2023-01-09", "2022-09-01"));
        others.tell(
                pair,
                0,
                Instant.parse("2023-11-01T08:00:00Z"),
                approved(pair, school, UUID.randomUUID(), List.of(anna), "2023-02-01"));
        others.tell(anna, 1, Instant.parse("2023-12-10T08:00:00Z"), changed(anna, school, "2023-07-01", "2022-09-01"));

        young("2023-12-31", null, "1 of 1");
        young("2023-12-31", "2023-10-31T00:00:00Z", "0 of 1");
        young("2023-12-31", "2023-11-01T07:59:59.999999Z", "0 of 1");
        young("2023-12-31", "2023-11-01T08:00:00Z", "1 of 1");
        young("2023-01-31", "2023-11-02T00:00:00Z", "0 of 1");
        young("2023-02-01", "2023-11-02T00:00:00Z", "1 of 1");
        young("2023-06-30", "2023-12-10T07:59:59Z", "1 of 1");
        young("2023-06-30", "2023-12-10T08:00:00Z", "0 of 0");
        young("2023-07-01", null, "1 of 1");
        young("2023-12-31", "2023-01-10T07:00:00Z", "0 of 0");
    }

    @Test
    void everybodyCountedIsNamedWithTheEventsThatSaySo() {
        Programme programme = new Programme();
        coordinator.read(MENTEES + "&year=2023", school).json("""
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
        coordinator.read(YOUNG + "&year=2023&limit=2", school).json("""
            {"items": [{"person": "%1$s", "counted": true,
                        "facts": [{"kind": "EMPLOYED"}, {"kind": "TEACHES"}, {"kind": "ENTERED_AS_MENTEE"}],
                        "events": ["%2$s", "%3$s"]},
                       {"person": "%4$s", "counted": false}],
             "next": "%4$s"}
            """.formatted(
                        programme.anna, event(programme.anna, 0), event(programme.pair, 0), programme.boris));
        coordinator.read(YOUNG + "&year=2023&cursor=" + programme.boris, school).json("""
            {"items": [{"person": "%s"}], "next": null}
            """.formatted(programme.clara));
        coordinator.read(YOUNG + "&year=2199", school).json("{\"items\": [], \"next\": null}");
    }

    /** Two thirds of the one and none of the other's two: 2/5, and one of the two has met its target of 0. */
    @Test
    void theCentreReadsTheSumOfItsMunicipality() {
        String municipality = "test";
        new Programme();
        others.tell(school, new InstitutionEvent.Registered(school, "A", municipality));
        UUID other = others.institution(municipality);
        others.teacher(other, "2022-09-01", "2022-09-01");
        others.teacher(other, "2022-09-01", "2022-09-01");
        others.roadmap(other, Kpi.YOUNG_SPECIALISTS_MENTORED, 2023, 0);
        Asking centre = as(As.a(MUNICIPAL));
        centre.read(CONSOLIDATED + "&year=2023", municipality).json("""
            [{"kpi": "YOUNG_SPECIALISTS_MENTORED", "institutions": 2, "met": 1, "numerator": 2, "denominator": 5,
              "value": 40.0, "responseRate": null},
             {"kpi": "MENTEE_SATISFACTION", "numerator": 1, "denominator": 2, "value": 50.0, "responseRate": 50.0}, {}]
            """);
    }

    @Test
    void aReadIsPutOffWhileTheFactsStandStill(@Autowired EventProcessingConfiguration processing) {
        var processor = processing
                .eventProcessor("monitoring.fact", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        try {
            others.teacher(school, "2022-09-01", "2022-09-01");
            coordinator
                    .get(FIGURES, school)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "1");
        } finally {
            processor.start();
        }
    }

    @Test
    void whoHasNoRightReadsNothing() {
        for (Role role : new Role[] {COORDINATOR, DIRECTOR, AUDITOR, MUNICIPAL}) {
            as(As.a(role).of(school)).read(FIGURES, school);
            problem(as(As.a(role).of(UUID.randomUUID())).get(FIGURES, school), 404, "/institution");
        }
        for (Role role : new Role[] {EXECUTOR, MENTOR, MENTEE, ADMIN}) {
            problem(as(As.a(role).of(school)).get(FIGURES, school), 403, "/");
        }
        for (Role role : new Role[] {EXECUTOR, MENTOR, MENTEE, ADMIN, MUNICIPAL}) {
            problem(as(As.a(role).of(school)).get(YOUNG, school), 403, "/");
        }
        problem(coordinator.get(YOUNG, UUID.randomUUID()), 404, "/institution");
        problem(coordinator.get(CONSOLIDATED, "test"), 403, "/");
        problem(as(As.a(ADMIN)).get(CONSOLIDATED, "test"), 403, "/");
        problem(as(As.a(MUNICIPAL)).get(CONSOLIDATED, "Elsewhere"), 404, "/municipality");
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
        problem(coordinator.get(YOUNG + "&" + wrong, school), status, pointer);
        if (!pointer.equals("/limit") && !pointer.equals("/cursor")) {
            problem(coordinator.get(FIGURES + "&" + wrong, school), status, pointer);
            problem(as(As.a(MUNICIPAL)).get(CONSOLIDATED + "&" + wrong, "test"), status, pointer);
        }
    }

    @Test
    void figuresAreOfAnInstitution() {
        problem(coordinator.get("/api/kpis"), 400, "/institution");
        problem(coordinator.get("/api/kpis?institution=school"), 400, "/institution");
        problem(coordinator.get("/api/kpis/HAPPINESS/members?institution={school}", school), 400, "/kpi");
        problem(as(As.a(MUNICIPAL)).get("/api/kpis/consolidated"), 400, "/municipality");
    }

    private void young(String on, @Nullable String asOf, String expected) {
        String[] counts = expected.split(" of ", 2);
        coordinator
                .read(FIGURES + "&on=" + on + (asOf == null ? "" : "&asOf=" + asOf), school)
                .json("""
                    [{"numerator": %s, "denominator": %s}, {}, {}]
                    """.formatted(counts[0], counts[1]));
    }

    private String event(UUID aggregate, int seq) {
        return store.readEvents(aggregate.toString(), seq).next().getIdentifier();
    }

    private Asking as(As somebody) {
        return new Asking(somebody.using(anybody));
    }

    /** A mentor, three young specialists, two of whom were in pairs in 2023, and a survey that one answered. */
    private final class Programme {

        final UUID mentor = others.teacher(school, "2000-09-01", "2000-09-01");
        final UUID anna;
        final UUID boris;
        final UUID clara;
        final UUID pair;
        final UUID survey;

        Programme() {
            List<UUID> inOrder = Stream.generate(UUID::randomUUID)
                    .limit(3)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            anna = inOrder.get(0);
            boris = inOrder.get(1);
            clara = inOrder.get(2);
            others.tell(anna, registered(anna, school, "2022-09-01", "2022-09-01"));
            others.tell(boris, registered(boris, school, "2021-09-01", "2021-09-01"));
            others.tell(clara, registered(clara, school, "2023-09-01", "2023-09-01"));
            pair = others.pair(school, mentor, anna, "2022-10-20");
            others.tell(pair, concluded(pair, school, "2023-05-25"));
            others.pair(school, mentor, clara, "2023-10-18");
            survey = answers(anna, "MENTEES", 8);
            others.roadmap(school, Kpi.YOUNG_SPECIALISTS_MENTORED, 2023, 100);
            others.roadmap(school, Kpi.MENTEE_SATISFACTION, 2023, 50);
        }

        UUID answers(UUID person, String audience, int rating) {
            UUID id = UUID.randomUUID();
            coordinator
                    .post("""
                        {"id": "%s", "institution": "%s", "audience": "%s", "round": {"year": 2023, "month": 6},
                         "questions": [{"id": "q", "text": "?", "kind": "SCALE", "satisfaction": true}]}
                        """.formatted(id, school, audience), "/api/surveys")
                    .expectStatus()
                    .isCreated();
            coordinator
                    .post("""
                        {"personId": "%s", "answers": {"q": %d}}
                        """.formatted(person, rating), "/api/surveys/{id}/responses", id)
                    .expectStatus()
                    .isNoContent();
            return id;
        }
    }
}
