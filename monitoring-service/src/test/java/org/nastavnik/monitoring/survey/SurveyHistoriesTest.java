package org.nastavnik.monitoring.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.monitoring.survey.SurveyFixture.ALL;
import static org.nastavnik.monitoring.survey.SurveyFixture.ANNA;
import static org.nastavnik.monitoring.survey.SurveyFixture.BORIS;
import static org.nastavnik.monitoring.survey.SurveyFixture.COORDINATING;
import static org.nastavnik.monitoring.survey.SurveyFixture.OPENED;
import static org.nastavnik.monitoring.survey.SurveyFixture.SURVEY;
import static org.nastavnik.monitoring.survey.SurveyFixture.answers;
import static org.nastavnik.monitoring.survey.SurveyFixture.fixture;
import static org.nastavnik.monitoring.survey.SurveyFixture.open;
import static org.nastavnik.monitoring.survey.SurveyFixture.respond;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.nastavnik.contracts.monitoring.CampaignEvent.Closed;
import org.nastavnik.monitoring.survey.SurveyCommand.Close;

/** What never happens to a survey. */
class SurveyHistoriesTest {

    /** Whatever is asked in whatever order; a repetition's number is its seed. */
    @RepeatedTest(50)
    void nothingIsAnsweredAfterTheClosure(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Object> happened = new ArrayList<>(List.of(OPENED));
        for (int asked = random.nextInt(12); asked > 0; asked--) {
            fixture()
                    .given(List.copyOf(happened))
                    .when(anything(random), COORDINATING.asMetaData())
                    .expectEventsMatching(
                            payloadsMatching(predicate(events -> events.isEmpty() || happened.addAll(events))));
        }
        assertThat(happened.stream().dropWhile(event -> !(event instanceof Closed)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(IntStream.range(1, happened.size())
                        .filter(n -> happened.get(n).equals(happened.get(n - 1))))
                .isEmpty();
    }

    private static Object anything(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> open(ALL, "7");
            case 1 -> new Close(SURVEY, null);
            default ->
                respond(random.nextBoolean() ? ANNA : BORIS, answers(random.nextInt(0, 12), random.nextInt(8, 10)));
        };
    }
}
