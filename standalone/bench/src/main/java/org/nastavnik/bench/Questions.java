package org.nastavnik.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is asked of one of several institutions, by chance; the same from one run to the next. */
@State(Scope.Thread)
public class Questions {

    /** From when to when the multiplied events say that they became known, in seconds. */
    static final String KNOWN_FOR = "bench.known";

    private static final int YEAR = 2023;

    private final List<String> institutions =
            List.of(System.getProperty(Client.INSTITUTIONS, "").split(","));
    private final long known = Long.getLong(KNOWN_FOR, Duration.ofDays(1).toSeconds());
    private final SplittableRandom random = new SplittableRandom(YEAR);

    String live() {
        return "/api/kpis?institution=" + institution() + "&year=" + YEAR;
    }

    String asOf() {
        LocalDate day = LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(365));
        Instant moment = History.BEGINNING.plusSeconds(random.nextLong(known));
        return live() + "&on=" + day + "&asOf=" + moment;
    }

    String entries() {
        return "/api/audit/entries?institution=" + institution() + "&limit=100";
    }

    private String institution() {
        return institutions.get(random.nextInt(institutions.size()));
    }
}
