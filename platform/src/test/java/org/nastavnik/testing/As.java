package org.nastavnik.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.security.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * As whom a test asks a service that runs without the gateway. The user's name says it all: roles, institutions and person,
 * for example {@code COORDINATOR,DIRECTOR/<institution>/<person>}; there is no password to know.
 */
public record As(String user) {

    /** Somebody with these roles, of no institution yet. */
    public static As a(Role... roles) {
        return new As(Arrays.stream(roles).map(Role::name).collect(Collectors.joining(",")) + "//");
    }

    /** The same, of these institutions. */
    public As of(UUID... institutions) {
        String[] parts = parts();
        return new As(parts[0] + "/"
                + Arrays.stream(institutions).map(UUID::toString).collect(Collectors.joining(",")) + "/" + parts[2]);
    }

    /** The same, who is that person. */
    public As who(UUID person) {
        String[] parts = parts();
        return new As(parts[0] + "/" + parts[1] + "/" + person);
    }

    /** What to send as {@code Authorization}. */
    public String header() {
        return "Basic " + HttpHeaders.encodeBasicAuth(user, "", StandardCharsets.UTF_8);
    }

    /** The client, which from now on asks so. */
    public RestTestClient using(RestTestClient http) {
        return http.mutate().defaultHeader(HttpHeaders.AUTHORIZATION, header()).build();
    }

    /** As whom the service sees it act. */
    public Actor actor() {
        String[] parts = parts();
        return new Actor(
                "test-" + parts[0],
                Arrays.stream(parts[0].split(",")).map(Role::valueOf).collect(Collectors.toSet()),
                parts[1].isEmpty()
                        ? Set.of()
                        : Arrays.stream(parts[1].split(","))
                                .map(UUID::fromString)
                                .collect(Collectors.toSet()),
                "test",
                parts[2].isEmpty() ? null : UUID.fromString(parts[2]),
                null);
    }

    private String[] parts() {
        return user.split("/", -1);
    }

    /** Takes everybody for what the name says. */
    static final class Anybody implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication asked) {
            Actor actor = new As(asked.getName()).actor();
            return UsernamePasswordAuthenticationToken.authenticated((SignedIn) () -> actor, null, Set.of());
        }

        @Override
        public boolean supports(@Nullable Class<?> kind) {
            return kind == UsernamePasswordAuthenticationToken.class;
        }
    }
}
