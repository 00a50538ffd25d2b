package org.nastavnik.participants.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What holds of both kinds of bases. */
@OverHttp
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
    void whoHasJustEnteredIsReadInTheOrderOfEntering(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        UUID first = people.registerWithConsent("Vegina Maria");
        UUID second = people.registerWithConsent("Altairova Darya");
        bases.enter(base, first, "BASIC");
        bases.enter(base, second, "BASIC");
        bases.enter(base, first, "EXPERT");
        coordinator
                .ask(HttpMethod.GET, 200, null, null, bases.one(), base)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"3\"")
                .expectBody()
                .json("""
                    {"id": "%s", "institution": "%s", "schoolYear": "2022/2023", "closed": false, "entries": [
                        {"personId": "%s", "%s": [{"topic": "Lesson plans", "level": "EXPERT"}],
                         "availability": ["Tuesdays"]},
                        {"personId": "%s"}]}
                    """.formatted(base, school, first, bases.subjects(), second));
        coordinator
                .get(200, bases.entry(), base, second)
                .json("{\"%s\": [{\"level\": \"BASIC\"}]}".formatted(bases.subjects()));
        coordinator.get(404, bases.entry(), base, UUID.randomUUID());
    }

    @ParameterizedTest
    @EnumSource
    void sayingTheSameAgainChangesNothing(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        UUID person = people.registerWithConsent("Vegina Maria");
        bases.enter(base, person, "BASIC");
        bases.enter(base, person, "BASIC");
        coordinator.post(201, bases.opening(base, "2022/2023"), bases.all());
        coordinator.get(200, bases.one(), base).json("{\"seq\": 1}");
        coordinator.post(409, bases.opening(base, "2023/2024"), bases.all());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWithoutConsentOrAfterLeavingOrFromElsewhere(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        UUID silent = people.register("Vegina Maria");
        refusedToEnter(bases, base, silent, 409, "consent-missing");
        UUID withdrawn = people.registerWithConsent("Altairova Darya");
        coordinator.delete(204, "/api/persons/{id}/consent", withdrawn);
        refusedToEnter(bases, base, withdrawn, 409, "consent-missing");
        UUID gone = people.registerWithConsent("Denebov Pavel");
        coordinator.post(204, "{\"on\": \"2023-06-30\"}", "/api/persons/{id}/departure", gone);
        refusedToEnter(bases, base, gone, 409, "base-person-departed");
        refusedToEnter(bases, base, UUID.randomUUID(), 404, "base-person-unknown");
        UUID elsewhere = UUID.randomUUID();
        UUID stranger = new People(as(As.a(COORDINATOR).of(elsewhere)), elsewhere).registerWithConsent("Rigelev Anton");
        refusedToEnter(bases, base, stranger, 404, "base-person-unknown");
        coordinator.get(200, bases.one(), base).json("{\"seq\": 0, \"entries\": []}");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersAClosedBase(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        UUID person = people.registerWithConsent("Vegina Maria");
        bases.enter(base, person, "BASIC");
        coordinator.ask(HttpMethod.POST, 412, "\"0\"", null, bases.closure(), base);
        coordinator.ask(HttpMethod.POST, 204, "\"1\"", null, bases.closure(), base);
        refused(bases.closure(), base, null, 409, "base-closed", "/id");
        refused(bases.entries(), base, bases.entering(person, "EXPERT"), 409, "base-closed", "/id");
        coordinator.get(200, bases.one(), base).json("{\"closed\": true, \"entries\": [{}]}");
        refused(bases.closure(), UUID.randomUUID(), null, 404, "base-unknown", "/id");
    }

    @ParameterizedTest
    @EnumSource
    void basesAreListedByYearAndTheListGoesOnWhereItEnded(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID old = bases.open("2021/2022");
        UUID latest = bases.open("2023/2024");
        UUID middle = bases.open("2022/2023");
        bases.enter(middle, people.registerWithConsent("Vegina Maria"), "BASIC");
        coordinator.get(200, bases.list() + "&limit=2", school).json("""
            {"items": [{"id": "%s", "entries": 0}, {"id": "%s", "entries": 1}], "next": "%2$s"}
            """.formatted(latest, middle));
        coordinator
                .get(200, bases.list() + "&limit=2&cursor={after}", school, middle)
                .json("""
                    {"items": [{"id": "%s", "schoolYear": "2021/2022"}], "next": null}
                    """.formatted(old));
    }

    @Test
    void aBaseOfOneKindIsNoneOfTheOther() {
        Bases mentees = new Bases(Kind.MENTEES, coordinator, school);
        Bases mentors = new Bases(Kind.MENTORS, coordinator, school);
        UUID base = mentees.open("2022/2023");
        UUID other = mentors.open("2022/2023");
        coordinator.get(404, mentors.one(), base);
        coordinator.get(404, mentees.one(), other);
        coordinator.get(200, mentees.list(), school).json("{\"items\": [{\"id\": \"%s\"}]}".formatted(base));
        coordinator.get(200, mentors.list(), school).json("{\"items\": [{\"id\": \"%s\"}]}".formatted(other));
    }

    @ParameterizedTest
    @EnumSource
    void manyEnterAtTheSameTime(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        List<UUID> all = List.of("A", "B", "C", "D").stream()
                .map(people::registerWithConsent)
                .toList();
        all.parallelStream().forEach(person -> bases.enter(base, person, "BASIC"));
        coordinator
                .get(200, bases.one(), base)
                .jsonPath("$.entries[*].personId")
                .value(found -> assertThat(found.toString())
                        .contains(all.stream().map(UUID::toString).toList()));
    }

    private void refusedToEnter(Bases bases, UUID base, UUID person, int status, String code) {
        refused(bases.entries(), base, bases.entering(person, "BASIC"), status, code, "/personId");
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
