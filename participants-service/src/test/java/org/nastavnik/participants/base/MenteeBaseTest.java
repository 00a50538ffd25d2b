package org.nastavnik.participants.base;

import static org.nastavnik.contracts.participants.Level.BASIC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.participants.Level;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Closed;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Entered;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Left;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Opened;
import org.nastavnik.contracts.participants.MenteeBaseEvent.Request;
import org.nastavnik.participants.base.MenteeBaseCommand.Close;
import org.nastavnik.participants.base.MenteeBaseCommand.Enter;
import org.nastavnik.participants.base.MenteeBaseCommand.Leave;
import org.nastavnik.participants.base.MenteeBaseCommand.Open;
import org.nastavnik.participants.person.StaffMember;

class MenteeBaseTest extends RollTest<MenteeBase> {

    MenteeBaseTest() {
        super(MenteeBase.class);
    }

    @Test
    void takesInWhoseTimesAreNotKnown() {
        base().given(opened())
                .when(new Enter(BASE, null, PERSON, List.of(new Subject("Lesson plans", BASIC)), null).knowing(READY))
                .expectEvents(new Entered(
                        BASE, SCHOOL, PERSON, List.of(new Request(Personal.of("Lesson plans"), BASIC)), List.of()));
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
        return new Enter(BASE, seen, PERSON, List.of(new Subject("Lesson plans", level)), List.of("Tuesdays"))
                .knowing(person);
    }

    @Override
    Object entered(Level level) {
        return new Entered(
                BASE,
                SCHOOL,
                PERSON,
                List.of(new Request(Personal.of("Lesson plans"), level)),
                List.of(Personal.of("Tuesdays")));
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
}
