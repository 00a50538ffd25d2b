package org.nastavnik.platform.security;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestClient;

/** Users that the gateway keeps in another process. It is asked with the token by which it has told who asks here. */
final class AccountsElsewhere implements Accounts {

    private final RestClient gateway;

    AccountsElsewhere(URI gateway, SimpleClientHttpRequestFactory requests) {
        this.gateway =
                RestClient.builder().baseUrl(gateway).requestFactory(requests).build();
    }

    @Override
    public List<Account> of(UUID person) {
        Account[] known = gateway.get()
                .uri("/services/accounts?person={person}", person)
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .body(Account[].class);
        return List.of(Objects.requireNonNull(known));
    }

    private static String token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn
                ? signedIn.getToken().getTokenValue()
                : "";
    }
}
