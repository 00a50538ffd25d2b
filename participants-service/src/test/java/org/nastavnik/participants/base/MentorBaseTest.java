package org.nastavnik.participants.base;

import static org.nastavnik.contracts.participants.Level.EXPERT;
import static org.nastavnik.participants.base.BaseRefusal.CHANGED;
import static org.nastavnik.participants.base.BaseRefusal.NOT_IN_BASE;
import static org.nastavnik.participants.base.BaseRefusal.TRAINING_IN_FUTURE;
import static org.nastavnik.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.Level;
import org.nastavnik.contracts.participants.MentorBaseEvent.Closed;
import org.nastavnik.contracts.participants.MentorBaseEvent.Competency;
import org.nastavnik.contracts.participants.MentorBaseEvent.Entered;
import org.nastavnik.contracts.participants.MentorBaseEvent.Left;
import org.nastavnik.contracts.participants.MentorBaseEvent.Opened;
import org.nastavnik.contracts.participants.MentorBaseEvent.Trained;
import org.nastavnik.participants.base.MentorBaseCommand.Close;
import org.nastavnik.participants.base.MentorBaseCommand.Enter;
import org.nastavnik.participants.base.MentorBaseCommand.Leave;
import org.nastavnik.participants.base.MentorBaseCommand.NoteTraining;
import org.nastavnik.participants.base.MentorBaseCommand.Open;
import org.nastavnik.participants.person.StaffMember;

class MentorBaseTest extends RollTest<MentorBase> {

    MentorBaseTest() {
        super(MentorBase.class);
    }

    @Test
    void takesInWhoseTimesAndWishesAreNotKnown() {
        base().given(opened())
                .when(new Enter(BASE, null, PERSON, List.of(new Subject("Projects", EXPERT)), 1, null, null)
                        .knowing(READY))
                .expectEvents(new Entered(
                        BASE,
                        SCHOOL,
                        PERSON,
                        List.of(new Competency(Personal.of("Projects"), EXPERT)),
                        1,
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void replacesTheCapacityAlone() {
        base().given(opened(), entered(EXPERT, 2))
                .when(enter(EXPERT, 3, null).knowing(READY))
                .expectEvents(entered(EXPERT, 3));
    }

    @Test
    void notesATraining() {
        base().given(opened(), entered(EXPERT)).when(train(TODAY, 36, null)).expectEvents(trained(36));
    }

    @Test
    void notesATrainingOfWhoIsInItAfterTheClosureToo() {
        base().given(opened(), entered(EXPERT), closed())
                .when(train(TODAY, 36, 2L))
                .expectEvents(trained(36));
    }

    @Test
    void notesATrainingOnceAndAnotherAsWell() {
        nothing(base().given(opened(), entered(EXPERT), trained(36)).when(train(TODAY, 36, null)));
        base().given(opened(), entered(EXPERT), trained(36))
                .when(train(TODAY, 72, null))
                .expectEvents(trained(72));
    }

    @Test
    void notesNoTrainingAhead() {
        refused(TRAINING_IN_FUTURE, base().given(opened(), entered(EXPERT)).when(train(TODAY.plusDays(1), 36, null)));
    }

    @Test
    void notesNoTrainingOfWhoIsNotInIt() {
        refused(NOT_IN_BASE, base().given(opened()).when(train(TODAY, 36, null)));
    }

    @Test
    void notesNoTrainingForWhoeverMissedAChange() {
        refused(CHANGED, base().given(opened(), entered(EXPERT)).when(train(TODAY, 36, 0L)));
        refused(CHANGED, base().given(opened(), entered(EXPERT), closed()).when(train(TODAY, 36, 1L)));
    }

    @Override
    Stream<Object> askedOnceOpened() {
        return Stream.concat(super.askedOnceOpened(), Stream.of(train(TODAY, 36, null)));
    }

    @Override
    Object open(String schoolYear) {
        return new Open(BASE, SCHOOL, schoolYear);
    }

    @Override
    Object opened() {
        return new Opened(BASE, SCHOOL, "2022/2023");
    }

    @Override
    Object enter(Level level, @Nullable Long seen, Optional<StaffMember> person) {
        return enter(level, 2, seen).knowing(person);
    }

    @Override
    Object entered(Level level) {
        return entered(level, 2);
    }

    @Override
    Object leave(Instant by) {
        return new Leave(BASE, PERSON, TODAY, by);
    }

    @Override
    Object left() {
        return new Left(BASE, SCHOOL, PERSON, TODAY);
    }

    @Override
    Object close(@Nullable Long seen) {
        return new Close(BASE, seen);
    }

    @Override
    Object closed() {
        return new Closed(BASE, SCHOOL);
    }

    private static Enter enter(Level level, int capacity, @Nullable Long seen) {
        return new Enter(
                BASE,
                seen,
                PERSON,
                List.of(new Subject("Projects", level)),
                capacity,
                List.of("Tuesdays"),
                "In person");
    }

    private static Entered entered(Level level, int capacity) {
        return new Entered(
                BASE,
                SCHOOL,
                PERSON,
                List.of(new Competency(Personal.of("Projects"), level)),
                capacity,
                List.of(Personal.of("Tuesdays")),
                Optional.of(Personal.of("In person")));
    }

    private static NoteTraining train(LocalDate on, int hours, @Nullable Long seen) {
        return new NoteTraining(BASE, seen, PERSON, "School of mentors", hours, on);
    }

    private static Trained trained(int hours) {
        return new Trained(BASE, SCHOOL, PERSON, Personal.of("School of mentors"), hours, TODAY);
    }
}
