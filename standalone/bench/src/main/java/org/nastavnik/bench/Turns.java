package org.nastavnik.bench;

import java.io.IOException;
import java.util.UUID;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a client does next, of a round of five kinds of commands. */
@State(Scope.Thread)
public class Turns {

    private static final int KINDS = 5;

    private int turn;
    private UUID person = new UUID(0, 0);
    private UUID survey = new UUID(0, 0);

    UUID next(Client client) throws IOException {
        switch (turn++ % KINDS) {
            case 0 -> person = client.register();
            case 1 -> survey = client.survey();
            case 2 -> client.change(person, "teacher " + turn);
            case 3 -> client.respond(survey, person);
            default -> client.putOnRecord();
        }
        return person;
    }
}
