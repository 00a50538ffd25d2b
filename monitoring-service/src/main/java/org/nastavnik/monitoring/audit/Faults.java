package org.nastavnik.monitoring.audit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What was found, each once; of very many the first, and how many. */
final class Faults {

    private static final int AT_MOST = 1_000;

    private final Set<Fault> first = new LinkedHashSet<>();
    private long count;

    void add(Fault fault) {
        if (first.size() == AT_MOST) {
            count++;
        } else if (first.add(fault)) {
            count++;
        }
    }

    long count() {
        return count;
    }

    Collection<Fault> first() {
        return first;
    }
}
