package org.nastavnik.roadmap.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
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

    /**
     * A task as it is planned; its due windows stand elsewhere.
     *
     * @param section the number of the one it belongs to
     * @param heading between the section and the task, if there is one
     * @param phrase when it is due, as it is written
     * @param schedule how that was understood
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlannedTask(
            String number,
            String section,
            @Nullable String heading,
            String title,
            String phrase,
            Schedule schedule,
            List<String> responsible,
            List<String> deliverables,
            List<Warning> warnings) {}

    /** Who has agreed to it, and the protocol of that. */
    public record Agreement(String body, String protocol) {}
}
