package org.nastavnik.standalone.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Something that somebody of the sample programme does.
 *
 * @param on the day on which it is done; what it tells may be earlier
 * @param as the user who does it
 * @param request the method and the path
 * @param body what is sent, if anything
 * @param file what is uploaded, if anything: a resource on the class path
 */
public record SampleStep(
        LocalDate on,
        String as,
        @JsonProperty("do") String request,
        @Nullable JsonNode body,
        @Nullable String file) {

    private static final Pattern NAME_IN_PATH = Pattern.compile("(?<=[/=])@([a-z0-9-]+)");
    private static final Pattern NAME = Pattern.compile("@[a-z0-9-]+");

    /** All there is to do, in order. */
    public static List<SampleStep> all() {
        JsonMapper json = JsonMapper.shared();
        try (InputStream programme = new ClassPathResource("sample/programme.json").getInputStream()) {
            return List.of(json.treeToValue(withIds(json.readTree(programme), json), SampleStep[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of what the programme calls so: the same at each start, so that a step taken twice does no harm. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("nastavnik/sample/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** GET, POST, PUT or DELETE. */
    String method() {
        return request.substring(0, request.indexOf(' '));
    }

    /** Path and query, with the ids in place of the names. */
    String path() {
        return NAME_IN_PATH
                .matcher(request.substring(request.indexOf(' ') + 1))
                .replaceAll(name -> id(name.group(1)).toString());
    }

    /** Texts that are a name as a whole, such as {@code @centre}, become the id of what they name. */
    private static JsonNode withIds(JsonNode node, JsonMapper json) {
        if (node.isString()) {
            String text = node.stringValue();
            return NAME.matcher(text).matches()
                    ? StringNode.valueOf(id(text.substring(1)).toString())
                    : node;
        }
        if (node.isArray()) {
            var array = json.createArrayNode();
            node.forEach(item -> array.add(withIds(item, json)));
            return array;
        }
        if (node.isObject()) {
            var object = json.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), withIds(field.getValue(), json)));
            return object;
        }
        return node;
    }
}
