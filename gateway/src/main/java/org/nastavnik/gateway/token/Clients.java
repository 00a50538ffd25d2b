package org.nastavnik.gateway.token;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may act for somebody who lets them. The pages need no token: their session is enough. */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    /** One on the user's own machine, which can keep no secret; it proves by PKCE that it is the one that asked. */
    @Bean
    RegisteredClientRepository registeredClients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("nastavnik-cli")
                .clientId("nastavnik-cli")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // On any port of the machine's own (RFC 8252).
                .redirectUri("http://127.0.0.1/callback")
                .redirectUri("http://[::1]/callback")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(BearerTokens.LIFETIME)
                        .authorizationCodeTimeToLive(CODE_LIFETIME)
                        .build())
                .build());
    }
}
