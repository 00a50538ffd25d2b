package org.nastavnik.monitoring.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Numbers of the event store that were missing when the log passed them.
 *
 * @param first the lowest
 * @param last the highest
 * @param seen when they were missed
 */
record Gap(long first, long last, Instant seen) {

    /** What is missing of the numbers after {@code passed}, up to the last of those that are there. */
    static List<Gap> between(long passed, Collection<Long> there, Instant now) {
        List<Gap> gaps = new ArrayList<>();
        long before = passed;
        for (long place : there) {
            if (place > before + 1) {
                gaps.add(new Gap(before + 1, place - 1, now));
            }
            before = place;
        }
        return gaps;
    }

    /** What is still missing of it, now that those turned up, in whatever gap, in ascending order. */
    List<Gap> without(Collection<Long> turnedUp) {
        List<Long> within = new ArrayList<>(turnedUp.stream()
                .filter(place -> first <= place && place <= last)
                .toList());
        within.add(last + 1);
        return between(first - 1, within, seen);
    }
}
