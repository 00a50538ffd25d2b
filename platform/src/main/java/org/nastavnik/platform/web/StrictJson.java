package org.nastavnik.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes requests by the letter: a number is no text and a text no number, a date lies where a programme may, and no text
 * holds what the database cannot keep. So a mistake is a 400 that names its field, and not a failure further down.
 */
final class StrictJson implements JsonMapperBuilderCustomizer {

    /** The earliest day that data may speak of: people who work today were born after it. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The last one. */
    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private static final Set<CoercionInputShape> NO_TEXT =
            Set.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> NO_TEXT.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .withCoercionConfig(LogicalType.Integer, number -> {
                    number.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                    number.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
                    number.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                })
                .withCoercionConfig(
                        LogicalType.Enum, name -> name.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Boolean, yesOrNo -> {
                    yesOrNo.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    yesOrNo.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    yesOrNo.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                })
                .withCoercionConfig(
                        LogicalType.OtherScalar,
                        scalar -> NO_TEXT.forEach(shape -> scalar.setCoercion(shape, CoercionAction.Fail)))
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new SimpleModule()
                        .addDeserializer(UUID.class, new Id())
                        .addDeserializer(LocalDate.class, new Day())
                        .addDeserializer(String.class, new Text()));
    }

    /** Whether data may speak of that day. */
    static boolean isOfThisAge(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /** Whether data may speak of that instant, by its day in UTC; one may be too far off to have such a day at all. */
    static boolean isOfThisAge(Instant instant) {
        return !instant.isBefore(EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC))
                && instant.isBefore(LATEST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Written as everybody writes it, and in none of the other ways that Jackson and Java know of. */
    private static final class Id extends StdScalarDeserializer<UUID> {

        private static final Pattern WRITTEN = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

        Id() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (UUID) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String id = parser.getString();
            return WRITTEN.matcher(id).matches()
                    ? UUID.fromString(id)
                    : (UUID) context.handleWeirdStringValue(UUID.class, id, "not an id");
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    LocalDate day = LocalDate.parse(parser.getString());
                    if (isOfThisAge(day)) {
                        return day;
                    }
                } catch (DateTimeException _) {
                    // As any other thing that is no date.
                }
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getString(), "no such day");
            }
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            return isStorable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, "", "not text that can be kept");
        }

        /** PostgreSQL keeps no zero character, and UTF-8 no half of a pair; what only steers a terminal nobody can read. */
        private static boolean isStorable(String text) {
            return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                    && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
    }
}
