package org.nastavnik.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.platform.messaging.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A user whom a test asks as. */
public record Somebody(UUID id, String username, String password) {

    /** Who is there from the start; the password stands in the tests' {@code application.properties}. */
    public static final Somebody ADMIN = new Somebody(new UUID(0, 0), "admin", "correct horse battery");

    /** A new user with these roles in these institutions, whom the administrator adds. */
    public static Somebody added(RestTestClient http, List<UUID> institutions, Role... roles) {
        return added(http, institutions, false, roles);
    }

    /** A new user who has to change the password first. */
    public static Somebody addedForOneTime(RestTestClient http, Role... roles) {
        return added(http, List.of(), true, roles);
    }

    private static Somebody added(RestTestClient http, List<UUID> institutions, boolean oneTime, Role... roles) {
        UUID id = UUID.randomUUID();
        var somebody = new Somebody(id, "user-" + id, "not easily guessed");
        ADMIN.using(http)
                .post()
                .uri("/api/users")
                .body(Map.of(
                        "id",
                        id,
                        "username",
                        somebody.username(),
                        "password",
                        somebody.password(),
                        "oneTime",
                        oneTime,
                        "roles",
                        Arrays.asList(roles),
                        "institutions",
                        institutions))
                .exchange()
                .expectStatus()
                .isCreated();
        return somebody;
    }

    /** The same with another password, whether or not it is right. */
    public Somebody knowing(String other) {
        return new Somebody(id, username, other);
    }

    /** What to send as {@code Authorization}. */
    public String basic() {
        return "Basic " + HttpHeaders.encodeBasicAuth(username, password, StandardCharsets.UTF_8);
    }

    /** The client, which from now on asks so. */
    public RestTestClient using(RestTestClient http) {
        return http.mutate().defaultHeader(HttpHeaders.AUTHORIZATION, basic()).build();
    }

    /** The client, which from now on asks by that token, whosever it is. */
    public static RestTestClient bearing(String token, RestTestClient http) {
        return http.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }
}
