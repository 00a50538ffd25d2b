package org.nastavnik.participants.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.participants.erasure.ErasureCommand.Erase;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Somebody asks that what is said of him or her be erased. */
@OverHttp
class ErasureApiTest {

    private static final String ONE = "/api/persons/{id}";
    private static final String CONSENT = ONE + "/consent";
    private static final String ERASURE = ONE + "/personal-data";
    private static final String ERASURES = "/api/erasures?institution={institution}";
    private static final String SEARCH = "/api/persons?institution={institution}&q={q}";
    private static final String MENTEES = "/api/mentee-bases";
    private static final String ENTRIES = MENTEES + "/{id}/entries";

    private static final String ENTRY = """
        {"personId": "%s", "requests": [{"topic": "Lesson plans", "level": "BASIC"}], "availability": ["Tuesdays"]}
        """;

    private final UUID school = UUID.randomUUID();

    @Autowired
    RestTestClient anybody;

    @Autowired
    JdbcClient database;

    private Asking coordinator;
    private People people;

    @BeforeEach
    void signIn() {
        coordinator = as(As.a(COORDINATOR).of(school));
        people = new People(coordinator, school);
    }

    @Test
    void whatIsSaidOfWhomIsErasedReadsSoEverywhereAndDatesStay() {
        UUID person = people.registerWithConsent("Vegina Maria");
        UUID other = people.registerWithConsent("Lyrin Ivan");
        UUID base = openBase("2022/2023");
        UUID closed = openBase("2021/2022");
        for (UUID each : List.of(base, closed)) {
            coordinator.post(201, ENTRY.formatted(person), ENTRIES, each);
        }
        coordinator.post(204, "{}", MENTEES + "/{id}/closure", closed);

        erase(204, person, "Request No. 12");

        coordinator
                .get(200, ONE, person)
                .json("""
                    {"seq": 2, "fullName": "%1$s", "position": "%1$s", "email": "%1$s", "consentDocument": "%1$s",
                     "hiredOn": "2022-08-15", "teachingSince": "2021-09-01", "consentGivenOn": "2022-09-05"}
                    """.formatted(Personal.ERASED))
                .jsonPath("$.erasedAt")
                .isNotEmpty();
        coordinator.get(200, ONE, other).json("{\"fullName\": \"Lyrin Ivan\", \"erasedAt\": null}");
        coordinator.get(200, MENTEES + "/{id}", base).json("{\"seq\": 2, \"entries\": []}");
        coordinator.get(200, MENTEES + "/{id}", closed).json("""
            {"seq": 2, "entries": [{"personId": "%s", "requests": [{"topic": "%2$s", "level": "BASIC"}],
                                    "availability": ["%2$s"]}]}
            """.formatted(person, Personal.ERASED));
        for (String words : List.of("Vegina", Personal.ERASED)) {
            coordinator
                    .get(200, SEARCH, school, words)
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }
        coordinator.get(200, SEARCH, school, "").jsonPath("$.items.length()").isEqualTo(2);
        assertThat(database.sql("SELECT count(wrapped) FROM vault.subject_key WHERE subject = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingIsPutDownOfWhomIsErasedButTheDeparture() {
        UUID person = people.registerWithConsent("Vegina Maria");
        erase(204, person, "Request No. 12");
        refused("person-erased", "/id", HttpMethod.PUT, people.entry("Vegina Maria"), ONE, person);
        refused("person-erased", "/id", HttpMethod.POST, people.registering(person, "Vegina Maria"), "/api/persons");
        refused(
                "person-erased",
                "/id",
                HttpMethod.PUT,
                "{\"givenOn\": \"2022-09-05\", \"document\": \"No. 7\"}",
                CONSENT,
                person);
        refused("person-erased", "/id", HttpMethod.DELETE, "{}", CONSENT, person);
        refused(
                "base-person-erased",
                "/personId",
                HttpMethod.POST,
                ENTRY.formatted(person),
                ENTRIES,
                openBase("2022/2023"));
        coordinator.post(204, "{\"on\": \"2024-06-30\"}", ONE + "/departure", person);
        coordinator.get(200, ONE, person).json("{\"seq\": 3, \"departedOn\": \"2024-06-30\"}");
    }

    @Test
    void itIsKnownWhoWasErasedByWhomAndWhyTheLatestFirst() {
        UUID first = people.register("Vegina Maria");
        UUID second = people.register("Lyrin Ivan");
        people.register("Altairova Darya");
        erase(204, first, "Request No. 12");
        erase(204, second, "Court order No. 5");
        erase(204, first, "Once more");

        for (Role reader : List.of(COORDINATOR, DIRECTOR, AUDITOR)) {
            as(As.a(reader).of(school)).get(200, ERASURES, school).json("""
                {"items": [{"person": "%s", "by": "test-COORDINATOR", "reason": "Court order No. 5"},
                           {"person": "%s", "by": "test-COORDINATOR", "reason": "Request No. 12"}], "next": null}
                """.formatted(second, first));
        }
        coordinator.get(200, ERASURES + "&limit=1", school).json("""
            {"items": [{"person": "%1$s"}], "next": "%1$s"}
            """.formatted(second));
        coordinator
                .get(200, ERASURES + "&limit=1&cursor={after}", school, second)
                .json("""
                    {"items": [{"person": "%s"}], "next": null}
                    """.formatted(first));
    }

    @Test
    void onlyACoordinatorOfTheInstitutionErases() {
        UUID person = people.register("Vegina Maria");
        for (Role other : List.of(DIRECTOR, AUDITOR, MENTOR, MENTEE, EXECUTOR, ADMIN, MUNICIPAL)) {
            eraseAs(As.a(other).of(school).who(person), 403, person);
        }
        for (Role other : List.of(MENTOR, MENTEE, EXECUTOR, ADMIN, MUNICIPAL)) {
            as(As.a(other).of(school).who(person)).get(403, ERASURES, school);
        }
        eraseAs(As.a(COORDINATOR).of(UUID.randomUUID()), 404, person);
        as(As.a(COORDINATOR).of(UUID.randomUUID())).get(404, ERASURES, school);
        erase(404, UUID.randomUUID(), "Request No. 12");
        coordinator.ask(HttpMethod.DELETE, 412, "\"7\"", reason("Request No. 12"), ERASURE, person);
        coordinator.get(200, ONE, person).json("{\"seq\": 0, \"fullName\": \"Vegina Maria\"}");
    }

    /** As if the process had died between the decision and what follows from it. */
    @Test
    void theKeyIsDestroyedThoughNobodyWaitsForIt(
            @Autowired CommandGateway commands, @Autowired ProjectionFreshness freshness) {
        UUID person = people.register("Vegina Maria");
        commands.sendAndWait(new Erase(person, null, "Request No. 12"));
        freshness.await(WhenPersonErasedDestroyKeys.class);
        coordinator.get(200, ONE, person).json("{\"fullName\": \"%s\"}".formatted(Personal.ERASED));
    }

    private UUID openBase(String year) {
        UUID base = UUID.randomUUID();
        coordinator.post(201, """
            {"id": "%s", "institution": "%s", "schoolYear": "%s"}
            """.formatted(base, school, year), MENTEES);
        return base;
    }

    private void erase(int status, UUID person, String reason) {
        coordinator.ask(HttpMethod.DELETE, status, null, reason(reason), ERASURE, person);
    }

    private void eraseAs(As somebody, int status, UUID person) {
        as(somebody).ask(HttpMethod.DELETE, status, null, reason("Request No. 12"), ERASURE, person);
    }

    private static String reason(String reason) {
        return "{\"reason\": \"%s\"}".formatted(reason);
    }

    private void refused(
            String code, String pointer, HttpMethod method, String json, String address, Object... values) {
        coordinator.ask(method, 409, null, json, address, values).expectBody().json("""
            {"type": "urn:nastavnik:problem:%s", "errors": [{"pointer": "%s"}]}
            """.formatted(code, pointer));
    }

    private Asking as(As somebody) {
        return Asking.as(somebody, anybody);
    }
}
