package org.nastavnik.bench;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A person of each client's own, of whom something else is said each time. */
@State(Scope.Thread)
public class Registered {

    private @Nullable UUID id;
    private int changes;

    /** Puts the person on record. */
    @Setup(Level.Trial)
    public void register(Client client) throws IOException {
        id = client.register();
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String news() {
        changes++;
        return "teacher " + changes;
    }
}
