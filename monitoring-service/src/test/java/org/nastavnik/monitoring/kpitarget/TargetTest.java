package org.nastavnik.monitoring.kpitarget;

import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.MENTOR_SATISFACTION;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.kpitarget.TargetCommand.Plan;
import org.nastavnik.monitoring.kpitarget.TargetEvent.Planned;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.As;

class TargetTest {

    private static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");

    private final Plan plan = Plan.of(SCHOOL, MENTEE_SATISFACTION, 2023, 70);
    private final Planned planned = new Planned(plan.id(), SCHOOL, MENTEE_SATISFACTION, 2023, 70);
    private final AggregateTestFixture<Target> target = new AggregateTestFixture<>(Target.class);

    @Test
    void isSet() {
        target.givenNoPriorActivity().when(plan).expectEvents(planned);
    }

    /** A roadmap may have replaced it, and setting it again is to replace that. */
    @Test
    void isSetAgainEvenToTheSame() {
        target.given(planned).when(plan).expectEvents(planned);
    }

    @Test
    void isNotSetForAnotherInstitution() {
        target.givenNoPriorActivity()
                .when(plan, As.a(COORDINATOR).of(UUID.randomUUID()).actor().asMetaData())
                .expectNoEvents()
                .expectException(predicate(
                        no -> no instanceof Refused refused && refused.refusal().equals(INSTITUTION_UNKNOWN)));
    }

    @Test
    void isOneForEachInstitutionIndicatorAndYear() {
        Assertions.assertThat(Plan.of(SCHOOL, MENTEE_SATISFACTION, 2023, 10).id())
                .isEqualTo(plan.id())
                .isNotEqualTo(Plan.of(SCHOOL, MENTEE_SATISFACTION, 2024, 70).id())
                .isNotEqualTo(Plan.of(SCHOOL, MENTOR_SATISFACTION, 2023, 70).id())
                .isNotEqualTo(Plan.of(UUID.randomUUID(), MENTEE_SATISFACTION, 2023, 70)
                        .id());
    }
}
