package org.nastavnik.gateway.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What users are kept with. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final String METHOD = "bcrypt";

    @Bean
    @ConditionalOnMissingBean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    /** Each hash names its method, so that another can follow without anybody's password being lost. */
    @Bean
    PasswordEncoder hashes(SecureRandom random) {
        return new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, new BCryptPasswordEncoder(-1, random)));
    }

    @Bean
    FailedAttempts failedAttempts(Clock clock) {
        return new FailedAttempts(clock);
    }

    @Bean
    RecentlyVerified recentlyVerified(Clock clock, SecureRandom random) {
        return new RecentlyVerified(clock, random);
    }
}
