package org.nastavnik.testing.axonserver;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application under test a stand-in of its own where the system property {@code nastavnik.stand-in} is set: so the
 * tests of a service tell whether its commands can travel and its events come back. Those that look at PostgreSQL's event
 * store fail there, of course.
 */
final class StandInEverywhere implements EnvironmentPostProcessor {

    private static final String ASKED_FOR = "nastavnik.stand-in";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (System.getProperty(ASKED_FOR) != null && !environment.containsProperty("axon.axonserver.servers")) {
            Map<String, Object> settings = Arrays.stream(
                            AxonServerStandIn.started().settings())
                    .map(setting -> setting.split("=", 2))
                    .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
            environment.getPropertySources().addFirst(new MapPropertySource(ASKED_FOR, settings));
        }
    }
}
