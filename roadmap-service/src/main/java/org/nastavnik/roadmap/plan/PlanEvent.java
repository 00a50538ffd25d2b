package org.nastavnik.roadmap.plan;

import java.util.Optional;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.contracts.StoredAs;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.schedule.Period;

/**
 * All that can happen to a roadmap as a plan, besides what other services have to know of, which is a {@link
 * org.nastavnik.contracts.roadmap.RoadmapEvent}. A reason is given where the roadmap was approved already.
 */
public sealed interface PlanEvent {

    /** The one it happened to. */
    UUID roadmap();

    /** Whose it is. */
    UUID institution();

    /** It was taken over from a document, as it was understood then. */
    @StoredAs(name = "roadmap.imported", revision = 2)
    record Imported(UUID roadmap, UUID institution, RoadmapDocument document) implements PlanEvent {}

    /** It was begun by hand, with nothing in it. */
    @StoredAs(name = "roadmap.drafted", revision = 1)
    record Drafted(UUID roadmap, UUID institution, String title, Period period) implements PlanEvent {}

    /** It has one more section. */
    @StoredAs(name = "roadmap.section-added", revision = 2)
    record SectionAdded(
            UUID roadmap,
            UUID institution,
            Section section,
            @PersonalData("roadmap") Optional<Personal> reason) implements PlanEvent {}

    /** It has one more task. */
    @StoredAs(name = "roadmap.task-planned", revision = 2)
    record TaskPlanned(
            UUID roadmap,
            UUID institution,
            Task task,
            @PersonalData("roadmap") Optional<Personal> reason) implements PlanEvent {}

    /** What stands here replaces what the task of this number was, its due windows among it. */
    @StoredAs(name = "roadmap.task-changed", revision = 2)
    record TaskChanged(
            UUID roadmap,
            UUID institution,
            Task task,
            @PersonalData("roadmap") Optional<Personal> reason) implements PlanEvent {}

    /** The task is no longer planned, nor are its due windows. */
    @StoredAs(name = "roadmap.task-removed", revision = 2)
    record TaskRemoved(
            UUID roadmap,
            UUID institution,
            String number,
            @PersonalData("roadmap") Optional<Personal> reason) implements PlanEvent {}

    /** It was handed in. */
    @StoredAs(name = "roadmap.submitted", revision = 1)
    record Submitted(UUID roadmap, UUID institution) implements PlanEvent {}

    /**
     * A body agreed to it.
     *
     * @param body that had to agree: the pedagogical council
     * @param protocol of its session, as in its register
     */
    @StoredAs(name = "roadmap.agreed", revision = 2)
    record Agreed(
            UUID roadmap,
            UUID institution,
            @PersonalData("roadmap") Personal body,
            String protocol) implements PlanEvent {}

    /** The name of somebody in its tasks was erased, with all that stood beside it. It is read no more in any event or row. */
    @StoredAs(name = "roadmap.executor-erased", revision = 1)
    record ExecutorErased(
            UUID roadmap,
            UUID institution,
            UUID executor,
            @PersonalData("roadmap") Personal reason) implements PlanEvent {}

    /** All its due windows are done. This is final. */
    @StoredAs(name = "roadmap.closed", revision = 1)
    record Closed(UUID roadmap, UUID institution) implements PlanEvent {}
}
