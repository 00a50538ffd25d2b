package org.nastavnik.platform.personaldata;

import java.util.function.Function;
import org.nastavnik.contracts.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes personal texts into JSON where it does not matter at which place of it: as they say, or as they are kept. */
final class PersonalWriter extends StdSerializer<Personal> {

    private final Function<Personal, String> form;

    PersonalWriter(Function<Personal, String> form) {
        super(Personal.class);
        this.form = form;
    }

    @Override
    public void serialize(Personal one, JsonGenerator json, SerializationContext context) {
        json.writeString(form.apply(one));
    }
}
