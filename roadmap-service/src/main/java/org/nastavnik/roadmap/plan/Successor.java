package org.nastavnik.roadmap.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.KpiTarget;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.document.Warning;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.nastavnik.roadmap.schedule.LaterYears;
import org.nastavnik.roadmap.schedule.Occurrence;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.Schedule;
import org.nastavnik.roadmap.schedule.Schedule.Unparsed;
import org.nastavnik.roadmap.schedule.SchedulePhrase;
import org.springframework.context.MessageSource;

/**
 * A roadmap for a later period, made of an earlier one: the same sections and tasks, and the period, terms and targets of so
 * many years later. What cannot be said of later years is kept as it stands, with a warning.
 *
 * @param years how many later
 * @param locale of the warnings
 */
record Successor(int years, MessageSource sentences, Locale locale) {

    RoadmapDocument of(Plan earlier) {
        Period period = new Period(
                earlier.period().from().plusYears(years), earlier.period().to().plusYears(years));
        return new RoadmapDocument(
                LaterYears.of(earlier.title(), years),
                period,
                earlier.sections(),
                earlier.tasks().stream()
                        .map(task -> later(task, earlier.period(), period))
                        .toList(),
                earlier.kpiTargets().stream()
                        .map(target -> new KpiTarget(target.kpi(), target.year() + years, target.target()))
                        .toList(),
                List.of());
    }

    private Task later(PlannedTask task, Period before, Period period) {
        String phrase = LaterYears.of(task.phrase(), years);
        Schedule schedule = SchedulePhrase.parse(phrase, period);
        List<Occurrence> windows = schedule.occurrences(period);
        List<Executor> responsible = task.responsible().stream()
                .filter(one -> !one.text().equals(Personal.ERASED))
                .map(one -> Executor.of(one.text()))
                .toList();
        List<Warning> warnings = new ArrayList<>();
        if (schedule instanceof Unparsed) {
            warnings.add(warning("schedule-unparsed", phrase));
        } else if (!LaterYears.isShifted(task.schedule().occurrences(before), windows, years)) {
            warnings.add(warning("successor-term", phrase));
        }
        if (responsible.isEmpty()) {
            warnings.add(warning("responsible-missing"));
        }
        return new Task(
                task.number(),
                task.section(),
                task.heading(),
                task.title(),
                phrase,
                schedule,
                windows,
                responsible,
                task.deliverables(),
                List.copyOf(warnings));
    }

    private Warning warning(String code, Object... values) {
        return new Warning(code, sentences.getMessage(code, values, locale));
    }
}
