package org.nastavnik.pairing.conclusion;

import java.time.LocalDate;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** What happens at the end of a pair besides what the contracts tell everybody. */
public sealed interface ConclusionEvent {

    /** The pair it happened to. */
    UUID pair();

    /** It ended before it was approved. Nobody outside has heard of it, nor hears of its end. */
    @StoredAs(name = "pairing.pair-abandoned", revision = 2)
    record Abandoned(
            UUID pair, LocalDate on, @PersonalData("pair") Personal reason) implements ConclusionEvent {}

    /**
     * Its mentor is free for others. It comes with the pair's end, which for itself does not name the mentor: whoever would
     * have to look that up could do so too early.
     */
    @StoredAs(name = "pairing.mentor-released", revision = 1)
    record MentorReleased(UUID pair, UUID institution, UUID mentor) implements ConclusionEvent {}
}
