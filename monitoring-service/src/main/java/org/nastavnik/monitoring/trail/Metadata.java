package org.nastavnik.monitoring.trail;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Reactions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What an event's metadata says. Whatever stands there is read, for the log keeps also what somebody has changed.
 *
 * @param actor pseudonymous
 * @param roles by which it was allowed
 * @param address from where the actor acted; null if that is not known
 * @param trace the message that all of this came of; null if it does not say
 * @param origin the message that the event was the answer to
 * @param cause the event, or for want of one the command, that the event goes back to
 */
record Metadata(
        String actor,
        List<String> roles,
        @Nullable String address,
        @Nullable String trace,
        @Nullable String origin,
        @Nullable String cause) {

    private static final JsonMapper JSON = new JsonMapper();

    static Metadata of(String written) {
        JsonNode all = read(written);
        String actor = text(all, Actor.USER);
        String roles = text(all, Actor.ROLE);
        boolean system = actor == null || actor.equals(Actor.SYSTEM.user());
        return new Metadata(
                actor == null ? Actor.SYSTEM.user() : actor,
                system || roles == null || roles.isBlank()
                        ? List.of()
                        : Arrays.asList(roles.strip().split(" +")),
                text(all, Actor.ADDRESS),
                text(all, "traceId"),
                text(all, "correlationId"),
                text(all, Reactions.CAUSE));
    }

    private static JsonNode read(String written) {
        try {
            return JSON.readTree(written);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String text(JsonNode all, String name) {
        JsonNode value = all.path(name);
        // PostgreSQL keeps no zero character.
        return value.isString() && value.asString().indexOf('\0') < 0 ? value.asString() : null;
    }
}
