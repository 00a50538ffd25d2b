package org.nastavnik.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key that tokens are signed with. It is made up when first needed, and kept where every process finds it. */
@Component
class SigningKey implements JWKSource<SecurityContext> {

    /** RSA, for what checks tokens expects nothing else unless told. */
    private static final int BITS = 2048;

    private final JdbcClient database;
    private final SecureRandom random;
    private final Clock clock;

    private volatile @Nullable JWKSet known;

    SigningKey(JdbcClient database, SecureRandom random, Clock clock) {
        this.database = database;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys());
    }

    private JWKSet keys() {
        JWKSet keys = known;
        if (keys == null) {
            keys = new JWKSet(kept().orElseGet(this::madeUp));
            known = keys;
        }
        return keys;
    }

    private Optional<JWK> kept() {
        return database.sql("SELECT jwk FROM gateway.signing_key")
                .query(String.class)
                .optional()
                .map(SigningKey::read);
    }

    /** If another process has just made up one as well, there is but the first. */
    private JWK madeUp() {
        try {
            JWK key = new RSAKeyGenerator(BITS)
                    .secureRandom(random)
                    .keyIDFromThumbprint(true)
                    .generate();
            database.sql("INSERT INTO gateway.signing_key (jwk, created_at) VALUES (:jwk, :now) ON CONFLICT DO NOTHING")
                    .param("jwk", key.toJSONString())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return kept().orElseThrow();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK read(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key in the database is no JSON Web Key", e);
        }
    }
}
