package org.nastavnik.monitoring.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.kpi.Said.Rated;

/**
 * A fact as an event has told it.
 *
 * @param seq of the event, among those of its source
 * @param span the days on which it holds
 * @param knownFrom the instant of the event, to the microsecond
 */
record FactVersion(
        Subject subject, long seq, Span span, @Nullable Rated rated, Instant knownFrom) {

    /** Whether this says the same as another, whichever events did. */
    boolean isSaidBy(FactVersion other) {
        return Objects.equals(span.since(), other.span.since())
                && Objects.equals(span.until(), other.span.until())
                && Objects.equals(rated, other.rated);
    }

    /** Whether it says that it holds on any day at all. */
    boolean isSomeDay() {
        return span.since() != null && !LocalDate.MAX.equals(span.since());
    }

    /** What the versions of a source's fact have in common. */
    record Subject(FactKind kind, UUID person) {}

    /**
     * Days on which something holds.
     *
     * @param since the first
     * @param until the first on which it no longer does
     * @param openedBy the event that said since when
     * @param closedBy the event that said until when
     */
    record Span(
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String openedBy,
            @Nullable String closedBy) {

        static final Span UNKNOWN = new Span(null, null, null, null);

        /** As an event says it; what it leaves open stays. */
        Span said(Said said, String event) {
            return new Span(
                    said.since() == null ? since : said.since(),
                    said.until() == null ? until : said.until(),
                    said.since() == null ? openedBy : event,
                    said.until() == null ? closedBy : event);
        }
    }

    /** A version that is no longer known, from an instant on, and by which event. */
    record Replaced(UUID source, FactVersion version, Instant at, String by) {}
}
