package org.nastavnik.roadmap.execution;

import static java.util.function.Predicate.isEqual;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.execution.Standing.Due;

/**
 * What of a roadmap is done by a day, and what is not: as far as that day could see, by the days on which things were done.
 *
 * @param done both in time and late
 * @param dueSoon within 14 days
 * @param executors by whoever is responsible, in the order of the tasks; what several share counts for each of them
 */
record Progress(
        LocalDate on,
        Counts counts,
        List<Item> done,
        List<Item> onTime,
        List<Item> late,
        List<Item> overdue,
        List<Item> dueSoon,
        List<OfSection> sections,
        List<OfExecutor> executors) {

    static Progress of(Standing standing, LocalDate on) {
        List<Due> all = standing.dues().toList();
        Map<String, List<Due>> bySection =
                all.stream().collect(Collectors.groupingBy(due -> due.task().section()));
        return new Progress(
                on,
                Counts.of(all),
                items(all, OccurrenceStatus::isDone),
                items(all, isEqual(OccurrenceStatus.DONE)),
                items(all, isEqual(OccurrenceStatus.DONE_LATE)),
                items(all, isEqual(OccurrenceStatus.OVERDUE)),
                items(all, isEqual(OccurrenceStatus.DUE_SOON)),
                standing.plan().sections().stream()
                        .map(section -> new OfSection(
                                section.number(),
                                section.title(),
                                Counts.of(bySection.getOrDefault(section.number(), List.of()))))
                        .toList(),
                executors(all));
    }

    private static List<OfExecutor> executors(List<Due> all) {
        Map<String, List<Due>> byExecutor = new LinkedHashMap<>();
        all.forEach(due -> due.task()
                .responsible()
                .forEach(executor -> byExecutor
                        .computeIfAbsent(executor.text(), _ -> new ArrayList<>())
                        .add(due)));
        return byExecutor.entrySet().stream()
                .map(one -> new OfExecutor(one.getKey(), Counts.of(one.getValue())))
                .toList();
    }

    private static List<Item> items(List<Due> dues, Predicate<OccurrenceStatus> wanted) {
        return dues.stream()
                .filter(due -> wanted.test(due.occurrence().status()))
                .map(Item::of)
                .toList();
    }

    /** How many due windows there are, and of these how many stand how; {@code done} is both {@code onTime} and {@code late}. */
    record Counts(int total, int done, int onTime, int late, int overdue, int dueSoon, int pending, int waived) {

        static Counts of(List<Due> dues) {
            Map<OccurrenceStatus, Long> by = dues.stream()
                    .collect(Collectors.groupingBy(due -> due.occurrence().status(), Collectors.counting()));
            int onTime = count(by, OccurrenceStatus.DONE);
            int late = count(by, OccurrenceStatus.DONE_LATE);
            return new Counts(
                    dues.size(),
                    onTime + late,
                    onTime,
                    late,
                    count(by, OccurrenceStatus.OVERDUE),
                    count(by, OccurrenceStatus.DUE_SOON),
                    count(by, OccurrenceStatus.PENDING),
                    count(by, OccurrenceStatus.WAIVED));
        }

        private static int count(Map<OccurrenceStatus, Long> by, OccurrenceStatus status) {
            return by.getOrDefault(status, 0L).intValue();
        }
    }

    /** A due window, as lists name it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String number,
            int n,
            String section,
            String title,
            List<Executor> responsible,
            @Nullable LocalDate from,
            LocalDate to,
            OccurrenceStatus status,
            @Nullable LocalDate completedOn) {

        static Item of(Due due) {
            return new Item(
                    due.task().number(),
                    due.occurrence().n(),
                    due.task().section(),
                    due.task().title(),
                    due.task().responsible(),
                    due.occurrence().from(),
                    due.occurrence().to(),
                    due.occurrence().status(),
                    due.occurrence().completedOn());
        }
    }

    /** The same counts for one section. */
    record OfSection(String number, String title, Counts counts) {}

    /** The same counts for a role or somebody by name. */
    record OfExecutor(String executor, Counts counts) {}
}
