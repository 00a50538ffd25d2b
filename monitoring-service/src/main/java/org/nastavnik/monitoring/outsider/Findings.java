package org.nastavnik.monitoring.outsider;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What does not hold. A file full of nonsense must not fill the memory, so that of very many only the first are kept. */
final class Findings {

    private static final int KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    /** In a line, from 1. */
    void add(long line, Fault fault, Object... more) {
        count++;
        if (kept.size() < KEPT) {
            Object[] details = new Object[more.length + 1];
            details[0] = line;
            System.arraycopy(more, 0, details, 1, more.length);
            kept.add(new Finding(line, fault, List.of(details)));
        }
    }

    /** In no line. */
    void add(Fault fault, Object... details) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Finding(0, fault, List.of(details)));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Of all, also those that are not kept. */
    long count() {
        return count;
    }

    /** By their lines; first those of no line. */
    List<Finding> kept() {
        return kept.stream().sorted(Comparator.comparingLong(Finding::line)).toList();
    }

    /**
     * One of them.
     *
     * @param line 0 for none
     * @param details as its sentence takes them
     */
    record Finding(long line, Fault fault, List<Object> details) {}
}
