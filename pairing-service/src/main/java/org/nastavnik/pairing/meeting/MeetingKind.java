package org.nastavnik.pairing.meeting;

import org.jspecify.annotations.Nullable;

/** What a meeting is for; in the order of the cycle. */
enum MeetingKind {
    /** They get to know each other. */
    ACQUAINTANCE,
    /** They try working together. */
    TRIAL,
    /** They plan their work. */
    PLANNING,
    /** They work, as often as it takes. */
    WORKING,
    /** They look back. */
    FINAL;

    /** Whether such a meeting may come next after one of that kind, or, after none, as the first. */
    boolean mayFollow(@Nullable MeetingKind previous) {
        return switch (this) {
            case ACQUAINTANCE -> previous == null;
            case TRIAL -> previous == ACQUAINTANCE;
            case PLANNING -> previous == TRIAL;
            case WORKING -> previous == PLANNING || previous == WORKING;
            case FINAL -> previous == WORKING;
        };
    }
}
