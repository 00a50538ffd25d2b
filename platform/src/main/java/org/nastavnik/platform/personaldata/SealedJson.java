package org.nastavnik.platform.personaldata;

import org.nastavnik.contracts.Personal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON in rows: personal texts in it are as sealed as in the events they come from. */
public final class SealedJson {

    private final JsonMapper json;

    SealedJson(PersonalTexts texts) {
        json = JsonMapper.builder()
                .addModule(new SimpleModule("sealed rows")
                        .addSerializer(new PersonalWriter(Personal::sealed))
                        .addDeserializer(Personal.class, new Reading(texts)))
                .build();
    }

    /** As it goes into a row. */
    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** What was written into a row. */
    public <T> T read(String written, TypeReference<T> type) {
        return json.readValue(written, type);
    }

    /** The same of a class that takes no others. */
    public <T> T read(String written, Class<T> type) {
        return json.readValue(written, type);
    }

    private static final class Reading extends StdScalarDeserializer<Personal> {

        private final PersonalTexts texts;

        Reading(PersonalTexts texts) {
            super(Personal.class);
            this.texts = texts;
        }

        @Override
        public Personal deserialize(JsonParser parser, DeserializationContext context) {
            return texts.kept(parser.getString());
        }
    }
}
