package org.nastavnik.monitoring.trail;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * What an event says, apart: of the record, and of the reasons.
 *
 * @param values each under its place in the record; null where there is nothing any more
 * @param wholes parts that it tells as a whole, so that what they no longer have is gone
 * @param removed the part of the record that it takes away, if any
 * @param reasons why it was done, by whose decision, and what shows it
 */
record Said(
        Map<Path, @Nullable JsonNode> values,
        Set<Path> wholes,
        @Nullable Path removed,
        Map<String, JsonNode> reasons) {

    /** Components that say why, or what shows it. */
    private static final Set<String> REASONS =
            Set.of("reason", "order", "evidence", "body", "protocol", "document", "note");

    /** Whose record it is, which is the same in all of them. */
    private static final String INSTITUTION = "institution";

    private static final String STATE = "state";

    /** What tells the elements of a list apart, the first that all of them have. */
    private static final List<List<String>> KEYS =
            List.of(List.of("number"), List.of("n"), List.of("id"), List.of("kpi", "year"), List.of("person"));

    static Said of(JsonNode payload, Kind kind, String aggregate) {
        Said said = new Said(new LinkedHashMap<>(), new HashSet<>(), kind.removed(payload), new LinkedHashMap<>());
        Path place = kind.place(payload);
        Set<String> spent = kind.spent();
        payload.properties().forEach(component -> {
            String name = component.getKey();
            JsonNode value = component.getValue();
            if (name.equals(kind.of())) {
                said.add(place, value, spent);
            } else if (REASONS.contains(name)) {
                said.reasons.put(name, value);
            } else if (!name.equals(INSTITUTION)
                    && !spent.contains(name)
                    && !value.asString("").equals(aggregate)) {
                said.add(place.to(name), value, Set.of());
            }
        });
        if (kind.state() != null) {
            said.values.put(place.to(STATE), StringNode.valueOf(kind.state()));
        }
        return said;
    }

    /** What stands there in the JSON, by names with full stops between them. */
    static JsonNode within(JsonNode json, String names) {
        JsonNode found = json;
        for (String name : names.split("\\.", -1)) {
            found = found.path(name);
        }
        return found;
    }

    private void add(Path place, JsonNode value, Set<String> spent) {
        List<String> keys = keys(value);
        if (value.isObject()) {
            value.properties().stream()
                    .filter(part -> !spent.contains(part.getKey()))
                    .forEach(part -> add(place.to(part.getKey()), part.getValue(), Set.of()));
        } else if (value.isNull() || (value.isArray() && value.isEmpty())) {
            wholes.add(place);
            values.put(place, null);
        } else if (keys.isEmpty()) {
            values.put(place, value);
        } else {
            wholes.add(place);
            value.forEach(one -> add(place.at(key(one, keys)), one, Set.copyOf(keys)));
        }
    }

    private static List<String> keys(JsonNode list) {
        return list.isArray() && !list.isEmpty()
                ? KEYS.stream()
                        .filter(keys -> list.valueStream()
                                .allMatch(one -> keys.stream()
                                        .allMatch(key -> one.path(key).isValueNode()
                                                && !(one.path(key) instanceof MissingNode))))
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    private static String key(JsonNode one, List<String> keys) {
        return keys.stream().map(key -> one.path(key).asString("")).collect(Collectors.joining(","));
    }

    /** What is there no more of a record in which that was there. */
    boolean takesAway(Path place) {
        return (removed != null && removed.contains(place))
                || (!values.containsKey(place) && wholes.stream().anyMatch(place::isIn));
    }
}
