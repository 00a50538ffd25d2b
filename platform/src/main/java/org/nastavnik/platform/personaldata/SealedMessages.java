package org.nastavnik.platform.personaldata;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.nastavnik.contracts.Personal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes commands, and what came of them, for the way between replicas. Commands name people in clear, as those who send them
 * have written it; so the whole of each is encrypted with the master key, and whoever passes it on reads nothing but of which
 * kind it is.
 */
public final class SealedMessages extends Jackson3Serializer {

    private static final String PURPOSE = "message/";

    private final MasterKeys keys;

    /** @param keys the same in all replicas */
    public SealedMessages(MasterKeys keys) {
        super(builder()
                .jsonMapperBuilderCustomizer(json -> json.addModule(new SimpleModule("personal texts in messages")
                        .addSerializer(new PersonalWriter(Personal::text))
                        .addDeserializer(Personal.class, new Reading()))));
        this.keys = keys;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object message, Class<T> expected) {
        SerializedObject<byte[]> plain = super.serialize(message, byte[].class);
        byte[] sealed = keys.wrap(plain.getData(), purpose(plain.getType()));
        return new SimpleSerializedObject<>(getConverter().convert(sealed, expected), expected, plain.getType());
    }

    @Override
    // As Axon has it: whoever asks knows what was written under the name.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> sealed) {
        if (SerializedType.emptyType().equals(sealed.getType())) {
            return super.deserialize(sealed);
        }
        byte[] plain = keys.unwrap(getConverter().convert(sealed.getData(), byte[].class), purpose(sealed.getType()));
        return super.deserialize(new SimpleSerializedObject<>(plain, byte[].class, sealed.getType()));
    }

    private static String purpose(SerializedType type) {
        return PURPOSE + type.getName();
    }

    private static final class Reading extends StdScalarDeserializer<Personal> {

        Reading() {
            super(Personal.class);
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            return Personal.of(json.getString());
        }
    }
}
