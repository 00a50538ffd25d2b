package org.nastavnik.platform.axonserver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;

/** Against a real Axon Server, where {@code AXON_SERVER_ADDRESS} says that there is one ({@code host:port}). */
class AxonServerTest extends OnAxonServer {

    private static final String ADDRESS = System.getenv().getOrDefault("AXON_SERVER_ADDRESS", "");

    @Override
    String server() {
        return ADDRESS;
    }

    @BeforeAll
    @Override
    void begin() throws Exception {
        if (ADDRESS.isBlank()) {
            String why = "NOT RUN: tests against a real Axon Server; set AXON_SERVER_ADDRESS to host:port of one";
            System.out.println(why);
            assumeTrue(false, why);
        }
        super.begin();
    }
}
