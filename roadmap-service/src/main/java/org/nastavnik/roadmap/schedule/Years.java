package org.nastavnik.roadmap.schedule;

/**
 * Calendar years that a phrase names.
 *
 * @param from the first
 * @param to the last, included, not before the first
 */
record Years(int from, int to) {

    public Years {
        if (from > to) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }
}
