package org.nastavnik.platform.eventstore;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * What has happened to one aggregate after another, up to a position.
 *
 * @param end the position, after which all events have to be read
 */
public record Histories(TrackingToken end, Reading reading) {

    /** Reads them from the beginning; in a transaction, which keeps the place. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Hands out all events, those of an aggregate one after another and in their order.
         *
         * @param most events at a time
         */
        void read(int most, Consumer<List<TrackedEventMessage<?>>> reader);
    }
}
