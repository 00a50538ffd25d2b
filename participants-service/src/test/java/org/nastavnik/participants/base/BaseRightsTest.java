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
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who may do and see what, in both kinds of bases. */
@OverHttp
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
    void whoStandsInABaseSeesHisOrHerOwnEntryOnly(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        bases.open("2023/2024");
        UUID person = people.registerWithConsent("Vegina Maria");
        UUID other = people.registerWithConsent("Altairova Darya");
        bases.enter(base, other, "BASIC");
        bases.enter(base, person, "BASIC");
        Asking self = as(As.a(bases.role()).of(school).who(person));
        self.get(200, bases.one(), base)
                .json("{\"entries\": [{\"personId\": \"%s\"}]}".formatted(person))
                .jsonPath("$.entries.length()")
                .isEqualTo(1);
        self.get(200, bases.list(), school)
                .json("{\"items\": [{\"id\": \"%s\", \"entries\": 1}]}".formatted(base))
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        self.get(200, bases.entry(), base, person);
        self.get(404, bases.entry(), base, other);
        for (As nobody : List.of(
                As.a(bases.role()).of(school), As.a(bases.role()).of(school).who(UUID.randomUUID()))) {
            as(nobody).get(404, bases.one(), base);
            as(nobody).get(200, bases.list(), school).json("{\"items\": []}");
        }
        as(As.a(bases.role()).who(person)).get(404, bases.one(), base);
    }

    @ParameterizedTest
    @EnumSource
    void rolesReadAndDoWhatIsTheirs(Kind kind) {
        Bases bases = new Bases(kind, coordinator, school);
        UUID base = bases.open("2022/2023");
        UUID person = people.registerWithConsent("Vegina Maria");
        for (Role reader : List.of(DIRECTOR, AUDITOR)) {
            as(As.a(reader).of(school)).get(200, bases.one(), base);
            as(As.a(reader).of(school)).get(200, bases.list(), school);
        }
        for (Role other : List.of(EXECUTOR, ADMIN, MUNICIPAL, bases.role() == MENTEE ? MENTOR : MENTEE)) {
            as(As.a(other).of(school)).get(403, bases.one(), base);
            as(As.a(other).of(school)).get(403, bases.list(), school);
        }
        for (Role other : List.of(DIRECTOR, AUDITOR, EXECUTOR, MENTOR, MENTEE, ADMIN, MUNICIPAL)) {
            Asking somebody = as(As.a(other).of(school).who(person));
            somebody.post(403, bases.opening(UUID.randomUUID(), "2022/2023"), bases.all());
            somebody.post(403, bases.entering(person, "BASIC"), bases.entries(), base);
            somebody.ask(HttpMethod.POST, 403, null, null, bases.closure(), base);
        }
        Asking stranger = as(As.a(COORDINATOR).of(UUID.randomUUID()));
        stranger.get(404, bases.one(), base);
        stranger.get(404, bases.list(), school);
        stranger.post(404, bases.opening(UUID.randomUUID(), "2022/2023"), bases.all());
        stranger.post(404, bases.entering(person, "BASIC"), bases.entries(), base);
        stranger.ask(HttpMethod.POST, 404, null, null, bases.closure(), base);
        new Asking(anybody).get(401, bases.one(), base);
        coordinator.get(200, bases.one(), base).json("{\"seq\": 0}");
    }

    private Asking as(As somebody) {
        return Asking.as(somebody, anybody);
    }
}
