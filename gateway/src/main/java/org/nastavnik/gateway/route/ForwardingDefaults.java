package org.nastavnik.gateway.route;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settles what Spring Cloud would settle otherwise, wherever it is on the class path. Files that are sent are taken apart
 * where they are read, and passed on as they are where services are elsewhere: unless told before, Spring Cloud Gateway has
 * them never taken apart. And where services are, settings say: no register of them is asked, nor missed in health.
 */
final class ForwardingDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean here = ServicesElsewhere.in(environment).isEmpty();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        getClass().getSimpleName(),
                        Map.of(
                                "spring.servlet.multipart.enabled",
                                Boolean.toString(here),
                                "spring.cloud.discovery.enabled",
                                "false",
                                // A service that was away is described once it is there.
                                "springdoc.cache.disabled",
                                Boolean.toString(!here),
                                "spring.http.clients.connect-timeout",
                                "2s",
                                "spring.http.clients.read-timeout",
                                "60s")));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
