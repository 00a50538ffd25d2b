package org.nastavnik.gateway.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * A password as somebody has typed it, which nothing prints. Letters that keyboards compose in different ways count as the
 * same.
 */
@Schema(type = "string", format = "password")
public record Secret(String text) {

    /** All that bcrypt looks at. */
    static final int MOST_BYTES = 72;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {
        text = Normalizer.normalize(text, Form.NFC);
    }

    /** Spring calls it for the fields of forms. */
    public static Secret of(String typed) {
        return new Secret(typed);
    }

    boolean fits() {
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    @Override
    public String toString() {
        return "…";
    }
}
