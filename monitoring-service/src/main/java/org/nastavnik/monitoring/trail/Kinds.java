package org.nastavnik.monitoring.trail;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What {@code kinds.properties} says of kinds of events, by their names: classes of other services are not to be had. */
@Component
class Kinds {

    private static final String NAME = ".name";

    private final Properties all;

    Kinds() throws IOException {
        all = PropertiesLoaderUtils.loadProperties(new ClassPathResource("kinds.properties", Kinds.class));
    }

    Kind of(String name) {
        return Kind.of(all, name);
    }

    /** Those that name the record that they happen to. */
    Set<String> naming() {
        return all.stringPropertyNames().stream()
                .filter(key -> key.endsWith(NAME))
                .map(key -> key.substring(0, key.length() - NAME.length()))
                .collect(Collectors.toSet());
    }
}
