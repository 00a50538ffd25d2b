package org.nastavnik.contracts.participants;

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
}
