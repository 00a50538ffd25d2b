package org.nastavnik.roadmap.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.KpiTarget;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Warning;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.Schedule;

/**
 * A roadmap as it is planned now.
 *
 * @param institution whose it is
 * @param sections by number
 * @param tasks by number; its JSON leaves them to whoever knows their due windows
 * @param warnings what looked odd about the document it was imported from
 * @param agreement none before there is one
 * @param order by which it was approved; none before it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Plan(
        UUID id,
        UUID institution,
        RoadmapStatus status,
        String title,
        Period period,
        List<Section> sections,
        @JsonIgnore List<PlannedTask> tasks,
        List<KpiTarget> kpiTargets,
        List<Warning> warnings,
        @Nullable Agreement agreement,
        @Nullable Order order) {

    /** Those who are named in the tasks, each once, in the order of the tasks. */
    @JsonProperty
    public List<Entry> executors() {
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        tasks.stream().flatMap(task -> task.responsible().stream()).forEach(one -> {
            if (one.entry() != null && one.name() != null) {
                entries.putIfAbsent(one.entry(), new Entry(one.entry(), one.name()));
            }
        });
        return List.copyOf(entries.values());
    }

    /** To which its tasks are bound, by their numbers. */
    Map<String, Milestone> milestones() {
        Map<String, Milestone> bound = new LinkedHashMap<>();
        for (PlannedTask task : tasks) {
            if (task.milestone() != null) {
                bound.put(task.number(), task.milestone());
            }
        }
        return bound;
    }

    /**
     * The task of that number.
     *
     * @throws org.nastavnik.platform.messaging.Refused if there is none
     */
    public PlannedTask task(String number) {
        return tasks.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(PlanRefusal.TASK_UNKNOWN::refused);
    }

    /** Somebody who is named in tasks, under an id by which the name can be erased. */
    public record Entry(UUID id, Personal name) {}

    /**
     * A task as it is planned; its due windows stand elsewhere.
     *
     * @param section the number of the one it belongs to
     * @param heading between the section and the task, if there is one
     * @param phrase when it is due, as it is written
     * @param schedule how that was understood
     * @param milestone that its due windows are done with; none if they are reported
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlannedTask(
            String number,
            String section,
            @Nullable String heading,
            String title,
            String phrase,
            Schedule schedule,
            List<Executor> responsible,
            List<String> deliverables,
            List<Warning> warnings,
            @Nullable Milestone milestone) {}

    /** Who has agreed to it, and the protocol of that. */
    public record Agreement(Personal body, String protocol) {}
}
