package org.nastavnik.participants.institution;

import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.participants.institution.InstitutionRefusal.ID_TAKEN;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.testing.Refusals.refused;

import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.participants.InstitutionEvent.Registered;
import org.nastavnik.contracts.participants.InstitutionEvent.ZoneSet;
import org.nastavnik.participants.institution.InstitutionCommand.Register;
import org.nastavnik.participants.institution.InstitutionCommand.SetZone;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.As;

class InstitutionTest {

    private static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    private static final Registered REGISTERED = new Registered(SCHOOL, "School 5", "Zarechye");

    private final AggregateTestFixture<Institution> institution = new AggregateTestFixture<>(Institution.class);

    /** Nobody belongs to it yet. */
    @Test
    void isRegisteredByWhoeverBelongsToNone() {
        institution
                .givenNoPriorActivity()
                .when(
                        new Register(SCHOOL, "School 5", "Zarechye"),
                        As.a(ADMIN).actor().asMetaData())
                .expectEvents(REGISTERED);
    }

    @Test
    void isRegisteredButOnceHoweverOftenItIsAsked() {
        institution
                .given(REGISTERED)
                .when(new Register(SCHOOL, "School 5", "Zarechye"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void itsDaysEndWhereItIsSaidTo() {
        ZoneSet far = new ZoneSet(SCHOOL, ZoneId.of("Asia/Vladivostok"));
        ZoneSet near = new ZoneSet(SCHOOL, ZoneId.of("Europe/Kaliningrad"));
        institution.given(REGISTERED).when(new SetZone(SCHOOL, far.zone())).expectEvents(far);
        institution
                .given(REGISTERED, far)
                .when(new SetZone(SCHOOL, near.zone()))
                .expectEvents(near);
        institution
                .given(REGISTERED, far)
                .when(new SetZone(SCHOOL, far.zone()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(INSTITUTION_UNKNOWN, institution.givenNoPriorActivity().when(new SetZone(SCHOOL, far.zone())));
    }

    @Test
    void isNotRegisteredInPlaceOfAnother() {
        institution
                .given(REGISTERED)
                .when(new Register(SCHOOL, "School 7", "Zarechye"))
                .expectNoEvents()
                .expectException(predicate(no -> no instanceof Refused refused && refused.refusal() == ID_TAKEN));
    }
}
