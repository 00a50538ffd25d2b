package org.nastavnik.contracts;

import java.time.LocalDate;

/**
 * An order of the head of an institution, by which something comes into force.
 *
 * @param number as in the institution's register
 * @param date of the order, from which it holds
 * @param title what it is about, which may well name somebody
 */
public record Order(
        String number,
        LocalDate date,

        @PersonalData(
                value = {"pair", "roadmap"},
                about = {"mentor", "mentees"})
        Personal title) {}
