package org.nastavnik.monitoring.figure;

import java.time.Instant;
import java.util.UUID;

/**
 * An event, and when it was told.
 *
 * @param aggregate that it happened to
 * @param seq its number among the aggregate's events
 * @param event of any kind; figures look at those they follow from
 */
record Told(UUID aggregate, long seq, Instant at, Object event) {}
