package org.nastavnik.roadmap.execution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.execution.Progress.Counts;
import org.nastavnik.roadmap.execution.Standing.Due;
import org.nastavnik.roadmap.plan.Plan;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.nastavnik.roadmap.plan.RoadmapStatus;

/**
 * What an institution's approved roadmaps have due about a day, the most urgent first.
 *
 * @param waiting the latest roadmap, if none is approved
 * @param counts of all due windows
 * @param overdue what should be done and is not
 * @param soon what has to be done within 30 days
 * @param next where there is neither, what comes first after that
 * @param executors those who are responsible for anything, in the order of the tasks
 * @param who of them is looked at, by place in that order; all if nobody
 */
record DueDates(
        List<Plan> approved,
        @Nullable Plan waiting,
        Counts counts,
        List<RoadmapPage.Part> bar,
        List<Item> overdue,
        List<Item> soon,
        List<Item> next,
        List<String> executors,
        @Nullable Integer who) {

    private static final int SOON = 30;
    private static final int NEXT = 3;

    static DueDates of(List<Standing> roadmaps, LocalDate today, @Nullable Integer who) {
        List<Standing> approved = roadmaps.stream()
                .filter(one -> one.plan().status() == RoadmapStatus.APPROVED)
                .toList();
        List<String> executors = approved.stream()
                .flatMap(roadmap -> roadmap.plan().tasks().stream())
                .flatMap(DueDates::responsible)
                .distinct()
                .toList();
        String wanted = who == null || who < 0 || who >= executors.size() ? null : executors.get(who);
        Predicate<Due> isWanted =
                due -> wanted == null || responsible(due.task()).anyMatch(wanted::equals);
        Counts counts = Counts.of(
                approved.stream().flatMap(Standing::dues).filter(isWanted).toList());
        List<Item> all = items(approved, today, isWanted);
        List<Item> overdue = all.stream().filter(item -> item.days() < 0).toList();
        List<Item> soon = all.stream()
                .filter(item -> item.days() >= 0 && item.days() <= SOON)
                .toList();
        List<Item> next = all.stream().filter(item -> item.days() > SOON).toList();
        return new DueDates(
                approved.stream().map(Standing::plan).toList(),
                approved.isEmpty() && !roadmaps.isEmpty() ? roadmaps.getFirst().plan() : null,
                counts,
                RoadmapPage.bar(counts),
                overdue,
                soon,
                overdue.isEmpty() && soon.isEmpty() ? next.subList(0, Math.min(NEXT, next.size())) : List.of(),
                executors,
                wanted == null ? null : who);
    }

    private static Stream<String> responsible(PlannedTask task) {
        return task.responsible().stream().map(Executor::text);
    }

    private static List<Item> items(List<Standing> roadmaps, LocalDate today, Predicate<Due> wanted) {
        return roadmaps.stream()
                .flatMap(roadmap -> roadmap.dues()
                        .filter(due -> !due.occurrence().status().isSettled())
                        .filter(wanted)
                        .map(due -> new Item(
                                roadmap.plan().id(),
                                Progress.Item.of(due),
                                ChronoUnit.DAYS.between(today, due.occurrence().to()))))
                .sorted(Comparator.comparingLong(Item::days))
                .toList();
    }

    /**
     * A due window that is not done.
     *
     * @param days until its last day; less than 0 after it
     */
    record Item(UUID roadmap, Progress.Item due, long days) {}
}
