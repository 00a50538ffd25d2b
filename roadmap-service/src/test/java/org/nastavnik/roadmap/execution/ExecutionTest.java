package org.nastavnik.roadmap.execution;

import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.plan.Plans.IMPORTED;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.roadmap.plan.Plans.task;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.messaging.Refusal;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.roadmap.execution.ExecutionCommand.Complete;
import org.nastavnik.roadmap.execution.ExecutionCommand.Control;
import org.nastavnik.roadmap.execution.ExecutionCommand.Reopen;
import org.nastavnik.roadmap.execution.ExecutionCommand.SetDates;
import org.nastavnik.roadmap.plan.Evidence;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Completed;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Controlled;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.PlanEvent.Agreed;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.Submitted;
import org.nastavnik.roadmap.plan.PlanEvent.TaskChanged;
import org.nastavnik.roadmap.plan.PlanEvent.TaskRemoved;
import org.nastavnik.roadmap.plan.PlanRefusal;
import org.nastavnik.testing.As;

class ExecutionTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 20);
    private static final Evidence ORDER = new Evidence("ORDER", "7", TODAY, "On the coordinator", null);
    private static final Completed DONE = new Completed(ROADMAP, SCHOOL, "1.1", 1, TODAY, ORDER);
    private static final DatesSet TIMETABLE = dates("2.2", 1, TODAY, TODAY.plusDays(9), null);

    @Test
    void isReportedWithWhatProvesIt() {
        given(approvedAnd()).when(complete("1.1", 1, TODAY)).expectEvents(DONE);
        given(approvedAnd())
                .when(
                        complete("1.1", 1, TODAY),
                        As.a(EXECUTOR).of(SCHOOL).actor().asMetaData())
                .expectEvents(DONE);
    }

    /** Facts are recorded late: most of a roadmap's first tasks come before the order that approves it. */
    @Test
    void mayHaveBeenDoneLongAgo() {
        LocalDate before = LocalDate.of(2022, 5, 27);
        given(approvedAnd())
                .when(complete("1.1", 1, before))
                .expectEvents(new Completed(ROADMAP, SCHOOL, "1.1", 1, before, ORDER));
    }

    @Test
    void isReportedButOnceHoweverOftenItIsAsked() {
        given(approvedAnd(DONE))
                .when(complete("1.1", 1, TODAY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(ExecutionRefusal.DONE, given(approvedAnd(DONE)).when(complete("1.1", 1, TODAY.minusDays(1))));
    }

    @Test
    void isNotReportedAhead() {
        refused(ExecutionRefusal.IN_FUTURE, given(approvedAnd()).when(complete("1.1", 1, TODAY.plusDays(1))));
    }

    @Test
    void isProvedByWhatIsThereAndCanBeFound() {
        Evidence ahead = new Evidence("ORDER", "7", TODAY.plusDays(1), null, null);
        Evidence vague = new Evidence("ORDER", null, TODAY, null, null);
        Evidence link = new Evidence("PUBLICATION", null, null, null, URI.create("https://example.org/pairs"));
        refused(ExecutionRefusal.EVIDENCE_IN_FUTURE, given(approvedAnd()).when(complete(ahead)));
        refused(ExecutionRefusal.EVIDENCE_VAGUE, given(approvedAnd()).when(complete(vague)));
        given(approvedAnd()).when(complete(link)).expectEvents(new Completed(ROADMAP, SCHOOL, "1.1", 1, TODAY, link));
    }

    @Test
    void isReopenedAndDoneAgain() {
        Reopened reopened = new Reopened(ROADMAP, SCHOOL, "1.1", 1, "Not signed");
        given(approvedAnd(DONE))
                .when(new Reopen(ROADMAP, null, "1.1", 1, "Not signed"))
                .expectEvents(reopened);
        given(approvedAnd(DONE, reopened)).when(complete("1.1", 1, TODAY)).expectEvents(DONE);
    }

    @Test
    void isNotReopenedUnlessDone() {
        refused(
                ExecutionRefusal.NOT_DONE,
                given(approvedAnd()).when(new Reopen(ROADMAP, null, "1.1", 1, "Not signed")));
    }

    @Test
    void isControlledDoneOrNot() {
        given(approvedAnd())
                .when(new Control(ROADMAP, null, "1.1", 1, "REJECTED", null))
                .expectEvents(new Controlled(ROADMAP, SCHOOL, "1.1", 1, "REJECTED", Optional.empty()));
        given(approvedAnd(DONE))
                .when(new Control(ROADMAP, null, "1.1", 1, "ACCEPTED", "In order"))
                .expectEvents(new Controlled(ROADMAP, SCHOOL, "1.1", 1, "ACCEPTED", Optional.of("In order")));
    }

    @Test
    void getsItsFirstDatesWithoutAReason() {
        given(approvedAnd()).when(set(TIMETABLE)).expectEvents(TIMETABLE);
        DatesSet second = dates("2.2", 2, null, TODAY.plusDays(30), null);
        given(approvedAnd(TIMETABLE)).when(set(second)).expectEvents(second);
        refused(
                ExecutionRefusal.OCCURRENCE_UNKNOWN,
                given(approvedAnd(TIMETABLE)).when(set(dates("2.2", 3, null, TODAY, null))));
        refused(
                ExecutionRefusal.OCCURRENCE_UNKNOWN,
                given(approvedAnd()).when(set(dates("2.2", 0, null, TODAY, null))));
    }

    @Test
    void isPostponedForAReason() {
        DatesSet postponed = dates("1.1", 1, null, TODAY.plusDays(9), "The director is away");
        given(approvedAnd()).when(set(postponed)).expectEvents(postponed);
        refused(
                PlanRefusal.REASON_MISSING,
                given(approvedAnd()).when(set(dates("1.1", 1, null, TODAY.plusDays(9), null))));
        refused(
                PlanRefusal.REASON_MISSING,
                given(approvedAnd()).when(set(dates("1.1", 1, null, TODAY.plusDays(9), " "))));
    }

    @Test
    void getsDatesFreelyInADraftAndNoneUnderReview() {
        DatesSet moved = dates("1.1", 1, null, TODAY, null);
        given(List.of(IMPORTED)).when(set(moved)).expectEvents(moved);
        Submitted submitted = new Submitted(ROADMAP, SCHOOL);
        refused(PlanRefusal.UNDER_REVIEW, given(List.of(IMPORTED, submitted)).when(set(moved)));
        refused(
                PlanRefusal.UNDER_REVIEW,
                given(List.of(IMPORTED, submitted, new Agreed(ROADMAP, SCHOOL, "Council", "No. 3")))
                        .when(set(moved)));
    }

    @Test
    void keepsDatesThatAreSetAgain() {
        given(approvedAnd(TIMETABLE)).when(set(TIMETABLE)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void keepsItsDatesOnceDone() {
        refused(
                ExecutionRefusal.DONE,
                given(approvedAnd(DONE)).when(set(dates("1.1", 1, null, TODAY, "To look better"))));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        refused(
                ExecutionRefusal.DATES_REVERSED,
                given(approvedAnd()).when(set(dates("2.2", 1, TODAY, TODAY.minusDays(1), null))));
    }

    @Test
    void isThereAsLongAsItIsPlanned() {
        refused(PlanRefusal.TASK_UNKNOWN, given(approvedAnd()).when(complete("9.9", 1, TODAY)));
        refused(ExecutionRefusal.OCCURRENCE_UNKNOWN, given(approvedAnd()).when(complete("1.1", 2, TODAY)));
        refused(ExecutionRefusal.OCCURRENCE_UNKNOWN, given(approvedAnd()).when(complete("2.2", 1, TODAY)));
        TaskRemoved removed = new TaskRemoved(ROADMAP, SCHOOL, "1.1", Optional.of("Not needed"));
        refused(PlanRefusal.TASK_UNKNOWN, given(approvedAnd(removed)).when(complete("1.1", 1, TODAY)));
        refused(PlanRefusal.TASK_UNKNOWN, given(approvedAnd(removed)).when(set(dates("1.1", 1, null, TODAY, "So"))));
        TaskChanged once = new TaskChanged(
                ROADMAP, SCHOOL, task("2.1", "2", "Form pairs", "до 30.09.2022"), Optional.of("Once only"));
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

    private static Complete complete(String task, int n, LocalDate on) {
        return new Complete(ROADMAP, null, task, n, on, ORDER);
    }

    private static Complete complete(Evidence evidence) {
        return new Complete(ROADMAP, null, "1.1", 1, TODAY, evidence);
    }

    private static DatesSet dates(String task, int n, @Nullable LocalDate from, LocalDate to, @Nullable String reason) {
        return new DatesSet(ROADMAP, SCHOOL, task, n, Optional.ofNullable(from), to, Optional.ofNullable(reason));
    }

    private static SetDates set(DatesSet wanted) {
        return new SetDates(
                ROADMAP,
                null,
                wanted.task(),
                wanted.n(),
                wanted.from().orElse(null),
                wanted.to(),
                wanted.reason().orElse(null));
    }

    private static TestExecutor<Execution> given(List<Object> happened) {
        return fixture().given(happened);
    }

    private static AggregateTestFixture<Execution> fixture() {
        var fixture = new AggregateTestFixture<>(Execution.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return fixture;
    }

    private static void refused(Refusal refusal, ResultValidator<Execution> outcome) {
        outcome.expectNoEvents()
                .expectException(predicate(
                        no -> no instanceof Refused refused && refused.refusal().equals(refusal)));
    }
}
