package org.nastavnik.monitoring.trail;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.personaldata.BrokenSeal;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Texts about persons in the JSON of events, which says by itself which these are. */
@Component
public class Texts {

    private final PersonalTexts seals;

    Texts(PersonalTexts seals) {
        this.seals = seals;
    }

    /** The text that was sealed so, to be opened; nothing if this is a text like any other. */
    Optional<Personal> sealed(String written) {
        try {
            return Optional.of(seals.kept(written));
        } catch (BrokenSeal _) {
            return Optional.empty();
        }
    }

    /** Whether both say the same, for the same text is never sealed twice alike. */
    boolean same(JsonNode one, JsonNode other) {
        if (one.isString() && other.isString()) {
            return one.equals(other) || said(one.asString()).equals(said(other.asString()));
        }
        if (one.isContainer() && one.getNodeType() == other.getNodeType() && one.size() == other.size()) {
            return one.isArray() ? sameList(one, other) : sameObject(one, other);
        }
        return one.equals(other);
    }

    private boolean sameList(JsonNode one, JsonNode other) {
        Iterator<JsonNode> others = other.iterator();
        return one.valueStream().allMatch(part -> same(part, others.next()));
    }

    private boolean sameObject(JsonNode one, JsonNode other) {
        return one.properties().stream()
                .allMatch(part -> other.has(part.getKey()) && same(part.getValue(), other.path(part.getKey())));
    }

    /** What it says if it was sealed and opens; else as it is written. */
    public String said(String written) {
        try {
            return sealed(written).map(Personal::text).orElse(written);
        } catch (BrokenSeal _) {
            return written;
        }
    }

    /** All texts in it. */
    static Stream<String> in(JsonNode json) {
        return json.isString()
                ? Stream.of(json.asString())
                : json.isContainer() ? json.valueStream().flatMap(Texts::in) : Stream.of();
    }
}
