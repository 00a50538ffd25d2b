package org.nastavnik.standalone.processes;

import java.io.IOException;

/**
 * Ends this process together with the one that has started it, however that ends: the pipe between them, through which
 * nothing is ever said, breaks.
 */
final class Lifeline {

    /** The argument that asks for it. */
    static final String ARGUMENT = "--attended";

    private Lifeline() {}

    static void hold() {
        Thread.ofPlatform().daemon().name("lifeline").start(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException _) {
                // Broken is broken.
            }
            System.exit(0);
        });
    }
}
