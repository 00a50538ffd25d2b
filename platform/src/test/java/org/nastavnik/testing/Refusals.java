package org.nastavnik.testing;

import static org.axonframework.test.matchers.Matchers.predicate;

import org.axonframework.test.aggregate.ResultValidator;
import org.nastavnik.platform.messaging.Refusal;
import org.nastavnik.platform.messaging.Refused;

/** What the test of an aggregate expects of a no. */
public final class Refusals {

    private Refusals() {}

    /** Checks that nothing came of it, for that reason. */
    public static void refused(Refusal refusal, ResultValidator<?> outcome) {
        outcome.expectNoEvents()
                .expectException(predicate(
                        no -> no instanceof Refused refused && refused.refusal().equals(refusal)));
    }
}
