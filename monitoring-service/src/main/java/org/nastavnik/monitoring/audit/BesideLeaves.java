package org.nastavnik.monitoring.audit;

import java.util.List;

/** Keeps something of each event beside its leaf. It must not fail because of what stands in an event. */
public interface BesideLeaves {

    /** Those have just got their leaves, in the transaction under way. */
    void add(List<Logged> events);
}
