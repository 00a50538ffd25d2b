package org.nastavnik.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.nastavnik.gateway.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class SigningKeyTest {

    @LocalServerPort
    int port;

    @Autowired
    RestTestClient http;

    @Test
    void theKeyOutlivesTheProcess(@Autowired SigningKey key, @Autowired JdbcClient database) {
        var any = new JWKSelector(new JWKMatcher.Builder().build());
        var another = new SigningKey(database, new SecureRandom(), Clock.systemUTC());
        assertThat(another.get(any, null)).isEqualTo(key.get(any, null)).hasSize(1);
    }

    @Test
    void anybodyMayCheckTokensAndNobodySeesThePrivateKey() {
        http.get()
                .uri("/oauth2/jwks")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[0].n")
                .exists()
                .jsonPath("$.keys[0].d")
                .doesNotExist();
        http.get()
                .uri("/.well-known/oauth-authorization-server")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.jwks_uri")
                .isEqualTo("http://localhost:" + port + "/oauth2/jwks")
                .jsonPath("$.code_challenge_methods_supported[0]")
                .isEqualTo("S256");
    }
}
