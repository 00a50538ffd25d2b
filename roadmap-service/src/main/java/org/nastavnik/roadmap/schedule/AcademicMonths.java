package org.nastavnik.roadmap.schedule;

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

    private static final Moment EVERY_MONTH = new Every(Cadence.MONTH, true);
    private static final Months TAUGHT = new Months(List.of(1, 2, 3, 4, 5, 9, 10, 11, 12), null);

    private AcademicMonths() {}

    /** Nothing where the time does not lie in the academic year, summer after it included, as often as it is said. */
    static @Nullable Schedule within(SchoolYear school, Moment moment) {
        Period year = school.period();
        if (moment.equals(EVERY_MONTH)) {
            return year == null ? TAUGHT : months(TAUGHT.occurrences(year));
        }
        if (year == null || moment.dated() != null || moment.repeats()) {
            return null;
        }
        Schedule each = moment.each(null);
        List<Occurrence> windows = each == null ? List.of() : each.occurrences(year);
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
