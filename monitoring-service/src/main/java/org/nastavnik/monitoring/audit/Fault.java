package org.nastavnik.monitoring.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was when it was logged.
 *
 * @param eventId the event concerned; null where no row tells which
 * @param leaf its place in the log
 * @param checkpoint the size of the checkpoint that says so, where nothing else does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fault(
        Kind kind,
        @Nullable String eventId,
        @Nullable Long leaf,
        @Nullable Long checkpoint) {

    /** What has happened to it. */
    enum Kind {
        /** What is stored, or what was logged of it, is no longer the same. */
        CHANGED,
        /** It has a leaf, and is stored no more; or the log itself was cut. */
        REMOVED,
        /** It is stored where the log has passed, and has no leaf. */
        UNLOGGED,
        /** It is not where it was: in the store, or in the log. */
        REORDERED
    }

    static Fault of(Kind kind, LogRow row) {
        return new Fault(kind, row.eventId(), row.number(), null);
    }

    /** What is told of it is not what is stored. */
    static Fault changed(String event) {
        return new Fault(Kind.CHANGED, event, null, null);
    }

    /** It is told of, and not stored. */
    static Fault removed(String event) {
        return new Fault(Kind.REMOVED, event, null, null);
    }

    static Fault unlogged(String event) {
        return new Fault(Kind.UNLOGGED, event, null, null);
    }

    static Fault missingLeaf(long number) {
        return new Fault(Kind.REMOVED, null, number, null);
    }

    static Fault of(Kind kind, long checkpoint) {
        return new Fault(kind, null, null, checkpoint);
    }
}
