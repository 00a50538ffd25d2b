package org.nastavnik.contracts.participants;

import java.time.ZoneId;
import java.util.UUID;
import org.nastavnik.contracts.StoredAs;

/** All that can happen to an institution. */
public sealed interface InstitutionEvent {

    /** The one it happened to. */
    UUID institution();

    /**
     * It takes part from now on.
     *
     * @param municipality whose centre reads its consolidated figures
     */
    @StoredAs(name = "participants.institution-registered", revision = 1)
    record Registered(UUID institution, String name, String municipality) implements InstitutionEvent {}

    /**
     * Its days begin and end by this zone from now on. Where that has never been said, they do by the zone of the platform.
     *
     * @param zone as the IANA time zone database names it
     */
    @StoredAs(name = "participants.institution-zone-set", revision = 1)
    record ZoneSet(UUID institution, ZoneId zone) implements InstitutionEvent {}
}
