package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.execution.ExecutionFixture.DONE;
import static org.nastavnik.roadmap.execution.ExecutionFixture.ORDER;
import static org.nastavnik.roadmap.execution.ExecutionFixture.TIMETABLE;
import static org.nastavnik.roadmap.execution.ExecutionFixture.TODAY;
import static org.nastavnik.roadmap.execution.ExecutionFixture.complete;
import static org.nastavnik.roadmap.execution.ExecutionFixture.dates;
import static org.nastavnik.roadmap.execution.ExecutionFixture.fixture;
import static org.nastavnik.roadmap.execution.ExecutionFixture.given;
import static org.nastavnik.roadmap.execution.ExecutionFixture.set;
import static org.nastavnik.roadmap.plan.Plans.IMPORTED;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.roadmap.plan.Plans.task;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.execution.ExecutionCommand.Complete;
import org.nastavnik.roadmap.execution.ExecutionCommand.Reopen;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.nastavnik.roadmap.plan.PlanRefusal;
import org.nastavnik.testing.As;

/**
 * Which occurrences may be touched at all, when and by whom. What is reported of them is in {@link CompletionTest}, their dates
 * are in {@link OccurrenceDatesTest}.
 */
class ExecutionTest {

    @Test
    void isThereAsLongAsItIsPlanned() {
        refused(PlanRefusal.TASK_UNKNOWN, given(approvedAnd()).when(complete("9.9", 1, TODAY)));
        refused(ExecutionRefusal.OCCURRENCE_UNKNOWN, given(approvedAnd()).when(complete("1.1", 2, TODAY)));
        refused(ExecutionRefusal.OCCURRENCE_UNKNOWN, given(approvedAnd()).when(complete("2.2", 1, TODAY)));
        TaskRemoved removed = new TaskRemoved(ROADMAP, SCHOOL, "1.1", Optional.of(stored("Not needed")));
        refused(PlanRefusal.TASK_UNKNOWN, given(approvedAnd(removed)).when(complete("1.1", 1, TODAY)));
        refused(PlanRefusal.TASK_UNKNOWN, given(approvedAnd(removed)).when(set(dates("1.1", 1, null, TODAY, "So"))));
        TaskChanged once = new TaskChanged(
                ROADMAP, SCHOOL, task("2.1", "2", "Form pairs", "до 30.09.2022"), Optional.of(stored("Once only")));
        refused(ExecutionRefusal.OCCURRENCE_UNKNOWN, given(approvedAnd(once)).when(complete("2.1", 2, TODAY)));
    }

    @Test
    void waitsForTheApprovalAndEndsWithTheClosure() {
        refused(PlanRefusal.NOT_APPROVED, given(List.of(IMPORTED)).when(complete("1.1", 1, TODAY)));
        List<Object> closed = approvedAnd(DONE, new Closed(ROADMAP, SCHOOL));
        refused(PlanRefusal.CLOSED, given(closed).when(new Reopen(ROADMAP, null, "1.1", 1, "Not signed")));
        refused(PlanRefusal.CLOSED, given(closed).when(set(dates("2.2", 1, null, TODAY, null))));
    }

    @Test
    void isUnknownToAnotherInstitutionAndWhereThereIsNone() {
        var stranger = As.a(EXECUTOR).of(UUID.randomUUID()).actor().asMetaData();
        refused(PlanRefusal.UNKNOWN, given(approvedAnd()).when(complete("1.1", 1, TODAY), stranger));
        refused(PlanRefusal.UNKNOWN, given(approvedAnd()).when(set(TIMETABLE), stranger));
        refused(PlanRefusal.UNKNOWN, fixture().givenNoPriorActivity().when(complete("1.1", 1, TODAY)));
    }

    /** Whatever it was, of the plan as well. */
    @Test
    void isNotTouchedByWhoeverMissedAChange() {
        for (long stale : new long[] {-1, 2, 4}) {
            refused(
                    PlanRefusal.CHANGED,
                    given(approvedAnd()).when(new Complete(ROADMAP, stale, "1.1", 1, TODAY, ORDER)));
        }
        given(approvedAnd())
                .when(
                        new Complete(ROADMAP, 3L, "1.1", 1, TODAY, ORDER),
                        As.a(COORDINATOR).of(SCHOOL).actor().asMetaData())
                .expectEvents(DONE);
    }
}
