package org.nastavnik.roadmap.execution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.execution.Progress.Counts;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.execution.Standing.TaskStanding;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.nastavnik.roadmap.schedule.Schedule;

/**
 * What a page shows of a roadmap.
 *
 * @param filter what is shown of it; none for all
 * @param choices what else could be shown, and how much there is of it
 * @param bar how much of all is done, overdue and so on
 * @param axis of all timelines
 * @param sections those with anything to show
 */
record RoadmapPage(
        Plan plan,
        Counts counts,
        @Nullable Filter filter,
        List<Choice> choices,
        List<Part> bar,
        Timeline axis,
        List<SectionRows> sections) {

    /** In what the bar's length is measured. */
    static final int FULL = 1000;

    static RoadmapPage of(Standing standing, @Nullable Filter filter, LocalDate today) {
        Counts counts = Counts.of(standing.dues().toList());
        return new RoadmapPage(
                standing.plan(),
                counts,
                filter,
                Arrays.stream(Filter.values())
                        .map(one -> new Choice(one, one.count(standing)))
                        .filter(choice -> choice.count() > 0)
                        .toList(),
                bar(counts),
                Timeline.axis(standing.plan().period(), today),
                standing.plan().sections().stream()
                        .map(section -> SectionRows.of(section, standing, filter, today))
                        .filter(section -> !section.rows().isEmpty())
                        .toList());
    }

    static List<Part> bar(Counts counts) {
        int[] sizes = {
            counts.onTime(), counts.late(), counts.overdue(), counts.dueSoon(), counts.pending(), counts.waived()
        };
        OccurrenceStatus[] kinds = {
            OccurrenceStatus.DONE,
            OccurrenceStatus.DONE_LATE,
            OccurrenceStatus.OVERDUE,
            OccurrenceStatus.DUE_SOON,
            OccurrenceStatus.PENDING,
            OccurrenceStatus.WAIVED
        };
        Part[] parts = new Part[kinds.length];
        int before = 0;
        for (int i = 0; i < kinds.length; i++) {
            int start = share(before, counts.total());
            before += sizes[i];
            parts[i] = new Part(kinds[i], start, share(before, counts.total()) - start);
        }
        return Arrays.stream(parts).filter(part -> part.width() > 0).toList();
    }

    private static int share(int part, int total) {
        return total == 0 ? 0 : FULL * part / total;
    }

    /** Something to filter by. */
    record Choice(Filter filter, long count) {}

    /** A stretch of the bar. */
    record Part(OccurrenceStatus status, int x, int width) {}

    /** A section, and those of its tasks that are shown. */
    record SectionRows(Section section, Counts counts, List<Row> rows) {

        static SectionRows of(Section section, Standing standing, @Nullable Filter filter, LocalDate today) {
            List<TaskStanding> tasks = standing.tasks().stream()
                    .filter(task -> task.task().section().equals(section.number()))
                    .toList();
            return new SectionRows(
                    section,
                    Counts.of(standing.dues()
                            .filter(due -> due.task().section().equals(section.number()))
                            .toList()),
                    tasks.stream()
                            .filter(task -> filter == null || filter.shows(task))
                            .map(task -> Row.of(
                                    filter == null ? task : filter.of(task),
                                    Timeline.of(standing.plan().period(), task.occurrences(), today)))
                            .toList());
        }
    }

    /**
     * A task.
     *
     * @param unread whether nobody could tell when it is due
     * @param occurrences those that are shown
     * @param timeline of all
     */
    record Row(PlannedTask task, boolean unread, List<OccurrenceStanding> occurrences, Timeline timeline) {

        static Row of(TaskStanding task, Timeline timeline) {
            return new Row(
                    task.task(), task.task().schedule() instanceof Schedule.Unparsed, task.occurrences(), timeline);
        }
    }
}
