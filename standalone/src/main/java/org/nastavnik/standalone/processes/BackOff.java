package org.nastavnik.standalone.processes;

import java.time.Duration;

/** How long to wait before something that has ended is started again: longer each time, unless it had lasted for a while. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LASTING = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** @param lasted how long it went on before it ended */
    Duration after(Duration lasted) {
        if (lasted.compareTo(LASTING) >= 0) {
            next = FIRST;
        }
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }
}
