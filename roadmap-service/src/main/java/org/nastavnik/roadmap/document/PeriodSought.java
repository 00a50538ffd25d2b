package org.nastavnik.roadmap.document;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.NamedPeriod;
import org.nastavnik.roadmap.schedule.Period;

/**
 * For which period a roadmap is made: as whoever uploads it says, or else as the document does.
 *
 * @param from its first day, if it was said
 * @param to its last day, if it was said
 */
record PeriodSought(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Where the period was found, and whether that place is only a hint. */
    record Found(Period period, boolean assumed) {}

    /** The period; where there is none, or none that makes sense, a fault, and nothing. */
    Optional<Found> in(Outline outline, TaskRows rows, Findings findings) {
        Optional<Found> found = stated(outline)
                .map(period -> new Found(period, false))
                .or(() -> hinted(rows).map(period -> new Found(period, true)));
        LocalDate first =
                from != null ? from : found.map(there -> there.period().from()).orElse(null);
        LocalDate last =
                to != null ? to : found.map(there -> there.period().to()).orElse(null);
        if (first == null || last == null) {
            findings.fault("period-missing");
            return Optional.empty();
        }
        if (first.isAfter(last)) {
            findings.faultIn(asked(), "period-reversed", first, last);
            return Optional.empty();
        }
        Period period = new Period(first, last);
        if (first.isBefore(EARLIEST) || last.isAfter(LATEST) || period.lastsTooLong()) {
            findings.faultIn(asked(), "period-too-long", Period.MOST_YEARS);
            return Optional.empty();
        }
        boolean assumed =
                (from == null || to == null) && found.map(Found::assumed).orElse(false);
        return Optional.of(new Found(period, assumed));
    }

    /** What to put right in the request, if anything was said there. */
    private @Nullable String asked() {
        if (from != null) {
            return "from";
        }
        return to == null ? null : "to";
    }

    /** By a line of its own, or by the title, or by the years of the table of indicators, or by its heading. */
    private static Optional<Period> stated(Outline outline) {
        return outline.period()
                .or(() -> outline.title().flatMap(NamedPeriod::in))
                .or(() -> yearsOf(outline.kpis()))
                .or(() -> NamedPeriod.in(outline.textBetween()));
    }

    private static Optional<Period> yearsOf(List<Outline.Table<KpiHead>> tables) {
        IntSummaryStatistics years = tables.stream()
                .flatMap(table -> table.head().years().values().stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return years.getCount() == 0 ? Optional.empty() : Optional.of(Period.ofYears(years.getMin(), years.getMax()));
    }

    /** By what the sections or the tasks mention. */
    private static Optional<Period> hinted(TaskRows rows) {
        return rows.sections().stream()
                .flatMap(section -> NamedPeriod.in(section.title()).stream())
                .findFirst()
                .or(() -> NamedPeriod.around(
                        rows.tasks().stream().map(Draft::phrase).toList()));
    }
}
