package org.nastavnik.roadmap.document;

import java.util.List;
import org.nastavnik.roadmap.schedule.Period;

/**
 * What an uploaded roadmap says.
 *
 * @param title as it stands above the table, or one made of the period where there is none
 * @param period the days that the roadmap is made for
 * @param sections in the order of the document
 * @param tasks in the order of the document, each belonging to one of the sections
 * @param kpiTargets in the order of the document
 * @param warnings what looks odd about the document as a whole; what looks odd about a task stands with the task
 */
public record RoadmapDocument(
        String title,
        Period period,
        List<Section> sections,
        List<Task> tasks,
        List<KpiTarget> kpiTargets,
        List<Warning> warnings) {}
