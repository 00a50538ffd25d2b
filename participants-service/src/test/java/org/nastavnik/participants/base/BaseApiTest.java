package org.nastavnik.participants.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What holds of both kinds of bases. */
@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class BaseApiTest {

    private final UUID school = UUID.randomUUID();

    @Autowired
    RestTestClient anybody;

    private Asking coordinator;

    private People people;

    @BeforeEach
    void signIn() {
        coordinator = as(As.a(COORDINATOR).of(school));
        people = new People(coordinator, school);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasJustEnteredIsReadInTheOrderOfEntering(Kind of) {
        UUID base = open(of, "2022/2023");
        UUID first = people.registerWithConsent("Vegina Maria");
        UUID second = people.registerWithConsent("Altairova Darya");
        enter(of, base, first, "BASIC");
        enter(of, base, second, "BASIC");
        enter(of, base, first, "EXPERT");
        coordinator
                .ask(HttpMethod.GET, 200, null, null, of.one(), base)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"3\"")
                .expectBody()
                .json("""
                    {"id": "%s", "institution": "%s", "schoolYear": "2022/2023", "closed": false, "entries": [
                        {"personId": "%s", "%s": [{"topic": "Lesson plans", "level": "EXPERT"}],
                         "availability": ["Tuesdays"]},
                        {"personId": "%s"}]}
                    """.formatted(base, school, first, of.subjects, second));
        coordinator
                .get(200, of.entry(), base, second)
                .json("{\"%s\": [{\"level\": \"BASIC\"}]}".formatted(of.subjects));
        coordinator.get(404, of.entry(), base, UUID.randomUUID());
    }

    @ParameterizedTest
    @EnumSource
    void sayingTheSameAgainChangesNothing(Kind of) {
        UUID base = open(of, "2022/2023");
        UUID person = people.registerWithConsent("Vegina Maria");
        enter(of, base, person, "BASIC");
        enter(of, base, person, "BASIC");
        coordinator.post(201, opening(base, "2022/2023"), of.all());
        coordinator.get(200, of.one(), base).json("{\"seq\": 1}");
        coordinator.post(409, opening(base, "2023/2024"), of.all());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWithoutConsentOrAfterLeavingOrFromElsewhere(Kind of) {
        UUID base = open(of, "2022/2023");
        UUID silent = people.register("Vegina Maria");
        refusedToEnter(of, base, silent, 409, "consent-missing");
        UUID withdrawn = people.registerWithConsent("Altairova Darya");
        coordinator.delete(204, "/api/persons/{id}/consent", withdrawn);
        refusedToEnter(of, base, withdrawn, 409, "consent-missing");
        UUID gone = people.registerWithConsent("Denebov Pavel");
        coordinator.post(204, "{\"on\": \"2023-06-30\"}", "/api/persons/{id}/departure", gone);
        refusedToEnter(of, base, gone, 409, "base-person-departed");
        refusedToEnter(of, base, UUID.randomUUID(), 404, "base-person-unknown");
        UUID elsewhere = UUID.randomUUID();
        UUID stranger = new People(as(As.a(COORDINATOR).of(elsewhere)), elsewhere).registerWithConsent("Rigelev Anton");
        refusedToEnter(of, base, stranger, 404, "base-person-unknown");
        coordinator.get(200, of.one(), base).json("{\"seq\": 0, \"entries\": []}");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersAClosedBase(Kind of) {
        UUID base = open(of, "2022/2023");
        UUID person = people.registerWithConsent("Vegina Maria");
        enter(of, base, person, "BASIC");
        coordinator.ask(HttpMethod.POST, 412, "\"0\"", null, of.closure(), base);
        coordinator.ask(HttpMethod.POST, 204, "\"1\"", null, of.closure(), base);
        refused(of.closure(), base, null, 409, "base-closed", "/id");
        refused(of.entries(), base, of.entering(person, "EXPERT"), 409, "base-closed", "/id");
        coordinator.get(200, of.one(), base).json("{\"closed\": true, \"entries\": [{}]}");
        refused(of.closure(), UUID.randomUUID(), null, 404, "base-unknown", "/id");
    }

    @ParameterizedTest
    @EnumSource
    void basesAreListedByYearAndTheListGoesOnWhereItEnded(Kind of) {
        UUID old = open(of, "2021/2022");
        UUID latest = open(of, "2023/2024");
        UUID middle = open(of, "2022/2023");
        enter(of, middle, people.registerWithConsent("Vegina Maria"), "BASIC");
        coordinator.get(200, of.list() + "&limit=2", school).json("""
            {"items": [{"id": "%s", "entries": 0}, {"id": "%s", "entries": 1}], "next": "%2$s"}
            """.formatted(latest, middle));
        coordinator
                .get(200, of.list() + "&limit=2&cursor={after}", school, middle)
                .json("""
                    {"items": [{"id": "%s", "schoolYear": "2021/2022"}], "next": null}
                    """.formatted(old));
    }

    @ParameterizedTest
    @EnumSource
    void manyEnterAtTheSameTime(Kind of) {
        UUID base = open(of, "2022/2023");
        List<UUID> all = List.of("A", "B", "C", "D").stream()
                .map(people::registerWithConsent)
                .toList();
        all.parallelStream().forEach(person -> enter(of, base, person, "BASIC"));
        coordinator
                .get(200, of.one(), base)
                .jsonPath("$.entries[*].personId")
                .value(found -> assertThat(found.toString())
                        .contains(all.stream().map(UUID::toString).toList()));
    }

    private UUID open(Kind of, String year) {
        UUID id = UUID.randomUUID();
        coordinator
                .ask(HttpMethod.POST, 201, null, opening(id, year), of.all())
                .expectHeader()
                .location(of.all() + "/" + id);
        return id;
    }

    private String opening(UUID id, String year) {
        return """
            {"id": "%s", "institution": "%s", "schoolYear": "%s"}
            """.formatted(id, school, year);
    }

    private void enter(Kind of, UUID base, UUID person, String level) {
        coordinator
                .ask(HttpMethod.POST, 201, null, of.entering(person, level), of.entries(), base)
                .expectHeader()
                .location(of.all() + "/" + base + "/entries/" + person);
    }

    private void refusedToEnter(Kind of, UUID base, UUID person, int status, String code) {
        refused(of.entries(), base, of.entering(person, "BASIC"), status, code, "/personId");
    }

    private void refused(String address, UUID base, @Nullable String json, int status, String code, String pointer) {
        coordinator
                .ask(HttpMethod.POST, status, null, json, address, base)
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
