package org.nastavnik.contracts;

import java.time.LocalDate;

/**
 * An order of the head of an institution, by which something comes into force.
 *
 * @param number as in the institution's register
 * @param date of the order, from which it holds
 * @param title what it is about
 */
public record Order(String number, LocalDate date, String title) {}
