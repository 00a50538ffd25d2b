package org.nastavnik.participants.person;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class PersonApiTest {

    private static final String ALL = "/api/persons";
    private static final String LIST = "/api/persons?institution={institution}";
    private static final String ONE = "/api/persons/{id}";
    private static final String DEPARTURE = "/api/persons/{id}/departure";
    private static final String CONSENT = "/api/persons/{id}/consent";

    private final UUID school = UUID.randomUUID();

    private final String leaving = "{\"on\": \"2024-06-30\"}";

    private final String consenting = """
        {"givenOn": "2022-09-05", "document": "No. 7"}
        """;

    @Autowired
    RestTestClient anybody;

    private Asking coordinator;

    private People people;

    @BeforeEach
    void signIn() {
        coordinator = as(As.a(COORDINATOR).of(school));
        people = new People(coordinator, school);
    }

    @Test
    void tellsWhatAConsentIsForAndUntilWhen() {
        UUID id = people.register("Vegina Maria");
        coordinator.get(200, ONE, id).json("{\"consentPurpose\": null, \"consentUntil\": null}");
        coordinator.put(204, consenting, CONSENT, id);
        coordinator
                .get(200, ONE, id)
                .json("{\"consentPurpose\": \"taking part in the mentoring programme\", \"consentUntil\": null}");
        coordinator.put(204, """
            {"givenOn": "2022-09-05", "document": "No. 7", "purpose": "A film", "until": "2023-08-31"}
            """, CONSENT, id);
        coordinator.get(200, ONE, id).json("{\"consentPurpose\": \"A film\", \"consentUntil\": \"2023-08-31\"}");
        refusal(422, "person-consent-ends-before-given", "/until", HttpMethod.PUT, """
            {"givenOn": "2022-09-05", "document": "No. 7", "until": "2022-09-04"}
            """, CONSENT, id);
    }

    @Test
    void whoWasJustRegisteredIsRead() {
        for (int i = 0; i < 20; i++) {
            UUID id = people.register("Vegina Maria " + i);
            coordinator
                    .ask(HttpMethod.GET, 200, null, null, ONE, id)
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, "\"0\"")
                    .expectBody()
                    .json("""
                        {"id": "%s", "institution": "%s", "fullName": "Vegina Maria %d", "position": "teacher",
                         "teachingSince": "2021-09-01", "hiredOn": "2022-08-15", "email": "vegina@example.org",
                         "departedOn": null, "consentGivenOn": null}
                        """.formatted(id, school, i));
        }
    }

    @Test
    void everyChangeIsReadAndCounted() {
        UUID id = people.register("Vegina Maria");
        coordinator.put(204, people.entry("Lyrina Maria"), "\"0\"", ONE, id);
        coordinator.put(204, consenting, CONSENT, id);
        coordinator.get(200, ONE, id).json("""
            {"seq": 2, "fullName": "Lyrina Maria", "consentGivenOn": "2022-09-05", "consentDocument": "No. 7"}
            """);
        coordinator.delete(204, CONSENT, id);
        coordinator.post(204, leaving, DEPARTURE, id);
        coordinator
                .get(200, ONE, id)
                .json("{\"seq\": 4, \"departedOn\": \"2024-06-30\"}")
                .jsonPath("$.consentWithdrawnOn")
                .isNotEmpty();
        UUID another = people.register("Lyrin Anton");
        coordinator.put(204, consenting, CONSENT, another);
        coordinator.ask(HttpMethod.DELETE, 204, "\"1\"", "{\"on\": \"2023-02-01\"}", CONSENT, another);
        coordinator.get(200, ONE, another).json("{\"consentWithdrawnOn\": \"2023-02-01\"}");
    }

    @Test
    void whoeverMissedAChangeIsRefused() {
        UUID id = people.register("Vegina Maria");
        coordinator.put(204, people.entry("Lyrina Maria"), "\"0\"", ONE, id);
        for (String stale : new String[] {"\"0\"", "\"2\"", "W/\"1\"", "not one of ours"}) {
            coordinator
                    .put(412, people.entry("Cygnina Maria"), stale, ONE, id)
                    .jsonPath("$.type")
                    .isEqualTo("urn:nastavnik:problem:person-changed");
            coordinator.put(412, consenting, stale, CONSENT, id);
        }
        coordinator.get(200, ONE, id).json("{\"seq\": 1, \"fullName\": \"Lyrina Maria\"}");
        coordinator.put(204, people.entry("Cygnina Maria"), ONE, id);
    }

    @Test
    void whatCannotBeIsRefusedByFieldAndCode() {
        UUID id = people.register("Vegina Maria");
        refusal(422, "person-departure-in-future", "/on", HttpMethod.POST, "{\"on\": \"2199-01-01\"}", DEPARTURE, id);
        refusal(
                422,
                "person-departure-before-hiring",
                "/on",
                HttpMethod.POST,
                "{\"on\": \"2022-08-14\"}",
                DEPARTURE,
                id);
        refusal(409, "person-consent-not-given", "/id", HttpMethod.DELETE, null, CONSENT, id);
        refusal(
                422,
                "person-hired-in-future",
                "/hiredOn",
                HttpMethod.PUT,
                people.entry("Vegina Maria").replace("2022-08-15", "2199-01-01"),
                ONE,
                id);
        coordinator.post(204, leaving, DEPARTURE, id);
        refusal(409, "person-departed", "/id", HttpMethod.POST, leaving, DEPARTURE, id);
        refusal(404, "person-unknown", "/id", HttpMethod.POST, leaving, DEPARTURE, UUID.randomUUID());
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceAndAnotherUnderTheSameIdIsAConflict() {
        UUID id = people.register("Vegina Maria");
        coordinator.post(201, people.registering(id, "Vegina Maria"), ALL);
        coordinator.put(204, people.entry("Vegina Maria"), ONE, id);
        coordinator.get(200, ONE, id).json("{\"seq\": 0}");
        coordinator.post(409, people.registering(id, "Lyrina Maria"), ALL);
    }

    @Test
    void whoNamesNoIdIsGivenOne() {
        coordinator
                .ask(HttpMethod.POST, 201, null, people.entry("Vegina Maria"), ALL)
                .expectHeader()
                .valueMatches(HttpHeaders.LOCATION, ALL + "/[0-9a-f-]{36}");
    }

    @Test
    void peopleAreListedByNameAndTheListGoesOnWhereItEnded() {
        UUID zorina = people.register("Зорина Анна");
        UUID elkin = people.register("Ёлкин Пётр");
        UUID zhukov = people.register("жуков Иван");
        coordinator.get(200, LIST + "&limit=2", school).json("""
            {"items": [{"id": "%s"}, {"id": "%s"}], "next": "%2$s"}
            """.formatted(elkin, zhukov));
        coordinator.get(200, LIST + "&limit=2&cursor={after}", school, zhukov).json("""
            {"items": [{"id": "%s"}], "next": null}
            """.formatted(zorina));
        coordinator
                .get(200, LIST + "&cursor={after}", school, UUID.randomUUID())
                .json("{\"items\": []}");
    }

    @Test
    void peopleAreFoundByAnyPartsOfTheirNamesInAnyCase() {
        UUID elkin = people.register("Ёлкин Пётр Ильич");
        UUID elkina = people.register("Елкина  Ольга Петровна");
        people.register("Жуков Иван");
        found("елкин", elkin, elkina);
        found("ПЕТР ёлкин", elkin, elkina);
        found(" пётр  ильич ", elkin);
        found("елкина ольга", elkina);
        found("%", new UUID[0]);
        coordinator
                .get(200, LIST + "&q=елкин&limit=1", school)
                .json("{\"items\": [{\"id\": \"%s\"}], \"next\": \"%1$s\"}".formatted(elkin));
        coordinator
                .get(200, LIST + "&q=елкин&limit=1&cursor={after}", school, elkin)
                .json("{\"items\": [{\"id\": \"%s\"}], \"next\": null}".formatted(elkina));
    }

    private void found(String words, UUID... people) {
        String items = String.join(
                ", ",
                List.of(people).stream().map("{\"id\": \"%s\"}"::formatted).toList());
        coordinator.get(200, LIST + "&q={words}", school, words).json("{\"items\": [" + items + "], \"next\": null}");
    }

    private void refusal(
            int status,
            String code,
            String pointer,
            HttpMethod method,
            @Nullable String json,
            String address,
            UUID id) {
        coordinator
                .ask(method, status, null, json, address, id)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:" + code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    private Asking as(As somebody) {
        return Asking.as(somebody, anybody);
    }
}
