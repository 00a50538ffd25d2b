package org.nastavnik.roadmap.plan;

import static org.nastavnik.roadmap.plan.Plans.IMPORTED;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.roadmap.plan.Plans.planned;
import static org.nastavnik.roadmap.plan.Plans.task;
import static org.nastavnik.roadmap.plan.RoadmapFixture.APPOINTED;
import static org.nastavnik.roadmap.plan.RoadmapFixture.DRAFTED;
import static org.nastavnik.roadmap.plan.RoadmapFixture.SECTION;
import static org.nastavnik.roadmap.plan.RoadmapFixture.done;
import static org.nastavnik.roadmap.plan.RoadmapFixture.given;
import static org.nastavnik.roadmap.plan.RoadmapFixture.until;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.roadmap.document.Executor;
import org.nastavnik.roadmap.document.Task;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.PlanCommand.AddSection;
import org.nastavnik.roadmap.plan.PlanCommand.ChangeTask;
import org.nastavnik.roadmap.plan.PlanCommand.PlanTask;
import org.nastavnik.roadmap.plan.PlanCommand.RemoveTask;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.nastavnik.testing.TransparentSeals;

/** How a roadmap is written by hand, and amended once it is approved. */
class RoadmapChangesTest {

    @Test
    void addsSectionsAndTasks() {
        given(DRAFTED)
                .when(new AddSection(ROADMAP, null, "1", "Conditions", null))
                .expectEvents(SECTION);
        given(DRAFTED, SECTION).when(plan("1.1", "до 30.05.2022", null)).expectEvents(planned(appoint()));
    }

    @Test
    void keepsAPhraseThatIsNotUnderstood() {
        given(DRAFTED, SECTION)
                .when(plan("1.1", "when the time has come", null))
                .expectEvents(planned(task("1.1", "1", "Appoint a coordinator", "when the time has come")));
    }

    @Test
    void takesNoNumberTwice() {
        refused(
                PlanRefusal.SECTION_TAKEN,
                given(DRAFTED, SECTION).when(new AddSection(ROADMAP, null, "1", "Again", null)));
        refused(
                PlanRefusal.TASK_TAKEN,
                given(DRAFTED, SECTION, planned(appoint())).when(plan("1.1", "до 30.05.2022", null)));
    }

    @Test
    void putsTasksIntoSectionsThatAreThere() {
        refused(PlanRefusal.SECTION_UNKNOWN, given(DRAFTED).when(plan("1.1", "до 30.05.2022", null)));
        refused(PlanRefusal.SECTION_UNKNOWN, given(IMPORTED).when(change("1.1", "3", "до 30.05.2022", null)));
    }

    @Test
    void changesAndRemovesWhatIsThere() {
        given(IMPORTED)
                .when(change("1.1", "2", "до 30.06.2022", null))
                .expectEvents(changed(task("1.1", "2", "Appoint a coordinator", "до 30.06.2022"), null));
        given(IMPORTED)
                .when(new RemoveTask(ROADMAP, null, "1.1", null))
                .expectEvents(new TaskRemoved(ROADMAP, SCHOOL, "1.1", Optional.empty()));
        refused(PlanRefusal.TASK_UNKNOWN, given(IMPORTED).when(change("9.9", "1", "до 30.05.2022", null)));
        refused(PlanRefusal.TASK_UNKNOWN, given(IMPORTED).when(new RemoveTask(ROADMAP, null, "9.9", null)));
        refused(
                PlanRefusal.TASK_UNKNOWN,
                given(IMPORTED, new TaskRemoved(ROADMAP, SCHOOL, "1.1", Optional.empty()))
                        .when(new RemoveTask(ROADMAP, null, "1.1", null)));
    }

    @Test
    void keepsDatesSetByHandAsLongAsThePhraseStays() {
        LocalDate later = LocalDate.of(2022, 6, 30);
        Task moved = task("1.1", "1", "Appoint a coordinator", "до 30.06.2022");
        DatesSet postponed = new DatesSet(ROADMAP, SCHOOL, "1.1", 1, Optional.empty(), later, Optional.empty());
        given(IMPORTED, postponed)
                .when(change("1.1", "1", "до 30.05.2022", null))
                .expectEvents(changed(
                        new Task(
                                "1.1",
                                "1",
                                null,
                                moved.title(),
                                "до 30.05.2022",
                                appoint().schedule(),
                                moved.occurrences(),
                                moved.responsible(),
                                moved.deliverables(),
                                List.of()),
                        null));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "AGREED"})
    void waitsForTheApproval(RoadmapStatus status) {
        refused(PlanRefusal.UNDER_REVIEW, given(until(status)).when(plan("1.2", "до 30.05.2022", "Needed")));
        refused(
                PlanRefusal.UNDER_REVIEW,
                given(until(status)).when(new RemoveTask(ROADMAP, null, "1.1", "Not needed")));
    }

    @Test
    void takesAReason() {
        for (String none : new String[] {null, " "}) {
            refused(PlanRefusal.REASON_MISSING, given(approvedAnd()).when(plan("1.2", "до 30.05.2022", none)));
            refused(PlanRefusal.REASON_MISSING, given(approvedAnd()).when(change("1.1", "1", "до 30.05.2022", none)));
            refused(PlanRefusal.REASON_MISSING, given(approvedAnd()).when(new RemoveTask(ROADMAP, null, "1.1", none)));
            refused(
                    PlanRefusal.REASON_MISSING,
                    given(approvedAnd()).when(new AddSection(ROADMAP, null, "3", "More", none)));
        }
        given(approvedAnd())
                .when(plan("1.2", "до 30.05.2022", "Needed"))
                .expectEvents(new TaskPlanned(
                        ROADMAP,
                        SCHOOL,
                        task("1.2", "1", "Appoint a coordinator", "до 30.05.2022"),
                        Optional.of(stored("Needed"))));
    }

    @Test
    void leavesWhatIsDoneWhereItIs() {
        Completed paired = done("2.1", 1);
        refused(
                PlanRefusal.DONE_ALREADY,
                given(approvedAnd(APPOINTED)).when(new RemoveTask(ROADMAP, null, "1.1", "Not needed")));
        refused(
                PlanRefusal.DONE_ALREADY,
                given(approvedAnd(paired)).when(change("2.1", "2", "до 30 октября ежегодно", "Later")));
        given(approvedAnd(paired))
                .when(change("2.1", "2", "с 16 по 30 сентября 2022 г.", "Once only"))
                .expectEvents(
                        changed(task("2.1", "2", "Appoint a coordinator", "с 16 по 30 сентября 2022 г."), "Once only"));
    }

    @Test
    void endsWithTheClosure() {
        refused(PlanRefusal.CLOSED, given(until(RoadmapStatus.CLOSED)).when(plan("1.2", "до 30.05.2022", "Needed")));
    }

    private static Task appoint() {
        return task("1.1", "1", "Appoint a coordinator", "до 30.05.2022");
    }

    private static TaskChanged changed(Task task, @Nullable String reason) {
        return new TaskChanged(
                ROADMAP, SCHOOL, task, Optional.ofNullable(reason).map(TransparentSeals::stored));
    }

    private static PlanTask plan(String number, String phrase, @Nullable String reason) {
        Task task = task(number, "1", "Appoint a coordinator", phrase);
        return new PlanTask(ROADMAP, null, number, "1", task.title(), phrase, named(task), task.deliverables(), reason);
    }

    private static ChangeTask change(String number, String section, String phrase, @Nullable String reason) {
        Task task = task(number, section, "Appoint a coordinator", phrase);
        return new ChangeTask(
                ROADMAP, null, number, section, task.title(), phrase, named(task), task.deliverables(), reason);
    }

    private static List<String> named(Task task) {
        return task.responsible().stream().map(Executor::text).toList();
    }
}
