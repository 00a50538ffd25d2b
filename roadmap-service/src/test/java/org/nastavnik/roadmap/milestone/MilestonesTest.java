package org.nastavnik.roadmap.milestone;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.plan.Milestone.MENTORS_TRAINED;
import static org.nastavnik.roadmap.plan.Milestone.PAIRS_APPROVED;
import static org.nastavnik.roadmap.plan.Plans.IMPORTED;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.roadmap.plan.Plans.task;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Bind;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Reach;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Unbind;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.Milestone;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskBound;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskUnbound;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Waived;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.TaskPlanned;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.nastavnik.roadmap.plan.PlanRefusal;
import org.nastavnik.testing.As;

/** In {@link org.nastavnik.roadmap.plan.Plans} pairs are formed from 16 to 30 September of each year (2.1). */
class MilestonesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
    private static final String EVENT = "0198c0de-0000-7000-8000-0000000000ee";
    private static final String ANOTHER = "0198c0de-0000-7000-8000-0000000000ef";
    private static final TaskBound BOUND = new TaskBound(ROADMAP, SCHOOL, "2.1", PAIRS_APPROVED);
    private static final TaskUnbound UNBOUND = new TaskUnbound(ROADMAP, SCHOOL, "2.1");
    private static final Completed DONE = done(2, DAY, EVENT);
    private static final Reopened REOPENED = new Reopened(ROADMAP, SCHOOL, "2.1", 2, stored("There are more to come"));
    private static final Closed CLOSED = new Closed(ROADMAP, SCHOOL);

    @Test
    void aTaskIsBoundAtAnyTimeUntilTheRoadmapIsClosed() {
        given(IMPORTED).when(bind("2.1", PAIRS_APPROVED)).expectEvents(BOUND);
        given(approvedAnd().subList(0, 2)).when(bind("2.1", PAIRS_APPROVED)).expectEvents(BOUND);
        given(approvedAnd()).when(bind("2.1", PAIRS_APPROVED)).expectEvents(BOUND);
        refused(PlanRefusal.CLOSED, given(approvedAnd(CLOSED)).when(bind("2.1", PAIRS_APPROVED)));
        refused(PlanRefusal.CLOSED, given(approvedAnd(BOUND, CLOSED)).when(new Unbind(ROADMAP, null, "2.1")));
    }

    @Test
    void aTaskIsBoundToOneMilestoneOnly() {
        given(IMPORTED, BOUND)
                .when(bind("2.1", PAIRS_APPROVED))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        given(IMPORTED, BOUND)
                .when(bind("2.1", MENTORS_TRAINED))
                .expectEvents(new TaskBound(ROADMAP, SCHOOL, "2.1", MENTORS_TRAINED));
    }

    @Test
    void thatIsTakenBackOnce() {
        Unbind asked = new Unbind(ROADMAP, null, "2.1");
        given(IMPORTED, BOUND).when(asked).expectEvents(UNBOUND);
        given(IMPORTED, BOUND, UNBOUND).when(asked).expectNoEvents().expectSuccessfulHandlerExecution();
        given(IMPORTED, BOUND, UNBOUND).when(bind("2.1", PAIRS_APPROVED)).expectEvents(BOUND);
    }

    @Test
    void onlyWhatIsPlannedIsBoundByWhoeverHasSeenItAndBelongsThere() {
        refused(PlanRefusal.TASK_UNKNOWN, given(IMPORTED).when(bind("9.9", PAIRS_APPROVED)));
        refused(PlanRefusal.TASK_UNKNOWN, given(IMPORTED).when(new Unbind(ROADMAP, null, "9.9")));
        refused(PlanRefusal.CHANGED, given(IMPORTED, BOUND).when(new Bind(ROADMAP, 0L, "2.1", MENTORS_TRAINED)));
        refused(PlanRefusal.CHANGED, given(IMPORTED, BOUND).when(new Unbind(ROADMAP, 0L, "2.1")));
        var stranger = As.a(COORDINATOR).of(UUID.randomUUID()).actor().asMetaData();
        refused(PlanRefusal.UNKNOWN, given(IMPORTED).when(bind("2.1", PAIRS_APPROVED), stranger));
        refused(PlanRefusal.UNKNOWN, given(IMPORTED, BOUND).when(new Unbind(ROADMAP, null, "2.1"), stranger));
        refused(PlanRefusal.UNKNOWN, fixture().givenNoPriorActivity().when(bind("2.1", PAIRS_APPROVED)));
    }

    @Test
    void aTaskThatIsPlannedAnewIsNotBound() {
        TaskRemoved removed = new TaskRemoved(ROADMAP, SCHOOL, "2.1", Optional.empty());
        TaskPlanned again = new TaskPlanned(
                ROADMAP, SCHOOL, task("2.1", "2", "Form pairs", "с 16 по 30 сентября ежегодно"), Optional.empty());
        List<Object> anew = approvedAnd(BOUND, removed, again);
        given(anew).when(reach(DAY, EVENT)).expectNoEvents().expectSuccessfulHandlerExecution();
        given(anew).when(bind("2.1", PAIRS_APPROVED)).expectEvents(BOUND);
    }

    @Test
    void whatIsReachedCompletesTheWindowItBelongsTo() {
        given(approvedAnd(BOUND)).when(reach(DAY, EVENT)).expectEvents(DONE);
        LocalDate late = LocalDate.of(2022, 11, 1);
        given(approvedAnd(BOUND)).when(reach(late, EVENT)).expectEvents(done(1, late, EVENT));
    }

    @Test
    void whatBelongsToNoWindowCompletesNone() {
        for (String day : new String[] {"2022-09-15", "2023-06-01", "2026-09-20"}) {
            given(approvedAnd(BOUND))
                    .when(reach(LocalDate.parse(day), EVENT))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void onlyWhatIsBoundToItIsDone() {
        List<Object> none = approvedAnd();
        given(none).when(reach(DAY, EVENT)).expectNoEvents().expectSuccessfulHandlerExecution();
        TaskBound other = new TaskBound(ROADMAP, SCHOOL, "2.1", MENTORS_TRAINED);
        given(approvedAnd(BOUND, other)).when(reach(DAY, EVENT)).expectNoEvents();
        given(approvedAnd(BOUND, UNBOUND)).when(reach(DAY, EVENT)).expectNoEvents();
        TaskBound appointed = new TaskBound(ROADMAP, SCHOOL, "1.1", PAIRS_APPROVED);
        LocalDate both = LocalDate.of(2022, 9, 20);
        given(approvedAnd(BOUND, appointed))
                .when(reach(both, EVENT))
                .expectEvents(
                        new Completed(ROADMAP, SCHOOL, "1.1", 1, both, Evidence.ofEvent(EVENT, both, "A pair")),
                        done(1, both, EVENT));
    }

    @Test
    void whatIsDoneOrWaivedStaysAsItIs() {
        Completed reported =
                new Completed(ROADMAP, SCHOOL, "2.1", 2, DAY, new Evidence("ORDER", "7", null, null, null, null));
        Waived waived = new Waived(ROADMAP, SCHOOL, "2.1", 2, stored("No candidates"));
        for (Object settled : new Object[] {DONE, reported, waived}) {
            given(approvedAnd(BOUND, settled))
                    .when(reach(DAY, ANOTHER))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    /** However often the event is told; another one of the same window completes it. */
    @Test
    void whatIsReopenedIsNotDoneByTheSameEventAgain() {
        List<Object> reopened = approvedAnd(BOUND, DONE, REOPENED);
        given(reopened).when(reach(DAY, EVENT)).expectNoEvents().expectSuccessfulHandlerExecution();
        given(reopened).when(reach(DAY, ANOTHER)).expectEvents(done(2, DAY, ANOTHER));
    }

    @Test
    void onlyAnApprovedRoadmapIsCarriedOut() {
        refused(PlanRefusal.NOT_APPROVED, given(IMPORTED, BOUND).when(reach(DAY, EVENT)));
        refused(PlanRefusal.CLOSED, given(approvedAnd(BOUND, CLOSED)).when(reach(DAY, EVENT)));
    }

    private static Bind bind(String task, Milestone milestone) {
        return new Bind(ROADMAP, null, task, milestone);
    }

    private static Reach reach(LocalDate on, String event) {
        return new Reach(ROADMAP, PAIRS_APPROVED, on, event, "A pair");
    }

    private static Completed done(int n, LocalDate on, String event) {
        return new Completed(ROADMAP, SCHOOL, "2.1", n, on, Evidence.ofEvent(event, on, "A pair"));
    }

    private static TestExecutor<Milestones> given(Object... happened) {
        return given(List.of(happened));
    }

    private static TestExecutor<Milestones> given(List<Object> happened) {
        return fixture().given(happened);
    }

    private static AggregateTestFixture<Milestones> fixture() {
        return new AggregateTestFixture<>(Milestones.class);
    }
}
