package org.nastavnik.roadmap.schedule;

/** How often something recurs: once in each of these units of the calendar. */
enum Cadence {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /** How long one is. */
    int months() {
        return months;
    }
}
