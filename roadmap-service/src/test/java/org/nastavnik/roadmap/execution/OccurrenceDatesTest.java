package org.nastavnik.roadmap.execution;

import static org.nastavnik.roadmap.execution.ExecutionFixture.DONE;
import static org.nastavnik.roadmap.execution.ExecutionFixture.TIMETABLE;
import static org.nastavnik.roadmap.execution.ExecutionFixture.TODAY;
import static org.nastavnik.roadmap.execution.ExecutionFixture.dates;
import static org.nastavnik.roadmap.execution.ExecutionFixture.given;
import static org.nastavnik.roadmap.execution.ExecutionFixture.set;
import static org.nastavnik.roadmap.plan.Plans.IMPORTED;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.PlanEvent.Agreed;
import org.nastavnik.roadmap.plan.PlanEvent.Submitted;
import org.nastavnik.roadmap.plan.PlanRefusal;

/** How an occurrence gets its dates, and when they are moved. */
class OccurrenceDatesTest {

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
                given(List.of(IMPORTED, submitted, new Agreed(ROADMAP, SCHOOL, stored("Council"), "No. 3")))
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
}
