package org.nastavnik.monitoring.trail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What has to be known of a kind of events to tell what they change. Most need nothing: what they say stands for itself.
 *
 * @param at the part of the record that they speak of, such as <code>tasks[{task}].occurrences[{n}]</code>
 * @param of the component that holds what is said of it, if it is not the event itself
 * @param state in which they leave it, if that is not said otherwise
 * @param removes the part that they take away
 * @param name the component that names the record
 */
record Kind(
        @Nullable String at,
        @Nullable String of,
        @Nullable String state,
        @Nullable String removes,
        @Nullable String name) {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[([^]]+)])?\\.?");
    private static final Pattern COMPONENT = Pattern.compile("\\{([\\w.]+)}");

    static Kind of(Map<?, ?> all, String name) {
        return new Kind(
                (String) all.get(name + ".at"),
                (String) all.get(name + ".of"),
                (String) all.get(name + ".state"),
                (String) all.get(name + ".removes"),
                (String) all.get(name + ".name"));
    }

    /** Of which part an event speaks. */
    Path place(JsonNode payload) {
        return path(at, payload);
    }

    /** Which part it takes away, if any. */
    @Nullable
    Path removed(JsonNode payload) {
        return removes == null ? null : path(removes, payload);
    }

    /** Components that say of which part an event speaks, and are not told once more. */
    Set<String> spent() {
        return Stream.of(at, removes)
                .flatMap(template -> template == null ? Stream.of() : components(template).stream())
                .map(component -> component.substring(component.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    private static List<String> components(String template) {
        return COMPONENT
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Path path(@Nullable String template, JsonNode payload) {
        Path path = Path.WHOLE;
        if (template != null) {
            Matcher steps = STEP.matcher(template);
            while (steps.find()) {
                path = path.to(steps.group(1));
                String key = steps.group(2);
                path = key == null ? path : path.at(filled(key, payload));
            }
        }
        return path;
    }

    private static String filled(String key, JsonNode payload) {
        return COMPONENT
                .matcher(key)
                .replaceAll(component -> Matcher.quoteReplacement(
                        Said.within(payload, component.group(1)).asString("")));
    }
}
