package org.nastavnik.roadmap.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.roadmap.schedule.Occurrence;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.Schedule;
import org.nastavnik.roadmap.schedule.Schedule.FollowsProgrammes;
import org.nastavnik.roadmap.schedule.Schedule.Unparsed;
import org.nastavnik.roadmap.schedule.SchedulePhrase;

/** Makes the document of what was read, once its period is known, and tells what looks odd about it. */
final class Assembly {

    private final Findings findings;
    private final PeriodSought.Found found;
    private final Map<String, String> terms;

    /** @param terms to be read in place of those that stand in the document, by the number of their task */
    Assembly(Findings findings, PeriodSought.Found found, Map<String, String> terms) {
        this.findings = findings;
        this.found = found;
        this.terms = terms;
    }

    RoadmapDocument document(Outline outline, TaskRows tasks, KpiRows kpis) {
        List<Warning> warnings = new ArrayList<>(kpis.warnings());
        warn(warnings, outline.title().isEmpty(), "document-title-missing");
        warn(warnings, found.assumed(), "period-assumed", period().from(), period().to());
        warn(warnings, kpis.targets().isEmpty(), "kpi-targets-missing");
        return new RoadmapDocument(
                outline.title().orElseGet(this::titleByPeriod),
                period(),
                List.copyOf(tasks.sections()),
                tasks.tasks().stream().map(this::task).toList(),
                List.copyOf(kpis.targets()),
                List.copyOf(warnings));
    }

    private String titleByPeriod() {
        int first = period().from().getYear();
        int last = period().to().getYear();
        return first == last
                ? findings.sentence("title-of-year", first)
                : findings.sentence("title-of-years", first, last);
    }

    private Task task(Draft draft) {
        String term = terms.getOrDefault(draft.number(), draft.phrase());
        SchedulePhrase phrase = SchedulePhrase.read(term, period());
        Schedule schedule = phrase.schedule();
        List<Occurrence> occurrences = schedule.occurrences(period());
        List<Executor> responsible = Executors.named(draft.responsible());
        List<String> deliverables = CellText.items(draft.deliverables());

        List<Warning> warnings = new ArrayList<>();
        boolean unparsed = schedule instanceof Unparsed;
        warn(warnings, term.isEmpty(), "schedule-missing");
        warn(warnings, unparsed && !term.isEmpty(), "schedule-unparsed", term);
        warn(warnings, phrase.yearAssumed(), "schedule-year-assumed");
        boolean missed = occurrences.isEmpty() && !schedule.datesComeLater();
        warn(warnings, missed || occurrences.stream().anyMatch(this::reachesOutside), "schedule-outside-period");
        if (schedule instanceof FollowsProgrammes(YearMonth fallback) && fallback != null) {
            warn(warnings, !period().includes(fallback.atEndOfMonth()), "schedule-fallback-outside-period", fallback);
        }
        warn(warnings, responsible.isEmpty(), "responsible-missing");
        warn(warnings, deliverables.isEmpty(), "deliverables-missing");
        return new Task(
                draft.number(),
                draft.section(),
                draft.heading(),
                draft.title(),
                term,
                schedule,
                occurrences,
                responsible,
                deliverables,
                List.copyOf(warnings));
    }

    private boolean reachesOutside(Occurrence occurrence) {
        LocalDate from = occurrence.from();
        return !period().includes(occurrence.to()) || (from != null && !period().includes(from));
    }

    private void warn(List<Warning> warnings, boolean odd, String code, Object... values) {
        if (odd) {
            warnings.add(findings.warning(code, values));
        }
    }

    private Period period() {
        return found.period();
    }
}
