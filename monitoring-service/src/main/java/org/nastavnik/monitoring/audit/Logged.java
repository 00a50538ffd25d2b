package org.nastavnik.monitoring.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that has a leaf.
 *
 * @param number of the leaf
 * @param institution whose event it is, if that is known
 * @param kind the event's name
 * @param timestamp as it is stored
 * @param metadata as it is stored, which is JSON unless somebody has changed it
 */
public record Logged(
        long number,
        String eventId,
        String aggregate,
        @Nullable UUID institution,
        String kind,
        String timestamp,
        String metadata) {}
