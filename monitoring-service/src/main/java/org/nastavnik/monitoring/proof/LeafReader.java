package org.nastavnik.monitoring.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the lines of a log, and takes none that says the same as a leaf but is written otherwise: it has another hash. */
public final class LeafReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String HASH = "leafHash";

    private LeafReader() {}

    /**
     * What a line says.
     *
     * @param line without its end
     * @throws IllegalArgumentException if it is neither exactly a leaf nor exactly the hash of one
     */
    public static LogLine read(byte[] line) {
        Map<String, String> said = said(line);
        LogLine read;
        byte[] written;
        if (said.containsKey(HASH)) {
            LeafHash hash = new LeafHash(Hash.ofBase64(of(said, HASH)));
            written = hash.line();
            read = hash;
        } else {
            Leaf leaf = leaf(said);
            written = leaf.line();
            read = leaf;
        }
        if (!Arrays.equals(written, line)) {
            throw new IllegalArgumentException("Not in canonical form");
        }
        return read;
    }

    private static Leaf leaf(Map<String, String> said) {
        return new Leaf(
                of(said, "aggregate"),
                of(said, "id"),
                Base64.getDecoder().decode(of(said, "metadata")),
                Base64.getDecoder().decode(of(said, "payload")),
                said.get("revision"),
                Long.parseLong(of(said, "sequence")),
                of(said, "timestamp"),
                of(said, "type"));
    }

    private static String of(Map<String, String> said, String key) {
        String value = said.get(key);
        if (value == null) {
            throw new IllegalArgumentException("It lacks " + key);
        }
        return value;
    }

    /** Values of whatever kind as texts; were one of the wrong kind, the line would have to be written otherwise. */
    private static Map<String, String> said(byte[] line) {
        Map<String, String> said = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Not an object");
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                String value = value(json);
                if (value != null) {
                    said.put(name, value);
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
        return said;
    }

    private static @Nullable String value(JsonParser json) {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("Not a text or a whole number");
        }
        return json.getString();
    }
}
