package org.nastavnik.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.nastavnik.gateway.identity.User;
import org.nastavnik.platform.messaging.AccessRefusal;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tokens for scripts, which have a password and no browser. */
@RestController
class TokensApi {

    private final BearerTokens tokens;
    private final AuthorizationServerSettings settings;

    TokensApi(BearerTokens tokens, AuthorizationServerSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** One for whoever has signed in with a password; a token begets no other, or it would never end. */
    @PostMapping("/api/tokens")
    @AllowedTo({})
    Token issue(@AuthenticationPrincipal Object somebody, HttpServletRequest request) {
        if (!(somebody instanceof User user)) {
            throw AccessRefusal.NO_RIGHT.refused();
        }
        String issuer = Optional.ofNullable(settings.getIssuer())
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString());
        return new Token(tokens.issue(user, issuer).getTokenValue(), "Bearer", BearerTokens.LIFETIME.toSeconds());
    }

    /** As RFC 6749 names its parts. */
    record Token(
            @JsonProperty("access_token") String value,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds) {}
}
