package org.nastavnik.platform.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one of several processes does to have its share of a group's segments, and no more.
 *
 * @param release of its own, those that the others are to have
 * @param claim those that nobody works on, or somebody who is gone
 */
record SegmentShare(List<Integer> release, List<Integer> claim) {

    /**
     * Looks at how a group's segments are shared out.
     *
     * @param me this process
     * @param present all that are there, this one among them unless it has just lost its connection
     */
    static SegmentShare of(String me, Set<String> present, List<Segment> segments) {
        int processes = Math.max(1, present.size());
        int fair = (segments.size() + processes - 1) / processes;
        List<Integer> mine = numbers(segments.stream().filter(segment -> me.equals(segment.owner())));
        if (mine.size() > fair) {
            return new SegmentShare(mine.subList(fair, mine.size()), List.of());
        }
        List<Integer> idle = numbers(segments.stream()
                .filter(segment -> !me.equals(segment.owner()))
                .filter(segment -> segment.owner() == null || !present.contains(segment.owner())));
        return new SegmentShare(List.of(), idle.subList(0, Math.min(idle.size(), fair - mine.size())));
    }

    private static List<Integer> numbers(Stream<Segment> segments) {
        return segments.map(Segment::number).sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * A part of a group's aggregates.
     *
     * @param owner the process that works on it, if any does
     */
    record Segment(String group, int number, @Nullable String owner) {}
}
