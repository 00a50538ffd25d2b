package org.nastavnik.monitoring.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.kpi.FactVersion.Replaced;
import org.nastavnik.monitoring.kpi.FactVersion.Span;
import org.nastavnik.monitoring.kpi.FactVersion.Subject;

/** An aggregate that tells facts: how far it has been heard, and what is known by it. */
final class FactSource {

    private final UUID id;
    private final Map<Subject, FactVersion> known = new HashMap<>();
    private @Nullable Long heard;
    private Instant toldAt;

    /** One that has told nothing yet. */
    FactSource(UUID id) {
        this.id = id;
        this.toldAt = Instant.MIN;
    }

    /**
     * One that has been heard before.
     *
     * @param seq of the event that was told last
     * @param toldAt when that was
     */
    FactSource(UUID id, long seq, Instant toldAt) {
        this.id = id;
        this.heard = seq;
        this.toldAt = toldAt;
    }

    UUID id() {
        return id;
    }

    long heard() {
        return heard == null ? -1 : heard;
    }

    Instant toldAt() {
        return toldAt;
    }

    /** That this is what is known of a fact. */
    void knows(FactVersion version) {
        known.put(version.subject(), version);
    }

    /**
     * Hears an event, unless it has been heard before. No instant lies before one that was told earlier.
     *
     * @return what is known otherwise by it
     */
    List<Change> hear(Telling told) {
        if (heard != null && told.seq() <= heard) {
            return List.of();
        }
        heard = told.seq();
        toldAt = told.at().isBefore(toldAt) ? toldAt : told.at();
        List<Change> changes = new ArrayList<>();
        for (Said said : told.said()) {
            for (Subject subject : about(said)) {
                change(subject, said, told).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private List<Subject> about(Said said) {
        return said.person() == null
                ? known.keySet().stream()
                        .filter(subject -> subject.kind() == said.kind())
                        .toList()
                : List.of(new Subject(said.kind(), said.person()));
    }

    private Optional<Change> change(Subject subject, Said said, Telling told) {
        FactVersion was = known.get(subject);
        Span span = (was == null ? Span.UNKNOWN : was.span()).said(said, told.event());
        var is = new FactVersion(subject, told.seq(), span, said.rated(), toldAt);
        if (was == null ? !is.isSomeDay() : is.isSaidBy(was)) {
            return Optional.empty();
        }
        if (is.isSomeDay()) {
            known.put(subject, is);
        } else {
            known.remove(subject);
        }
        return Optional.of(new Change(
                was == null ? null : new Replaced(id, was, toldAt, told.event()), is.isSomeDay() ? is : null));
    }

    /** A version that is no longer known, if there was one, and the one known instead, if there is any. */
    record Change(@Nullable Replaced gone, @Nullable FactVersion come) {}
}
