package org.nastavnik.monitoring.trail;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an event has changed of its record.
 *
 * @param before as it was; null if there was nothing
 * @param after as it became; null if there is nothing any more
 */
record Change(
        Path place, @Nullable JsonNode before, @Nullable JsonNode after) {}
