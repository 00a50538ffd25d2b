package org.nastavnik.monitoring.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.personaldata.BrokenSeal;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/**
 * Puts what events say into words, in a language and for somebody.
 *
 * @param mayRead whether he or she may read what is said of persons
 * @param names of records, by their ids
 */
record Wording(
        MessageSource sentences,
        Locale language,
        ZoneId zone,
        Texts texts,
        boolean mayRead,
        Map<String, String> names) {

    private static final String BEFORE = "audit.";

    /** Whoever has to do a task is told by the role or the name alone. */
    private static final Set<String> EXECUTOR = Set.of("role", "entry", "name");

    /** What has happened, in a sentence. */
    public String kind(String name) {
        return word("kind." + name, name);
    }

    /** What a component is called. */
    String field(String name) {
        return word("field." + name, name);
    }

    public String role(String role) {
        return word("role." + role, role);
    }

    /** Somebody; the id where nothing else is known. */
    public String actor(String actor) {
        return word("actor." + actor, actor);
    }

    /** Where something stands: <q>task 1.1, date 2: until</q>. */
    String place(Path place) {
        return place.steps().stream()
                .map(step -> step.key() == null ? field(step.name()) : field(step.name()) + " " + key(step.key()))
                .collect(Collectors.joining(" · "));
    }

    private String key(String key) {
        return Stream.of(key.split(",", -1)).map(this::text).collect(Collectors.joining(", "));
    }

    /** The value, or null where there is none. */
    @Nullable
    String value(@Nullable JsonNode value) {
        return value == null ? null : words(value);
    }

    private String words(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(this::words)
                    .collect(Collectors.joining(value.valueStream().anyMatch(JsonNode::isContainer) ? "; " : ", "));
        }
        if (value.isObject() && !value.isEmpty() && EXECUTOR.containsAll(value.propertyNames())) {
            return words(value.path(value.has("role") ? "role" : "name"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(part -> !part.getValue().isNull())
                    .map(part -> field(part.getKey()) + ": " + words(part.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.isBoolean() ? word("value." + value.asString(), value.asString()) : text(value.asString());
    }

    private String text(String written) {
        Optional<Personal> personal = texts.sealed(written);
        if (personal.isEmpty()) {
            return plain(written);
        }
        if (!mayRead) {
            return word("hidden", "***");
        }
        try {
            return plain(personal.get().text());
        } catch (BrokenSeal _) {
            return word("broken-seal", "?");
        }
    }

    private String plain(String text) {
        if (text.equals(Personal.ERASED)) {
            return word("erased", text);
        }
        String name = names.get(text);
        return name != null ? name : date(text).orElseGet(() -> word("value." + text, text));
    }

    private Optional<String> date(String text) {
        try {
            return switch (text.length()) {
                case 7 ->
                    text.startsWith("--") ? Optional.of(formatted("day", MonthDay.parse(text))) : Optional.empty();
                case 10 -> Optional.of(formatted("date", LocalDate.parse(text)));
                default -> text.endsWith("Z") ? Optional.of(instant(Instant.parse(text))) : Optional.empty();
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** When, where programmes are run. */
    public String instant(Instant instant) {
        return formatted("instant", instant.atZone(zone));
    }

    private String formatted(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(sentence("pattern." + pattern), language)
                .format(when);
    }

    /** A change in a line. */
    public String changed(Entry.Changed change) {
        String code = change.before() == null ? "set" : change.after() == null ? "removed" : "changed";
        return sentence(code, change.name(), change.before(), change.after());
    }

    /** That there is more of it. */
    public String more(int left) {
        return sentence("more", left);
    }

    /** The head of a table's column. */
    String column(String name) {
        return word("column." + name, name);
    }

    private String sentence(String code, @Nullable Object... values) {
        return sentences.getMessage(BEFORE + code, values, language);
    }

    private String word(String code, String otherwise) {
        String found = sentences.getMessage(BEFORE + code, null, otherwise, language);
        return found == null ? otherwise : found;
    }
}
