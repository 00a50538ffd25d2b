package org.nastavnik.platform.projection;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.nastavnik.platform.eventstore.EventNames;

/** How the processing groups are doing, asked of the database at most once in five seconds, however often it is looked at. */
final class Figures {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    /** Beyond this it is no longer looked up which event is whose. */
    private static final int EXACTLY = 1_000;

    private final ProcessingGroups groups;
    private final Positions positions;
    private final Backlog backlog;
    private final DeadLetters deadLetters;
    private final EventNames names;
    private Map<String, Figure> known = Map.of();
    private long knownAt;

    Figures(ProcessingGroups groups, Positions positions, Backlog backlog, DeadLetters deadLetters, EventNames names) {
        this.groups = groups;
        this.positions = positions;
        this.backlog = backlog;
        this.deadLetters = deadLetters;
        this.names = names;
    }

    /** Of each group. */
    synchronized Map<String, Figure> now() {
        if (known.isEmpty() || System.nanoTime() - knownAt > GOOD_FOR.toNanos()) {
            Map<String, Long> letters = deadLetters.counts();
            Map<String, Figure> figures = new TreeMap<>();
            groups.forEach(group ->
                    figures.put(group.name(), new Figure(behind(group), letters.getOrDefault(group.name(), 0L))));
            known = figures;
            knownAt = System.nanoTime();
        }
        return known;
    }

    private long behind(Group group) {
        String[] events = group.eventNames(names).toArray(String[]::new);
        var reached = positions.of(group.name());
        int some = backlog.beyond(reached, events, EXACTLY).size();
        return some < EXACTLY ? some : backlog.count(reached, events);
    }

    /**
     * How a group is doing.
     *
     * @param behind stored events that it has yet to handle
     * @param deadLetters events that it could not handle, and those that wait behind them
     */
    record Figure(long behind, long deadLetters) {}
}
