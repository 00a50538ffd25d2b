package org.nastavnik.platform.projection;

import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a segment has come; during a replay, how far that has.
 *
 * @param index the place of the last event that it has passed, -1 before the first
 * @param gaps places before that where there was no event yet, of which Axon Server has none
 */
record Position(Segment segment, long index, Set<Long> gaps) {

    static Position of(Segment segment, @Nullable TrackingToken token) {
        return switch (token == null ? null : WrappedToken.unwrapLowerBound(token)) {
            case GapAwareTrackingToken reached -> new Position(segment, reached.getIndex(), reached.getGaps());
            case GlobalSequenceTrackingToken reached -> new Position(segment, reached.getGlobalIndex(), Set.of());
            case null, default -> new Position(segment, -1, Set.of());
        };
    }

    /** Not {@link GapAwareTrackingToken#covers}, which says no as long as there is any earlier gap. */
    boolean covers(String aggregate, long place) {
        return segment.matches(aggregate) && place <= index && !gaps.contains(place);
    }
}
