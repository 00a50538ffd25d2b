package org.nastavnik.participants.institution;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participants.Asking;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class InstitutionApiTest {

    private static final String ALL = "/api/institutions";
    private static final String ONE = "/api/institutions/{id}";

    @Autowired
    RestTestClient anybody;

    private Asking admin;

    @BeforeEach
    void signIn() {
        admin = as(As.a(ADMIN));
    }

    @Test
    void whatWasJustRegisteredIsReadByTheOperatorAndByWhoBelongsToIt() {
        UUID school = register("School 5", "Zarechye");
        for (Asking somebody : new Asking[] {admin, as(As.a(MENTEE).of(school))}) {
            somebody.ask(HttpMethod.GET, 200, null, null, ONE, school)
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, "\"0\"")
                    .expectBody()
                    .json("""
                        {"id": "%s", "name": "School 5", "municipality": "Zarechye"}
                        """.formatted(school));
        }
    }

    /** Those who sign in as somebody here are of the municipality {@code test}. */
    @Test
    void aMunicipalCentreSeesThoseOfItsMunicipalityOnly() {
        Asking centre = as(As.a(MUNICIPAL));
        UUID near = register("Near", "test");
        UUID far = register("Far", "Elsewhere");
        centre.get(200, ONE, near);
        centre.get(404, ONE, far);
        as(As.a(COORDINATOR)).get(404, ONE, near);
        centre.get(200, ALL + "?limit=1000")
                .jsonPath("$.items[?(@.id == '%s')]".formatted(near))
                .exists()
                .jsonPath("$.items[?(@.id == '%s')]".formatted(far))
                .doesNotExist();
    }

    @Test
    void theListGoesOnWhereItEndedAndShowsNoStrangers() {
        UUID[] own = {register("B", "Zarechye"), register("A", "Zarechye"), register("C", "Zarechye")};
        register("AA", "Zarechye");
        Asking somebody = as(As.a(COORDINATOR).of(own));
        somebody.get(200, ALL + "?limit=2").json("""
            {"items": [{"name": "A"}, {"name": "B"}], "next": "%s"}
            """.formatted(own[0]));
        somebody.get(200, ALL + "?limit=2&cursor={after}", own[0]).json("""
            {"items": [{"name": "C"}], "next": null}
            """);
        admin.get(200, ALL + "?limit=1000")
                .jsonPath("$.items[?(@.id == '%s')]".formatted(own[2]))
                .exists();
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceAndAnotherUnderTheSameIdIsAConflict() {
        UUID id = register("School 5", "Zarechye");
        admin.post(201, registering(id, "School 5", "Zarechye"), ALL);
        admin.post(409, registering(id, "School 7", "Zarechye"), ALL)
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:institution-id-taken")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/id");
        admin.ask(HttpMethod.GET, 200, null, null, ONE, id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .json("{\"name\": \"School 5\"}");
    }

    @Test
    void theOperatorSaysInWhichZoneItIs() {
        UUID school = register("School 5", "Zarechye");
        String zone = ONE + "/zone";
        admin.get(200, ONE, school).jsonPath("$.zone").doesNotExist();
        admin.ask(HttpMethod.PUT, 204, null, "{\"zone\": \"Asia/Vladivostok\"}", zone, school);
        admin.get(200, ONE, school).json("""
            {"name": "School 5", "zone": "Asia/Vladivostok"}
            """);
        for (String wrong : new String[] {"{\"zone\": \"Mars/Olympus\"}", "{}", "{\"zone\": 3}"}) {
            admin.ask(HttpMethod.PUT, 400, null, wrong, zone, school)
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/zone");
        }
        String moscow = "{\"zone\": \"Europe/Moscow\"}";
        as(As.a(COORDINATOR).of(school)).ask(HttpMethod.PUT, 403, null, moscow, zone, school);
        admin.ask(HttpMethod.PUT, 404, null, moscow, zone, UUID.randomUUID());
        admin.get(200, ONE, school).json("{\"zone\": \"Asia/Vladivostok\"}");
    }

    @Test
    void onlyTheOperatorRegisters() {
        UUID id = UUID.randomUUID();
        as(As.a(COORDINATOR).of(id)).post(403, registering(id, "School 5", "Zarechye"), ALL);
        admin.get(404, ONE, id);
        new Asking(anybody).get(401, ONE, id);
    }

    private UUID register(String name, String municipality) {
        UUID id = UUID.randomUUID();
        admin.ask(HttpMethod.POST, 201, null, registering(id, name, municipality), ALL)
                .expectHeader()
                .location("/api/institutions/" + id)
                .expectBody()
                .json("{\"id\": \"%s\"}".formatted(id));
        return id;
    }

    private static String registering(UUID id, String name, String municipality) {
        return """
            {"id": "%s", "name": "%s", "municipality": "%s"}
            """.formatted(id, name, municipality);
    }

    private Asking as(As somebody) {
        return Asking.as(somebody, anybody);
    }
}
