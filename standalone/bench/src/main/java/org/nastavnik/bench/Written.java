package org.nastavnik.bench;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the same client has written just before; that is not part of what is measured. */
@State(Scope.Thread)
public class Written {

    private @Nullable UUID id;

    /** Each is measured in milliseconds, so that JMH's warning of this level does not apply. */
    @Setup(Level.Invocation)
    public void write(Client client) throws IOException {
        id = client.putOnRecord();
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }
}
