package org.nastavnik.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

/**
 * Every event that any service stores can be told in words. Whoever adds an event adds its sentence, the names of its
 * components and of its values to this feature's bundles.
 */
class WordsTest {

    /** Maps, whose keys somebody has made up. */
    private static final Set<String> MAPS = Set.of("ratings", "words");

    private static final Pattern VALUE = Pattern.compile("[A-Z]{2}[A-Z_]*");

    private final Set<String> needed = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyEventOfEveryServiceHasItsWords(String bundle) throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(new ClassPathResource(bundle, WordsTest.class));
        for (Approved event : Approved.all()) {
            needed.add("audit.kind." + event.kind());
            collect(event.payload());
            String state = new Kinds().of(event.kind()).state();
            if (state != null) {
                needed.add("audit.value." + state);
            }
        }
        needed.removeAll(words.stringPropertyNames());
        assertThat(needed).as("without words in " + bundle).isEmpty();
    }

    private void collect(JsonNode json) {
        json.properties().forEach(part -> {
            needed.add("audit.field." + part.getKey());
            if (!MAPS.contains(part.getKey())) {
                collect(part.getValue());
            }
        });
        if (json.isArray()) {
            json.forEach(this::collect);
        }
        if (json.isString() && VALUE.matcher(json.asString()).matches()) {
            needed.add("audit.value." + json.asString());
        }
    }
}
