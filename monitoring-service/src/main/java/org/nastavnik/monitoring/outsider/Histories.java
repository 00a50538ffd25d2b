package org.nastavnik.monitoring.outsider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Leaf;

/**
 * Puts each aggregate's events into their order: an event that was committed late stands in the log behind those that came
 * after it. What is missing in between is found.
 */
final class Histories {

    /** Until 2026 these did not say whose they were, so that nobody was shown all of them. No figure follows from them. */
    private static final List<String> LOADS = List.of("pairing.mentor-capacity-", "pairing.mentor-places-");

    private final Map<String, History> histories = new HashMap<>();
    private final BiConsumer<Long, Leaf> next;
    private final Findings findings;

    /** @param next is told of the events of each aggregate in their order, and of their lines */
    Histories(BiConsumer<Long, Leaf> next, Findings findings) {
        this.next = next;
        this.findings = findings;
    }

    void take(long line, Leaf leaf) {
        History history = histories.computeIfAbsent(leaf.aggregate(), _ -> new History());
        history.whole |= LOADS.stream().noneMatch(leaf.type()::startsWith);
        if (history.has(leaf.sequence())) {
            findings.add(line, Fault.EVENT_REPEATED, leaf.id(), leaf.sequence(), leaf.aggregate());
        } else if (leaf.sequence() > history.next) {
            history.wait(line, leaf);
        } else {
            history.next++;
            next.accept(line, leaf);
            history.goOn(next);
        }
    }

    /** No more events come: what waits still has waited in vain. */
    void end() {
        List<History> torn = new ArrayList<>();
        histories.values().stream().filter(history -> history.ahead != null).forEach(torn::add);
        for (History history : torn) {
            while (history.ahead != null) {
                Waiting first = history.ahead.firstEntry().getValue();
                Leaf leaf = first.leaf();
                if (history.whole) {
                    findings.add(
                            first.line(),
                            Fault.EVENT_MISSING,
                            leaf.id(),
                            leaf.aggregate(),
                            history.next,
                            leaf.sequence() - 1);
                }
                history.next = leaf.sequence();
                history.goOn(next);
            }
        }
    }

    /** How far one aggregate has come. */
    private static final class History {

        /** The number that is waited for. */
        long next;

        /** Whether whoever is shown one of its events is shown all. */
        boolean whole;

        /** What came before its turn; null for nothing, as in nearly all. */
        @Nullable
        TreeMap<Long, Waiting> ahead;

        boolean has(long sequence) {
            return sequence < next || (ahead != null && ahead.containsKey(sequence));
        }

        void wait(long line, Leaf leaf) {
            if (ahead == null) {
                ahead = new TreeMap<>();
            }
            ahead.put(leaf.sequence(), new Waiting(line, leaf));
        }

        void goOn(BiConsumer<Long, Leaf> told) {
            while (ahead != null) {
                Entry<Long, Waiting> first = ahead.firstEntry();
                if (first.getKey() != next) {
                    return;
                }
                ahead.remove(first.getKey());
                ahead = ahead.isEmpty() ? null : ahead;
                next++;
                told.accept(first.getValue().line(), first.getValue().leaf());
            }
        }
    }

    private record Waiting(long line, Leaf leaf) {}
}
