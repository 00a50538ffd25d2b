package org.nastavnik.roadmap.plan;

import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.plan.Plans.DOCUMENT;
import static org.nastavnik.roadmap.plan.Plans.IMPORTED;
import static org.nastavnik.roadmap.plan.Plans.PERIOD;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.Plans.approvedAnd;
import static org.nastavnik.roadmap.plan.Plans.order;
import static org.nastavnik.roadmap.plan.RoadmapFixture.APPOINTED;
import static org.nastavnik.roadmap.plan.RoadmapFixture.DRAFTED;
import static org.nastavnik.roadmap.plan.RoadmapFixture.SECTION;
import static org.nastavnik.roadmap.plan.RoadmapFixture.TODAY;
import static org.nastavnik.roadmap.plan.RoadmapFixture.finishedAnd;
import static org.nastavnik.roadmap.plan.RoadmapFixture.given;
import static org.nastavnik.roadmap.plan.RoadmapFixture.until;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.nastavnik.contracts.roadmap.RoadmapEvent.Approved;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTarget;
import org.nastavnik.contracts.roadmap.RoadmapEvent.KpiTargetsPlanned;
import org.nastavnik.platform.messaging.AccessRefusal;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.plan.MilestoneEvent.TaskBound;
import org.nastavnik.roadmap.plan.OccurrenceEvent.DatesSet;
import org.nastavnik.roadmap.plan.OccurrenceEvent.Reopened;
import org.nastavnik.roadmap.plan.PlanCommand.Agree;
import org.nastavnik.roadmap.plan.PlanCommand.Approval;
import org.nastavnik.roadmap.plan.PlanCommand.Approve;
import org.nastavnik.roadmap.plan.PlanCommand.Close;
import org.nastavnik.roadmap.plan.PlanCommand.Draft;
import org.nastavnik.roadmap.plan.PlanCommand.Import;
import org.nastavnik.roadmap.plan.PlanCommand.Submit;
import org.nastavnik.roadmap.plan.PlanEvent.Agreed;
import org.nastavnik.roadmap.plan.PlanEvent.Closed;
import org.nastavnik.roadmap.plan.PlanEvent.Submitted;
import org.nastavnik.testing.As;

/** How a roadmap begins, and how it gets from draft to closure. */
class RoadmapTest {

    @Test
    void beginsWithTheWholeDocumentAndItsTargets() {
        given().when(new Import(ROADMAP, SCHOOL, DOCUMENT, Map.of()))
                .expectEvents(
                        IMPORTED,
                        new KpiTargetsPlanned(ROADMAP, SCHOOL, List.of(new KpiTarget(MENTEE_SATISFACTION, 2022, 60))));
    }

    @Test
    void beginsWithNoTargetsWhereTheDocumentHasNone() {
        RoadmapDocument plain = new RoadmapDocument("Plain", PERIOD, List.of(), List.of(), List.of(), List.of());
        given().when(new Import(ROADMAP, SCHOOL, plain, Map.of()))
                .expectEvents(new PlanEvent.Imported(ROADMAP, SCHOOL, plain));
    }

    @Test
    void beginsWithTasksBoundToMilestones() {
        RoadmapDocument plain = new RoadmapDocument(
                DOCUMENT.title(), PERIOD, DOCUMENT.sections(), DOCUMENT.tasks(), List.of(), List.of());
        Import asked = new Import(ROADMAP, SCHOOL, plain, Map.of("2.1", Milestone.PAIRS_APPROVED));
        PlanEvent.Imported imported = new PlanEvent.Imported(ROADMAP, SCHOOL, plain);
        given().when(asked).expectEvents(imported, new TaskBound(ROADMAP, SCHOOL, "2.1", Milestone.PAIRS_APPROVED));
        given(imported, new TaskBound(ROADMAP, SCHOOL, "2.1", Milestone.PAIRS_APPROVED))
                .when(asked)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void beginsOnceHoweverOftenTheSameDocumentIsImported() {
        given(IMPORTED, new KpiTargetsPlanned(ROADMAP, SCHOOL, List.of()), new Submitted(ROADMAP, SCHOOL))
                .when(new Import(ROADMAP, SCHOOL, DOCUMENT, Map.of()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void doesNotBeginInPlaceOfAnother() {
        refused(PlanRefusal.ID_TAKEN, given(DRAFTED).when(new Import(ROADMAP, SCHOOL, DOCUMENT, Map.of())));
        refused(PlanRefusal.ID_TAKEN, given(DRAFTED).when(new Draft(ROADMAP, SCHOOL, "Other", PERIOD)));
    }

    @Test
    void beginsBlankByHand() {
        given().when(new Draft(ROADMAP, SCHOOL, "By hand", PERIOD)).expectEvents(DRAFTED);
    }

    @Test
    void beginsInOnesOwnInstitutionOnly() {
        UUID other = UUID.randomUUID();
        refused(
                AccessRefusal.INSTITUTION_UNKNOWN,
                given().when(
                                new Draft(ROADMAP, SCHOOL, "By hand", PERIOD),
                                As.a(COORDINATOR).of(other).actor().asMetaData()));
        refused(
                AccessRefusal.INSTITUTION_UNKNOWN,
                given().when(
                                new Import(ROADMAP, SCHOOL, DOCUMENT, Map.of()),
                                As.a(COORDINATOR).of(other).actor().asMetaData()));
    }

    @Test
    void goesFromDraftToClosure() {
        given(IMPORTED).when(new Submit(ROADMAP, 0L)).expectEvents(new Submitted(ROADMAP, SCHOOL));
        given(until(RoadmapStatus.SUBMITTED))
                .when(new Agree(ROADMAP, 1L, "Pedagogical council", "No. 3"))
                .expectEvents(new Agreed(ROADMAP, SCHOOL, stored("Pedagogical council"), "No. 3"));
        given(until(RoadmapStatus.AGREED)).when(approve(TODAY)).expectEvents(new Approved(ROADMAP, SCHOOL, order()));
        given(finishedAnd()).when(new Close(ROADMAP, null)).expectEvents(new Closed(ROADMAP, SCHOOL));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DRAFT")
    void isHandedInAsADraftOnly(RoadmapStatus status) {
        refused(PlanRefusal.NOT_A_DRAFT, given(until(status)).when(new Submit(ROADMAP, null)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTED")
    void isAgreedToOnceHandedIn(RoadmapStatus status) {
        refused(PlanRefusal.NOT_SUBMITTED, given(until(status)).when(new Agree(ROADMAP, null, "Council", "No. 3")));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "AGREED")
    void isApprovedOnceAgreedTo(RoadmapStatus status) {
        refused(PlanRefusal.NOT_AGREED, given(until(status)).when(approve(TODAY)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "APPROVED")
    void isClosedOnceApproved(RoadmapStatus status) {
        refused(PlanRefusal.NOT_APPROVED, given(until(status)).when(new Close(ROADMAP, null)));
    }

    @Test
    void isNotHandedInWithNothingPlanned() {
        refused(PlanRefusal.EMPTY, given(DRAFTED, SECTION).when(new Submit(ROADMAP, null)));
    }

    @Test
    void isNotApprovedByAnOrderOfTomorrow() {
        refused(PlanRefusal.ORDER_IN_FUTURE, given(until(RoadmapStatus.AGREED)).when(approve(TODAY.plusDays(1))));
    }

    @Test
    void isNotClosedWhileAnythingIsOpen() {
        refused(PlanRefusal.UNFINISHED, given(approvedAnd(APPOINTED)).when(new Close(ROADMAP, null)));
        refused(
                PlanRefusal.UNFINISHED,
                given(finishedAnd(new Reopened(ROADMAP, SCHOOL, "1.1", 1, stored("Not signed"))))
                        .when(new Close(ROADMAP, null)));
        DatesSet later = new DatesSet(ROADMAP, SCHOOL, "2.2", 1, Optional.empty(), TODAY, Optional.empty());
        refused(PlanRefusal.UNFINISHED, given(finishedAnd(later)).when(new Close(ROADMAP, null)));
    }

    @Test
    void isUnknownToAnotherInstitutionAndWhereThereIsNone() {
        var stranger = As.a(COORDINATOR).of(UUID.randomUUID()).actor().asMetaData();
        refused(PlanRefusal.UNKNOWN, given(IMPORTED).when(new Submit(ROADMAP, null), stranger));
        refused(PlanRefusal.UNKNOWN, given().when(new Submit(ROADMAP, null)));
    }

    @Test
    void isNotChangedByWhoeverMissedAChange() {
        refused(PlanRefusal.CHANGED, given(IMPORTED, SECTION).when(new Submit(ROADMAP, 0L)));
        refused(PlanRefusal.CHANGED, given(approvedAnd(APPOINTED)).when(new Close(ROADMAP, 3L)));
    }

    private static Approve approve(LocalDate on) {
        return new Approve(ROADMAP, null, new Approval("12", on, "On the roadmap"));
    }
}
