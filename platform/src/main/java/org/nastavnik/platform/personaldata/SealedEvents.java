package org.nastavnik.platform.personaldata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes events with their personal texts sealed, and reads them so that a text is opened when it is asked for. What has been
 * read and is written again in the same place, such as a dead letter, stays as it was sealed.
 */
public final class SealedEvents {

    private static final String EVENT = SealedEvents.class.getName();

    private final PersonalTexts texts;

    /** With these seals. */
    public SealedEvents(PersonalTexts texts) {
        this.texts = texts;
    }

    /** Whether there are personal texts in events of this class. */
    public static boolean concerns(Class<?> event) {
        return PersonalFields.in(event);
    }

    /** To be part of the mapper that reads and writes. */
    public static JacksonModule module() {
        return new SimpleModule("sealed events")
                .addSerializer(new Writing())
                .addDeserializer(Personal.class, new Reading());
    }

    /**
     * The event as JSON.
     *
     * @param name under which it is stored
     */
    public byte[] write(ObjectWriter writer, Object event, String name) {
        Told told = new Told(texts, name);
        told.event = event;
        PersonalFields.shared(event, name).forEach(texts::ready);
        return writer.withAttribute(EVENT, told).writeValueAsBytes(event);
    }

    /**
     * The event that the JSON tells of.
     *
     * @param name under which it is stored
     */
    public Object read(ObjectReader reader, byte[] json, String name) {
        Told told = new Told(texts, name);
        Object event = reader.withAttribute(EVENT, told).readValue(json);
        told.event = event;
        return event;
    }

    private static List<Object> trail(TokenStreamContext place) {
        Deque<Object> trail = new ArrayDeque<>();
        for (TokenStreamContext at = place; !at.inRoot(); at = at.getParent()) {
            trail.push(at.inObject() ? at.currentName() : Integer.valueOf(at.getCurrentIndex()));
        }
        return List.copyOf(trail);
    }

    /** What has to be known of an event to seal or open a part of it; when it is read, it is not there before its parts. */
    private static final class Told {

        private final PersonalTexts texts;
        private final String name;
        private @Nullable Object event;

        Told(PersonalTexts texts, String name) {
            this.texts = texts;
            this.name = name;
        }

        String seal(Personal one, List<Object> trail) {
            Place place = at(trail);
            return one.isKept() && isSealedFor(place, one.sealed()) ? one.sealed() : texts.seal(one.text(), place);
        }

        String open(String sealed, List<Object> trail) {
            return texts.open(sealed, at(trail));
        }

        private Place at(List<Object> trail) {
            if (event == null) {
                throw new IllegalStateException("The event is not there yet");
            }
            return PersonalFields.at(event, name, trail);
        }

        private static boolean isSealedFor(Place place, String text) {
            Sealed sealed = Sealed.read(text);
            return sealed != null && sealed.isFor(place);
        }
    }

    private static final class Writing extends StdSerializer<Personal> {

        Writing() {
            super(Personal.class);
        }

        @Override
        public void serialize(Personal one, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(EVENT) instanceof Told told)) {
                throw new IllegalStateException("A personal text is written as part of an event only");
            }
            json.writeString(told.seal(one, trail(json.streamWriteContext())));
        }
    }

    private static final class Reading extends StdScalarDeserializer<Personal> {

        Reading() {
            super(Personal.class);
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            String written = json.getString();
            if (Sealed.read(written) == null) {
                // It was stored before texts were sealed.
                return Personal.of(written);
            }
            if (!(context.getAttribute(EVENT) instanceof Told told)) {
                throw new IllegalStateException("A sealed text is read as part of an event only");
            }
            List<Object> trail = trail(json.streamReadContext());
            return Personal.kept(written, () -> told.open(written, trail));
        }
    }
}
