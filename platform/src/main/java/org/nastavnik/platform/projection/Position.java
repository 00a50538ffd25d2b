package org.nastavnik.platform.projection;

import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** How far a segment has come; during a replay, how far that has. */
record Position(Segment segment, GapAwareTrackingToken token) {

    /** Before the first event. */
    private static final GapAwareTrackingToken NOWHERE = GapAwareTrackingToken.newInstance(-1, Set.of());

    static Position of(Segment segment, @Nullable TrackingToken token) {
        return new Position(
                segment,
                token != null && WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken reached
                        ? reached
                        : NOWHERE);
    }

    /** Not {@link GapAwareTrackingToken#covers}, which says no as long as there is any earlier gap. */
    boolean covers(String aggregate, long index) {
        return segment.matches(aggregate)
                && index <= index()
                && !token.getGaps().contains(index);
    }

    long index() {
        return token.getIndex();
    }
}
