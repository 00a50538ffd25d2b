package org.nastavnik.monitoring;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** A projection that stands still until this is closed. */
public record Standstill(StreamingEventProcessor processor) implements AutoCloseable {

    /** Stops the projection of that processing group. */
    public static Standstill of(String group, EventProcessingConfiguration processing) {
        StreamingEventProcessor processor =
                processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        return new Standstill(processor);
    }

    /** Makes it lose its rows. */
    public void reset() {
        processor.resetTokens();
    }

    @Override
    public void close() {
        processor.start();
    }
}
