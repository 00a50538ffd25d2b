package org.nastavnik.roadmap.execution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.execution.Standing.OccurrenceStanding;
import org.nastavnik.roadmap.execution.Standing.TaskStanding;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.nastavnik.roadmap.plan.Plans;
import org.nastavnik.roadmap.plan.RoadmapStatus;
import org.nastavnik.roadmap.schedule.Schedule;

/** Roadmaps that stand somehow on 20 August 2022. */
final class Standings {

    static final LocalDate TODAY = LocalDate.of(2022, 8, 20);

    private Standings() {}

    /** Two sections: 1 with a task that is done, and one that is open; 2 with one that has no dates. */
    static Standing roadmap(RoadmapStatus status, OccurrenceStanding... open) {
        List<TaskStanding> tasks = List.of(
                task("1.1", "1", window(1, null, "2022-05-30", "2022-05-27")),
                task("1.2", "1", open),
                task("2.1", "2"));
        return new Standing(
                7,
                new Plan(
                        UUID.randomUUID(),
                        Plans.SCHOOL,
                        status,
                        "Roadmap",
                        Plans.PERIOD,
                        List.of(new Section("1", "Conditions"), new Section("2", "Pairs")),
                        tasks.stream().map(TaskStanding::task).toList(),
                        List.of(),
                        List.of(),
                        null,
                        null),
                tasks);
    }

    static OccurrenceStanding window(int n, @Nullable String from, String to, @Nullable String completedOn) {
        LocalDate end = LocalDate.parse(to);
        LocalDate done = completedOn == null ? null : LocalDate.parse(completedOn);
        return new OccurrenceStanding(
                n,
                from == null ? null : LocalDate.parse(from),
                end,
                OccurrenceStatus.of(end, done, TODAY),
                null,
                done,
                null,
                null,
                null,
                null);
    }

    private static TaskStanding task(String number, String section, OccurrenceStanding... occurrences) {
        return new TaskStanding(
                new PlannedTask(
                        number,
                        section,
                        null,
                        "Task " + number,
                        "some day",
                        new Schedule.Unparsed("some day"),
                        List.of(Executor.of("Координатор")),
                        List.of(),
                        List.of(),
                        null),
                Arrays.asList(occurrences));
    }
}
