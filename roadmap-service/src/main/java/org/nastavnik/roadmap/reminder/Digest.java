package org.nastavnik.roadmap.reminder;

import java.time.LocalDate;
import java.util.List;

/**
 * What one recipient is reminded of on a day, each list by the last day.
 *
 * @param soon what has newly come near
 * @param overdue what has newly passed
 * @param still what had passed before, on Mondays
 */
record Digest(LocalDate day, List<Line> soon, List<Line> overdue, List<Line> still) {

    boolean isEmpty() {
        return soon.isEmpty() && overdue.isEmpty() && still.isEmpty();
    }

    /**
     * A task.
     *
     * @param roadmap its title
     * @param to the last day on which it is done in time
     */
    record Line(String roadmap, String number, String title, LocalDate to) {}
}
