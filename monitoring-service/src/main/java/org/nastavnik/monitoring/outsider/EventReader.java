package org.nastavnik.monitoring.outsider;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.StoredAs;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.figure.FigureFold;
import org.nastavnik.monitoring.proof.Leaf;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the events that figures follow from. Texts about persons stay sealed: no figure takes them. */
final class EventReader {

    private final Map<String, Class<?>> kinds = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule("sealed texts").addDeserializer(Personal.class, new Shut()))
            .build();

    EventReader() {
        Stream.concat(FigureFold.EVENTS.stream(), Stream.of(InstitutionEvent.Registered.class))
                .forEach(kind -> kinds.put(stored(kind).name(), kind));
    }

    /**
     * What a leaf tells; null if no figure follows from it.
     *
     * @throws IllegalArgumentException if nobody here can read it: it lacks what every such event has, or was written by a
     *     later version than this
     */
    @Nullable
    Object read(Leaf leaf) {
        Class<?> kind = kinds.get(leaf.type());
        if (kind == null) {
            return null;
        }
        if (leaf.revision() == null
                || Integer.parseInt(leaf.revision()) > stored(kind).revision()) {
            throw new IllegalArgumentException("Revision " + leaf.revision());
        }
        Object event = json.readValue(leaf.payload(), kind);
        if (event == null) {
            throw new IllegalArgumentException("Nothing");
        }
        return event;
    }

    private static StoredAs stored(Class<?> kind) {
        StoredAs stored = kind.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalStateException(kind + " is not stored");
        }
        return stored;
    }

    private static final class Shut extends StdDeserializer<Personal> {

        Shut() {
            super(Personal.class);
        }

        @Override
        public Personal deserialize(JsonParser parser, DeserializationContext context) {
            return Personal.kept(parser.getString(), () -> Personal.ERASED);
        }
    }
}
