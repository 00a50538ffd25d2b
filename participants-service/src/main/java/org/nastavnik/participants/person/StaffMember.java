package org.nastavnik.participants.person;

import java.util.UUID;

/**
 * What other features know of somebody in the register: no name and no contact, but what they decide by.
 *
 * @param employed has not left
 * @param erased what is said of the person can be read no more
 * @param consented to the keeping of personal data, has not taken that back, and its last day is not over
 */
public record StaffMember(UUID person, UUID institution, boolean employed, boolean erased, boolean consented) {}
