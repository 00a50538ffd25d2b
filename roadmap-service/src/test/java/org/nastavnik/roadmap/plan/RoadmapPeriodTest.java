package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.plan.PlanRefusal.PERIOD_TOO_LONG;
import static org.nastavnik.roadmap.plan.Plans.ROADMAP;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.roadmap.plan.RoadmapFixture.given;
import static org.nastavnik.testing.Refusals.refused;

import java.time.LocalDate;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.plan.PlanCommand.Draft;
import org.nastavnik.roadmap.plan.PlanEvent.Drafted;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.testing.As;

/** For how long a roadmap may be made by hand. */
class RoadmapPeriodTest {

    private static final Period THIRTY_YEARS = new Period(LocalDate.of(2024, 2, 29), LocalDate.of(2054, 2, 27));

    @Test
    void isThirtyYearsAtMost() {
        drafted(THIRTY_YEARS).expectEvents(new Drafted(ROADMAP, SCHOOL, "By hand", THIRTY_YEARS));
        refused(
                PERIOD_TOO_LONG,
                drafted(new Period(THIRTY_YEARS.from(), THIRTY_YEARS.to().plusDays(1))));
    }

    private static ResultValidator<Roadmap> drafted(Period period) {
        return given().when(
                        new Draft(ROADMAP, SCHOOL, "By hand", period),
                        As.a(COORDINATOR).of(SCHOOL).actor().asMetaData());
    }
}
