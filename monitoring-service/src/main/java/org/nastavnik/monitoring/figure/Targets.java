package org.nastavnik.monitoring.figure;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;

/** What was to be reached: of all that was told of an indicator and a year the latest, whoever told it. */
final class Targets {

    private final Map<Aim, Planned> planned = new HashMap<>();

    /** @param percent by that event, known from then on */
    void plan(Kpi kpi, int year, int percent, Told by, Instant at) {
        planned.merge(
                new Aim(kpi, year),
                new Planned(at, by.aggregate(), by.seq(), percent),
                (was, is) -> Planned.LATEST.compare(was, is) > 0 ? was : is);
    }

    /** In per cent; null where none is set. */
    @Nullable
    Integer of(Kpi kpi, int year) {
        Planned latest = planned.get(new Aim(kpi, year));
        return latest == null ? null : latest.percent();
    }

    /** For which there is any. */
    IntStream years() {
        return planned.keySet().stream().mapToInt(Aim::year);
    }

    private record Aim(Kpi kpi, int year) {}

    private record Planned(Instant at, UUID by, long seq, int percent) {

        static final Comparator<Planned> LATEST = Comparator.comparing(Planned::at)
                .thenComparing(one -> one.by().toString())
                .thenComparingLong(Planned::seq);
    }
}
