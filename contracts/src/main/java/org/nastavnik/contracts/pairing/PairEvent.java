package org.nastavnik.contracts.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;

/** What others have to know of a pair or group: from when it works, and until when. Dates may lie in the past when told. */
public sealed interface PairEvent {

    /** The one it happened to. */
    UUID pair();

    /** Whose it is. */
    UUID institution();

    /**
     * It works from the day of the order.
     *
     * @param form of mentoring, from the institution's catalogue
     * @param mentor a person
     * @param mentees persons, at least one
     */
    @StoredAs(name = "pairing.pair-approved", revision = 2)
    record Approved(UUID pair, UUID institution, String form, UUID mentor, List<UUID> mentees, Order order)
            implements PairEvent {}

    /**
     * It has done its work.
     *
     * @param concludedOn the last day of it
     * @param wantsToContinue whether the participants wish for another cycle
     */
    @StoredAs(name = "pairing.pair-concluded", revision = 2)
    record Concluded(
            UUID pair,
            UUID institution,
            LocalDate concludedOn,
            @PersonalData("pair") Personal reflection,
            @PersonalData("pair") Personal publicEvent,
            @PersonalData("pair") Personal outcome,
            boolean wantsToContinue)
            implements PairEvent {}

    /**
     * It ended before its work was done.
     *
     * @param on the last day of it
     */
    @StoredAs(name = "pairing.pair-dissolved", revision = 2)
    record Dissolved(
            UUID pair,
            UUID institution,
            LocalDate on,
            @PersonalData("pair") Personal reason) implements PairEvent {}
}
