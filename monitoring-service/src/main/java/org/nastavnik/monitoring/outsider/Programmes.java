package org.nastavnik.monitoring.outsider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.figure.Figure;
import org.nastavnik.monitoring.figure.FigureFold;
import org.nastavnik.monitoring.figure.Moment;
import org.nastavnik.monitoring.figure.Told;
import org.nastavnik.monitoring.proof.Leaf;

/** The programmes of the institutions whose events the export shows. */
final class Programmes {

    private final EventReader events = new EventReader();
    private final Map<UUID, FigureFold> folds = new TreeMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final @Nullable Instant asOf;
    private final Findings findings;

    /** @param asOf as known then; null for all that is told */
    Programmes(@Nullable Instant asOf, Findings findings) {
        this.asOf = asOf;
        this.findings = findings;
    }

    /** The next event of its aggregate. */
    void take(long line, Leaf leaf) {
        try {
            Object event = events.read(leaf);
            if (event instanceof InstitutionEvent.Registered now) {
                names.put(now.institution(), now.name());
            } else if (event != null) {
                tell(new Told(
                        UUID.fromString(leaf.aggregate()), leaf.sequence(), Instant.parse(leaf.timestamp()), event));
            }
        } catch (RuntimeException _) {
            // Whatever is wrong with it: that is the finding, and no reason to stop.
            findings.add(line, Fault.EVENT_UNREADABLE, leaf.id(), leaf.type());
        }
    }

    private void tell(Told told) {
        UUID institution = told.institution();
        if (institution != null) {
            folds.computeIfAbsent(institution, _ -> new FigureFold(institution, asOf))
                    .take(told);
        }
    }

    Set<UUID> institutions() {
        return folds.keySet();
    }

    /** What an institution is called, if the export says so. */
    @Nullable
    String name(UUID institution) {
        return names.get(institution);
    }

    /**
     * Its figures, year by year.
     *
     * @param on as of that day, of its year alone; null for the end of each year in which there is anything to tell, or today
     *     if that is earlier
     */
    List<Figure> figures(UUID institution, @Nullable LocalDate on, LocalDate today) {
        FigureFold fold = folds.get(institution);
        if (fold == null) {
            return List.of();
        }
        if (on != null) {
            return fold.figures(on.getYear(), on);
        }
        return fold.years(today).stream()
                .flatMap(year -> fold.figures(year, Moment.endOf(year, today).on()).stream())
                .toList();
    }
}
