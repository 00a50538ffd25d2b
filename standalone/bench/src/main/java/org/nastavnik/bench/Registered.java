package org.nastavnik.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Persons of each client's own, of whom something else is said each time; many, so that nobody's history grows long. */
@State(Scope.Thread)
public class Registered {

    private static final int MANY = 100;

    private final List<UUID> ids = new ArrayList<>();
    private int changes;

    /** Puts them on record. */
    @Setup(Level.Trial)
    public void register(Client client) throws IOException {
        for (int i = 0; i < MANY; i++) {
            ids.add(client.register());
        }
    }

    UUID id() {
        return ids.get(changes % MANY);
    }

    String news() {
        changes++;
        return "teacher " + changes;
    }
}
