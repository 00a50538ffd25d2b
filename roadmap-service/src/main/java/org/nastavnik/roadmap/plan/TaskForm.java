package org.nastavnik.roadmap.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.plan.Plan.PlannedTask;
import org.nastavnik.roadmap.plan.PlanCommand.ChangeTask;
import org.nastavnik.roadmap.plan.PlanCommand.PlanTask;

/**
 * A task as it is written in a form.
 *
 * @param responsible whoever is, one on each line
 * @param deliverables likewise
 * @param reason once the roadmap is approved
 */
record TaskForm(
        @NotNull UUID id,
        @NotNull @Pattern(regexp = PlanCommand.NUMBER) String number,
        @NotNull @Pattern(regexp = PlanCommand.NUMBER) String section,
        @NotBlank @Size(max = 4000) String title,
        @NotBlank @Size(max = 500) String phrase,
        @Size(max = 4000) @Nullable String responsible,
        @Size(max = 4000) @Nullable String deliverables,
        @Size(max = 500) @Nullable String reason) {

    /** One that has still to be written. */
    static TaskForm blank(UUID roadmap) {
        return new TaskForm(roadmap, "", "", "", "", null, null, null);
    }

    /** One that is planned already. */
    static TaskForm of(UUID roadmap, PlannedTask task) {
        return new TaskForm(
                roadmap,
                task.number(),
                task.section(),
                task.title(),
                task.phrase(),
                task.responsible().stream().map(Executor::text).collect(Collectors.joining("\n")),
                String.join("\n", task.deliverables()),
                null);
    }

    PlanTask asNew() {
        return new PlanTask(id, null, number, section, title, phrase, lines(responsible), lines(deliverables), reason);
    }

    ChangeTask asChange() {
        return new ChangeTask(
                id, null, number, section, title, phrase, lines(responsible), lines(deliverables), reason);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
