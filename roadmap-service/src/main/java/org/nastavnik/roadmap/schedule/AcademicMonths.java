package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Moment.Every;
import org.nastavnik.roadmap.schedule.Moment.SchoolYear;
import org.nastavnik.roadmap.schedule.Schedule.InMonth;
import org.nastavnik.roadmap.schedule.Schedule.Months;
import org.nastavnik.roadmap.schedule.Schedule.Several;

/** Times within an academic year: «сентябрь 2022-2023 учебного года», «ежемесячно в течение учебного года». */
final class AcademicMonths {

    private static final List<Integer> TAUGHT = List.of(1, 2, 3, 4, 5, 9, 10, 11, 12);

    private AcademicMonths() {}

    /** Nothing where the time does not lie in the academic year, summer after it included, as often as it is said. */
    static @Nullable Schedule within(SchoolYear school, Moment moment) {
        Integer starting = school.starting();
        if (moment.equals(new Every(Cadence.MONTH, true))) {
            Months taught = new Months(TAUGHT, null);
            return starting == null
                    ? taught
                    : months(taught.occurrences(
                            new Period(LocalDate.of(starting, 9, 1), LocalDate.of(starting + 1, 5, 31))));
        }
        Schedule each = starting == null || moment.dated() != null || moment.repeats() ? null : moment.each(null);
        if (each == null || starting == null) {
            return null;
        }
        List<Occurrence> windows =
                each.occurrences(new Period(LocalDate.of(starting, 9, 1), LocalDate.of(starting + 1, 8, 31)));
        if (windows.size() != moment.times()) {
            return null;
        }
        return windows.size() == 1 ? moment.once(windows.getFirst()) : months(windows);
    }

    private static Schedule months(List<Occurrence> windows) {
        return new Several(windows.stream()
                .<Schedule>map(window -> new InMonth(YearMonth.from(window.to())))
                .toList());
    }
}
