package org.nastavnik.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Remembers which codes were given out, until they are exchanged for a token, and the token has expired. A restart loses
 * nothing but codes under way, which live for a minute: tokens speak for themselves.
 */
@Component
class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final Duration FOR = BearerTokens.LIFETIME.plus(Clients.CODE_LIFETIME);

    private final Clock clock;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    RecentAuthorizations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Instant now = clock.instant();
        kept.values().removeIf(old -> !old.until().isAfter(now));
        kept.put(authorization.getId(), new Kept(authorization, now.plus(FOR)));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::authorization).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String value, @Nullable OAuth2TokenType type) {
        return kept.values().stream()
                .map(Kept::authorization)
                .filter(one -> isOf(one, value, type))
                .findAny()
                .orElse(null);
    }

    private static boolean isOf(OAuth2Authorization one, String value, @Nullable OAuth2TokenType type) {
        OAuth2Authorization.Token<?> token = one.getToken(value);
        boolean isCode = token != null && token.getToken() instanceof OAuth2AuthorizationCode;
        boolean codeWanted = type != null && Objects.equals(type.getValue(), OAuth2ParameterNames.CODE);
        return token != null && (type == null || isCode == codeWanted);
    }

    private record Kept(OAuth2Authorization authorization, Instant until) {}
}
