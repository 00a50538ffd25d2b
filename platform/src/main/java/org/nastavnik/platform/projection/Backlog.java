package org.nastavnik.platform.projection;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events that are stored and not yet handled. Each is looked at only against the segment it belongs to: positions of
 * segments with nothing to do are stored late.
 */
interface Backlog {

    /**
     * Stored events of these names that none of the positions covers.
     *
     * @param limit at most so many
     */
    List<Appended> beyond(List<Position> reached, String[] names, int limit);

    /** The same for a single aggregate, which is all that whoever asks for it has to wait for. */
    List<Appended> beyond(List<Position> reached, String[] names, String aggregate);

    /** How many events of these names lie beyond the segment that is furthest behind. */
    long count(List<Position> reached, String[] names);

    /** Those of them that are not covered by the position of the segment they belong to. */
    static List<Appended> uncovered(Stream<Appended> events, List<Position> reached) {
        return events.filter(event -> !event.isCoveredBy(reached)).toList();
    }

    /** The place that all segments have come to. */
    static long lowest(List<Position> reached) {
        return reached.stream().mapToLong(Position::index).min().orElse(-1);
    }

    /**
     * An event's place in the store, and whose it is.
     *
     * @param aggregateIdentifier none where it is not known what happened up to that place, so that every segment has to come
     *     as far
     */
    record Appended(long globalIndex, @Nullable String aggregateIdentifier) {

        private boolean isCoveredBy(List<Position> reached) {
            return aggregateIdentifier == null
                    ? lowest(reached) >= globalIndex
                    : reached.stream().anyMatch(position -> position.covers(aggregateIdentifier, globalIndex));
        }
    }
}
