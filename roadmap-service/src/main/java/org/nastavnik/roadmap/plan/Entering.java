package org.nastavnik.roadmap.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Task;

/** Gives whoever is named in tasks an entry in the roadmap: the same for the same name wherever it stands. */
final class Entering {

    private final Map<String, Executor> known = new HashMap<>();
    private final Ids ids;

    /** @param entered those who have an entry already */
    Entering(Collection<Executor> entered, Ids ids) {
        entered.forEach(one -> known.put(one.text(), one));
        this.ids = ids;
    }

    RoadmapDocument enter(RoadmapDocument document) {
        return new RoadmapDocument(
                document.title(),
                document.period(),
                document.sections(),
                document.tasks().stream().map(this::enter).toList(),
                document.kpiTargets(),
                document.warnings());
    }

    List<Executor> enter(List<String> named) {
        return named.stream().map(Executor::of).map(this::enter).toList();
    }

    private Task enter(Task task) {
        return new Task(
                task.number(),
                task.section(),
                task.heading(),
                task.title(),
                task.phrase(),
                task.schedule(),
                task.occurrences(),
                task.responsible().stream().map(this::enter).toList(),
                task.deliverables(),
                task.warnings());
    }

    private Executor enter(Executor one) {
        return one.name() == null ? one : known.computeIfAbsent(one.text(), _ -> one.under(ids.next()));
    }
}
