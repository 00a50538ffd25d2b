package org.nastavnik.roadmap.plan;

import static org.nastavnik.roadmap.plan.Plans.DOCUMENT;
import static org.nastavnik.roadmap.plan.Plans.PERIOD;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.task;
import static org.nastavnik.roadmap.plan.RoadmapFixture.given;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.PlanCommand.EraseExecutor;
import org.nastavnik.roadmap.plan.PlanCommand.Import;
import org.nastavnik.roadmap.plan.PlanCommand.PlanTask;
import org.nastavnik.roadmap.plan.PlanEvent.ExecutorErased;
import org.nastavnik.roadmap.plan.PlanEvent.Imported;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;

/** Those who are named in tasks have an entry each, and lose their name with it. */
class RoadmapExecutorsTest {

    private static final String SOKOLOVA = "Соколова М.П.";
    private static final String TIKHONOV = "Тихонов П.С.";
    private static final Imported IMPORTED = new Imported(
            ROADMAP,
            SCHOOL,
            document(
                    named("1.1", entry(1, SOKOLOVA), Executor.of("Директор")),
                    named("1.2", entry(2, TIKHONOV), entry(1, SOKOLOVA))));
    private static final ExecutorErased ERASED =
            new ExecutorErased(ROADMAP, SCHOOL, new UUID(0, 1), stored("She asks for it"));

    @Test
    void haveOneEntryWhereverTheyStand() {
        Import asked = new Import(
                ROADMAP,
                SCHOOL,
                document(
                        named("1.1", Executor.of(SOKOLOVA), Executor.of("Директор")),
                        named("1.2", Executor.of(TIKHONOV), Executor.of(SOKOLOVA))),
                Map.of());
        given().when(asked).expectEvents(IMPORTED);
        given(IMPORTED).when(asked).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void keepTheirEntryInATaskByHand() {
        given(IMPORTED).when(plan("Тихонов П.С.", "Координатор")).expectEvents(planned(entry(2, TIKHONOV)));
    }

    @Test
    void areErasedForAReasonOnce() {
        EraseExecutor asked = new EraseExecutor(ROADMAP, new UUID(0, 1), "She asks for it");
        given(IMPORTED).when(asked).expectEvents(ERASED);
        given(IMPORTED, ERASED).when(asked).expectNoEvents().expectSuccessfulHandlerExecution();
        refused(
                PlanRefusal.EXECUTOR_UNKNOWN,
                given(IMPORTED).when(new EraseExecutor(ROADMAP, new UUID(0, 9), "Nobody")));
    }

    /** What is erased does not come back with the same name; that is another entry. */
    @Test
    void mayBeNamedAnewAfterwards() {
        Imported before = new Imported(ROADMAP, SCHOOL, document(named("1.1", entry(7, SOKOLOVA))));
        ExecutorErased erased = new ExecutorErased(ROADMAP, SCHOOL, new UUID(0, 7), stored("She asks for it"));
        given(before, erased).when(plan(SOKOLOVA, "Координатор")).expectEvents(planned(entry(1, SOKOLOVA)));
    }

    private static Executor entry(long id, String name) {
        return new Executor(null, new UUID(0, id), stored(name));
    }

    private static Task named(String number, Executor... executors) {
        Task task = task(number, "1", "Appoint a coordinator", "до 30.05.2022");
        return new Task(
                number,
                "1",
                null,
                task.title(),
                task.phrase(),
                task.schedule(),
                task.occurrences(),
                List.of(executors),
                task.deliverables(),
                List.of());
    }

    private static RoadmapDocument document(Task... tasks) {
        return new RoadmapDocument(DOCUMENT.title(), PERIOD, DOCUMENT.sections(), List.of(tasks), List.of(), List.of());
    }

    private static PlanTask plan(String... responsible) {
        Task task = named("1.3");
        return new PlanTask(
                ROADMAP,
                null,
                "1.3",
                "1",
                task.title(),
                task.phrase(),
                List.of(responsible),
                task.deliverables(),
                null);
    }

    private static TaskPlanned planned(Executor first) {
        return new TaskPlanned(ROADMAP, SCHOOL, named("1.3", first, Executor.of("Координатор")), Optional.empty());
    }
}
