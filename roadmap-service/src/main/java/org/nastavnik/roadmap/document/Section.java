package org.nastavnik.roadmap.document;

/**
 * A heading of the first level.
 *
 * @param number without a full stop at its end: {@code 1}
 * @param title in one line
 */
public record Section(String number, String title) {}
