package org.nastavnik.roadmap.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.revision.Revision.Head;

/**
 * What one revision plans otherwise than another.
 *
 * @param from the one
 * @param to the other
 * @param sections that only the other has
 * @param tasks by number; those that are the same in both are left out
 */
record Comparison(Head from, Head to, List<Section> sections, List<Difference> tasks) {

    /** What is compared of a task, by the name that it has in answers. */
    private static final Map<String, Function<Task, Object>> PARTS = parts();

    static Comparison of(Revision from, Revision to) {
        Map<String, Task> before = byNumber(from);
        Map<String, Task> after = byNumber(to);
        return new Comparison(
                from.head(),
                to.head(),
                to.sections().stream()
                        .filter(section -> !from.sections().contains(section))
                        .toList(),
                Stream.concat(before.keySet().stream(), after.keySet().stream())
                        .distinct()
                        .map(number -> Difference.of(before.get(number), after.get(number)))
                        .filter(difference -> !difference.parts().isEmpty())
                        .toList());
    }

    private static Map<String, Task> byNumber(Revision revision) {
        return revision.tasks().stream()
                .collect(Collectors.toMap(Task::number, Function.identity(), (_, last) -> last, LinkedHashMap::new));
    }

    private static Map<String, Function<Task, Object>> parts() {
        Map<String, Function<Task, Object>> parts = new LinkedHashMap<>();
        parts.put("section", Task::section);
        parts.put("title", Task::title);
        parts.put("phrase", Task::phrase);
        parts.put(
                "responsible",
                task -> task.responsible().stream().map(Executor::text).toList());
        parts.put("deliverables", Task::deliverables);
        return parts;
    }

    /** What has become of a task. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A task that is not the same.
     *
     * @param parts what differs of it; all of it where only one revision has it
     */
    record Difference(String number, Change change, List<Part> parts) {

        static Difference of(@Nullable Task before, @Nullable Task after) {
            Task either = Objects.requireNonNull(before == null ? after : before);
            List<Part> parts = new ArrayList<>();
            PARTS.forEach((name, part) -> {
                Part one = new Part(
                        name, before == null ? null : part.apply(before), after == null ? null : part.apply(after));
                if (!Objects.equals(one.before(), one.after())) {
                    parts.add(one);
                }
            });
            Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
            return new Difference(either.number(), change, List.copyOf(parts));
        }
    }

    /**
     * A part of a task: {@code section}, {@code title}, {@code phrase}, {@code responsible} or {@code deliverables}.
     *
     * @param before a text, or a list of texts; none where there was no task
     * @param after the same; none where there is no task any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String name, @Nullable Object before, @Nullable Object after) {}
}
