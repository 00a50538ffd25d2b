package org.nastavnik.participants.base;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.participants.Asking;
import org.nastavnik.participants.People;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.As;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who may do and see what, in both kinds of bases. */
@SpringBootTest(classes = ServiceOnPostgres.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class BaseRightsTest {

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
    void whoStandsInABaseSeesHisOrHerOwnEntryOnly(Kind of) {
        UUID base = open(of, "2022/2023");
        open(of, "2023/2024");
        UUID person = people.registerWithConsent("Vegina Maria");
        UUID other = people.registerWithConsent("Altairova Darya");
        enter(of, base, other, "BASIC");
        enter(of, base, person, "BASIC");
        Asking self = as(As.a(of.role).of(school).who(person));
        self.get(200, of.one(), base)
                .json("{\"entries\": [{\"personId\": \"%s\"}]}".formatted(person))
                .jsonPath("$.entries.length()")
                .isEqualTo(1);
        self.get(200, of.list(), school)
                .json("{\"items\": [{\"id\": \"%s\", \"entries\": 1}]}".formatted(base))
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        self.get(200, of.entry(), base, person);
        self.get(404, of.entry(), base, other);
        for (As nobody :
                List.of(As.a(of.role).of(school), As.a(of.role).of(school).who(UUID.randomUUID()))) {
            as(nobody).get(404, of.one(), base);
            as(nobody).get(200, of.list(), school).json("{\"items\": []}");
        }
        as(As.a(of.role).who(person)).get(404, of.one(), base);
    }

    @ParameterizedTest
    @EnumSource
    void rolesReadAndDoWhatIsTheirs(Kind of) {
        UUID base = open(of, "2022/2023");
        UUID person = people.registerWithConsent("Vegina Maria");
        for (Role reader : List.of(DIRECTOR, AUDITOR)) {
            as(As.a(reader).of(school)).get(200, of.one(), base);
            as(As.a(reader).of(school)).get(200, of.list(), school);
        }
        for (Role other : List.of(EXECUTOR, ADMIN, MUNICIPAL, of == Kind.MENTEES ? MENTOR : MENTEE)) {
            as(As.a(other).of(school)).get(403, of.one(), base);
            as(As.a(other).of(school)).get(403, of.list(), school);
        }
        for (Role other : List.of(DIRECTOR, AUDITOR, EXECUTOR, MENTOR, MENTEE, ADMIN, MUNICIPAL)) {
            Asking somebody = as(As.a(other).of(school).who(person));
            somebody.post(403, opening(UUID.randomUUID(), "2022/2023"), of.all());
            somebody.post(403, of.entering(person, "BASIC"), of.entries(), base);
            somebody.ask(HttpMethod.POST, 403, null, null, of.closure(), base);
        }
        Asking stranger = as(As.a(COORDINATOR).of(UUID.randomUUID()));
        stranger.get(404, of.one(), base);
        stranger.get(404, of.list(), school);
        stranger.post(404, opening(UUID.randomUUID(), "2022/2023"), of.all());
        stranger.post(404, of.entering(person, "BASIC"), of.entries(), base);
        stranger.ask(HttpMethod.POST, 404, null, null, of.closure(), base);
        new Asking(anybody).get(401, of.one(), base);
        coordinator.get(200, of.one(), base).json("{\"seq\": 0}");
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

    private Asking as(As somebody) {
        return Asking.as(somebody, anybody);
    }
}
