package org.nastavnik.gateway.route;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out all of Spring Cloud Gateway where no service is elsewhere. Its own switch does not: with it turned off, version
 * 5.0.4 still sets up its filters, and misses what they need.
 */
final class ForwardingOnlyWhereNeeded implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String FORWARDING = "org.springframework.cloud.gateway.";

    private @Nullable Environment settings;

    @Override
    public void setEnvironment(Environment environment) {
        settings = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean needed = !ServicesElsewhere.in(Objects.requireNonNull(settings)).isEmpty();
        boolean[] matches = new boolean[candidates.length];
        for (int i = 0; i < matches.length; i++) {
            String candidate = candidates[i];
            matches[i] = needed || candidate == null || !candidate.startsWith(FORWARDING);
        }
        return matches;
    }
}
