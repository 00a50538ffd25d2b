package org.nastavnik.participants.person;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class PersonRightsTest {

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
    void rolesReadAndDoWhatIsTheirs() {
        UUID id = people.register("Vegina Maria");
        for (Role reader : List.of(DIRECTOR, AUDITOR)) {
            as(As.a(reader).of(school)).get(200, ONE, id);
            as(As.a(reader).of(school)).get(200, LIST, school);
        }
        for (Role participant : List.of(MENTOR, MENTEE)) {
            as(As.a(participant).of(school).who(id)).get(200, ONE, id);
            as(As.a(participant).of(school).who(UUID.randomUUID())).get(403, ONE, id);
            as(As.a(participant).of(school).who(id)).get(403, LIST, school);
            as(As.a(participant).who(id)).get(404, ONE, id);
        }
        for (Role other : List.of(EXECUTOR, ADMIN, MUNICIPAL)) {
            as(As.a(other).of(school)).get(403, ONE, id);
            as(As.a(other).of(school)).get(403, LIST, school);
        }
        for (Role other : List.of(DIRECTOR, AUDITOR, MENTOR, MENTEE, EXECUTOR, ADMIN, MUNICIPAL)) {
            Asking somebody = as(As.a(other).of(school).who(id));
            somebody.post(403, people.registering(UUID.randomUUID(), "Lyrina Maria"), ALL);
            somebody.put(403, people.entry("Lyrina Maria"), ONE, id);
            somebody.post(403, leaving, DEPARTURE, id);
            somebody.put(403, consenting, CONSENT, id);
            somebody.delete(403, CONSENT, id);
        }
        coordinator.get(200, ONE, id).json("{\"seq\": 0}");
        new Asking(anybody).get(401, ONE, id);
    }

    @Test
    void anotherInstitutionSeesAndChangesNothing() {
        UUID id = people.register("Vegina Maria");
        Asking stranger = as(As.a(COORDINATOR).of(UUID.randomUUID()));
        stranger.get(404, ONE, id);
        stranger.get(404, LIST, school);
        stranger.put(404, people.entry("Lyrina Maria"), ONE, id);
        stranger.post(404, leaving, DEPARTURE, id);
        stranger.put(404, consenting, CONSENT, id);
        stranger.delete(404, CONSENT, id);
        stranger.post(404, people.registering(UUID.randomUUID(), "Lyrina Maria"), ALL)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/institution");
        coordinator.get(200, ONE, id).json("{\"seq\": 0}");
    }

    private Asking as(As somebody) {
        return Asking.as(somebody, anybody);
    }
}
