package org.nastavnik.platform.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nastavnik.platform.eventstore.LatestEvents;

/**
 * What is not yet handled of the events in Axon Server. The server is asked where it stands; what has happened lately is known
 * by following it. Further back nothing is known, so that every segment has to come as far as to what is.
 */
final class FollowedBacklog implements Backlog {

    /** The follower is a few milliseconds behind the server. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LatestEvents latest;

    FollowedBacklog(LatestEvents latest) {
        this.latest = latest;
    }

    @Override
    public List<Appended> beyond(List<Position> reached, String[] names, int limit) {
        return beyond(reached, names, _ -> true);
    }

    @Override
    public List<Appended> beyond(List<Position> reached, String[] names, String aggregate) {
        return beyond(reached, names, aggregate::equals);
    }

    /** Where nothing is known, every event counts. */
    @Override
    public long count(List<Position> reached, String[] names) {
        long lowest = Backlog.lowest(reached);
        LatestEvents.After after = latest.after(lowest);
        Set<String> kinds = Set.of(names);
        return Math.max(0, after.from() - 1 - lowest)
                + after.events().stream()
                        .filter(event -> kinds.contains(event.name()))
                        .count();
    }

    private List<Appended> beyond(List<Position> reached, String[] names, Predicate<String> aggregate) {
        long head = latest.head();
        latest.await(head, System.nanoTime() + PATIENCE.toNanos());
        long lowest = Backlog.lowest(reached);
        LatestEvents.After after = latest.after(lowest);
        List<Appended> beyond = new ArrayList<>();
        if (after.from() - 1 > lowest) {
            beyond.add(new Appended(after.from() - 1, null));
        }
        if (head > after.to()) {
            beyond.add(new Appended(head, null));
        }
        Set<String> kinds = Set.of(names);
        after.events().stream()
                .filter(event -> kinds.contains(event.name()) && aggregate.test(event.aggregate()))
                .map(event -> new Appended(event.place(), event.aggregate()))
                .forEach(beyond::add);
        return Backlog.uncovered(beyond.stream(), reached);
    }
}
