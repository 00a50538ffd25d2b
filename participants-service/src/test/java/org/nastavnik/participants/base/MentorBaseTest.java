package org.nastavnik.participants.base;

import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.contracts.participants.Level.EXPERT;
import static org.nastavnik.participants.base.BaseRefusal.CHANGED;
import static org.nastavnik.participants.base.BaseRefusal.CLOSED;
import static org.nastavnik.participants.base.BaseRefusal.CONSENT_MISSING;
import static org.nastavnik.participants.base.BaseRefusal.ID_TAKEN;
import static org.nastavnik.participants.base.BaseRefusal.NOT_IN_BASE;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_DEPARTED;
import static org.nastavnik.participants.base.BaseRefusal.PERSON_UNKNOWN;
import static org.nastavnik.participants.base.BaseRefusal.TRAINING_IN_FUTURE;
import static org.nastavnik.participants.base.BaseRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.MentorBaseEvent.Closed;
import org.nastavnik.contracts.participants.MentorBaseEvent.Competency;
import org.nastavnik.contracts.participants.MentorBaseEvent.Entered;
import org.nastavnik.contracts.participants.MentorBaseEvent.Opened;
import org.nastavnik.contracts.participants.MentorBaseEvent.Trained;
import org.nastavnik.participants.base.MentorBaseCommand.Close;
import org.nastavnik.participants.base.MentorBaseCommand.Enter;
import org.nastavnik.participants.base.MentorBaseCommand.NoteTraining;
import org.nastavnik.participants.base.MentorBaseCommand.Open;
import org.nastavnik.participants.person.StaffMember;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Refusal;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.As;

class MentorBaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final UUID BASE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    private static final UUID SIRIUSOVA = UUID.fromString("0198c0de-0000-7000-8000-00000000000c");
    private static final Optional<StaffMember> READY = member(true, true);
    private static final Opened OPENED = new Opened(BASE, SCHOOL, "2022/2023");
    private static final Closed GONE = new Closed(BASE, SCHOOL);
    private static final Trained TRAINED = new Trained(BASE, SCHOOL, SIRIUSOVA, "School of mentors", 36, TODAY);

    private final AggregateTestFixture<MentorBase> base = fixture();

    @Test
    void isOpened() {
        base.givenNoPriorActivity().when(new Open(BASE, SCHOOL, "2022/2023")).expectEvents(OPENED);
    }

    @Test
    void isOpenedButOnceHoweverOftenItIsAsked() {
        base.given(OPENED, GONE)
                .when(new Open(BASE, SCHOOL, "2022/2023"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotOpenedInPlaceOfAnother() {
        refused(ID_TAKEN, base.given(OPENED).when(new Open(BASE, SCHOOL, "2023/2024")));
    }

    @Test
    void isNotOpenedForAnotherInstitution() {
        refused(
                INSTITUTION_UNKNOWN,
                base.givenNoPriorActivity()
                        .when(new Open(BASE, SCHOOL, "2022/2023"), stranger().asMetaData()));
    }

    @Test
    void takesInWhoIsEmployedAndConsents() {
        base.given(OPENED).when(enter(2).knowing(READY)).expectEvents(entered(2));
    }

    @Test
    void takesInWhoseTimesAndWishesAreNotKnown() {
        base.given(OPENED)
                .when(new Enter(BASE, null, SIRIUSOVA, List.of(new Subject("Projects", EXPERT)), 1, null, null)
                        .knowing(READY))
                .expectEvents(new Entered(
                        BASE,
                        SCHOOL,
                        SIRIUSOVA,
                        List.of(new Competency("Projects", EXPERT)),
                        1,
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void replacesWhatItSaysOfWhoIsInItAndSaysNothingTwice() {
        base.given(OPENED, entered(2)).when(enter(3).knowing(READY)).expectEvents(entered(3));
        fixture()
                .given(OPENED, entered(3), entered(2))
                .when(enter(2).knowing(READY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void takesInNobodyWithoutConsentOrWhoHasLeftOrIsNotKnown() {
        refused(CONSENT_MISSING, base.given(OPENED).when(enter(2).knowing(member(true, false))));
        refused(PERSON_DEPARTED, fixture().given(OPENED).when(enter(2).knowing(member(false, true))));
        refused(PERSON_UNKNOWN, fixture().given(OPENED).when(enter(2).knowing(Optional.empty())));
        refused(
                PERSON_UNKNOWN,
                fixture()
                        .given(OPENED)
                        .when(enter(2).knowing(
                                        Optional.of(new StaffMember(SIRIUSOVA, UUID.randomUUID(), true, true)))));
    }

    @Test
    void isClosed() {
        base.given(OPENED).when(new Close(BASE, 0L)).expectEvents(GONE);
    }

    @Test
    void takesInNobodyAndClosesNoMoreOnceClosed() {
        refused(CLOSED, base.given(OPENED, GONE).when(enter(2).knowing(READY)));
        refused(CLOSED, fixture().given(OPENED, GONE).when(new Close(BASE, null)));
    }

    @Test
    void notesATraining() {
        base.given(OPENED, entered(2)).when(train(TODAY, 36, null)).expectEvents(TRAINED);
    }

    @Test
    void notesATrainingOfWhoIsInItAfterTheClosureToo() {
        base.given(OPENED, entered(2), GONE).when(train(TODAY, 36, 2L)).expectEvents(TRAINED);
    }

    @Test
    void notesATrainingOnceAndAnotherAsWell() {
        base.given(OPENED, entered(2), TRAINED)
                .when(train(TODAY, 36, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture()
                .given(OPENED, entered(2), TRAINED)
                .when(train(TODAY, 72, null))
                .expectEvents(new Trained(BASE, SCHOOL, SIRIUSOVA, "School of mentors", 72, TODAY));
    }

    @Test
    void notesNoTrainingAhead() {
        refused(TRAINING_IN_FUTURE, base.given(OPENED, entered(2)).when(train(TODAY.plusDays(1), 36, null)));
    }

    @Test
    void notesNoTrainingOfWhoIsNotInIt() {
        refused(NOT_IN_BASE, base.given(OPENED).when(train(TODAY, 36, null)));
    }

    @Test
    void isNotChangedByWhoeverMissedAChange() {
        refused(CHANGED, base.given(OPENED, entered(2)).when(new Close(BASE, 0L)));
        refused(CHANGED, fixture().given(OPENED, entered(2)).when(train(TODAY, 36, 0L)));
        refused(CHANGED, fixture().given(OPENED, entered(2)).when(enter(3, 0L).knowing(READY)));
    }

    @Test
    void isUnknownUnlessOpenedAndToOtherInstitutions() {
        for (MentorBaseCommand asked :
                List.of(enter(2).knowing(READY), train(TODAY, 36, null), new Close(BASE, null))) {
            refused(UNKNOWN, fixture().givenNoPriorActivity().when(asked));
            refused(
                    UNKNOWN,
                    fixture().given(OPENED, entered(2)).when(asked, stranger().asMetaData()));
        }
    }

    private static Enter enter(int capacity) {
        return enter(capacity, null);
    }

    private static Enter enter(int capacity, @Nullable Long seen) {
        return new Enter(
                BASE,
                seen,
                SIRIUSOVA,
                List.of(new Subject("Projects", EXPERT)),
                capacity,
                List.of("Tuesdays"),
                "In person");
    }

    private static Entered entered(int capacity) {
        return new Entered(
                BASE,
                SCHOOL,
                SIRIUSOVA,
                List.of(new Competency("Projects", EXPERT)),
                capacity,
                List.of("Tuesdays"),
                Optional.of("In person"));
    }

    private static NoteTraining train(LocalDate on, int hours, @Nullable Long seen) {
        return new NoteTraining(BASE, seen, SIRIUSOVA, "School of mentors", hours, on);
    }

    private static Optional<StaffMember> member(boolean employed, boolean consented) {
        return Optional.of(new StaffMember(SIRIUSOVA, SCHOOL, employed, consented));
    }

    private static Actor stranger() {
        return As.a(COORDINATOR).of(UUID.randomUUID()).actor();
    }

    private static AggregateTestFixture<MentorBase> fixture() {
        var fixture = new AggregateTestFixture<>(MentorBase.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return fixture;
    }

    private static void refused(Refusal refusal, ResultValidator<MentorBase> outcome) {
        outcome.expectNoEvents()
                .expectException(predicate(
                        no -> no instanceof Refused refused && refused.refusal().equals(refusal)));
    }
}
