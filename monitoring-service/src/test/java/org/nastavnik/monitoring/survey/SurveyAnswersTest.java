package org.nastavnik.monitoring.survey;

import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.monitoring.survey.AnswerRefusal.MISSING;
import static org.nastavnik.monitoring.survey.AnswerRefusal.QUESTION_UNKNOWN;
import static org.nastavnik.monitoring.survey.AnswerRefusal.WRONG;
import static org.nastavnik.monitoring.survey.SurveyFixture.ANNA;
import static org.nastavnik.monitoring.survey.SurveyFixture.BORIS;
import static org.nastavnik.monitoring.survey.SurveyFixture.COORDINATING;
import static org.nastavnik.monitoring.survey.SurveyFixture.GONE;
import static org.nastavnik.monitoring.survey.SurveyFixture.JUNE;
import static org.nastavnik.monitoring.survey.SurveyFixture.OPENED;
import static org.nastavnik.monitoring.survey.SurveyFixture.SCHOOL;
import static org.nastavnik.monitoring.survey.SurveyFixture.SURVEY;
import static org.nastavnik.monitoring.survey.SurveyFixture.answered;
import static org.nastavnik.monitoring.survey.SurveyFixture.answers;
import static org.nastavnik.monitoring.survey.SurveyFixture.fixture;
import static org.nastavnik.monitoring.survey.SurveyFixture.mentee;
import static org.nastavnik.monitoring.survey.SurveyFixture.respond;
import static org.nastavnik.monitoring.survey.SurveyFixture.with;
import static org.nastavnik.monitoring.survey.SurveyRefusal.CLOSED;
import static org.nastavnik.monitoring.survey.SurveyRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.NO_RIGHT;
import static org.nastavnik.platform.messaging.Role.MENTOR;
import static org.nastavnik.testing.Refusals.refused;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contracts.Personal;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.As;

/** Who answers a survey, and what an answer has to be. */
class SurveyAnswersTest {

    private final AggregateTestFixture<Survey> survey = fixture();

    @Test
    void isAnsweredByAMenteeForHimselfOrHerself() {
        survey.given(OPENED)
                .when(respond(ANNA, answers(8, 6)), mentee(ANNA).asMetaData())
                .expectEvents(answered(ANNA, 8, 6));
    }

    /** The mean decides, and is never rounded: 7 and 6 are 6.5, and thus less than 7. */
    @ParameterizedTest
    @CsvSource({"7, 7, true", "8, 6, true", "7, 6, false", "10, 3, false", "10, 4, true"})
    void decidesWhoIsSatisfied(int useful, int pleasant, boolean satisfied) {
        survey.given(OPENED)
                .when(respond(ANNA, answers(useful, pleasant)), COORDINATING.asMetaData())
                .expectEventsMatching(payloadsMatching(predicate(
                        events -> ((Answered) events.getFirst()).satisfied() == satisfied && events.size() == 1)));
    }

    @Test
    void keepsEveryAnswerInTheOrderOfTheQuestions() {
        Map<String, Object> all = Map.of("wish", "More of it", "form", "Here", "effort", 2, "a/b~c", 9, "useful", 8);
        survey.given(OPENED)
                .when(respond(ANNA, all), COORDINATING.asMetaData())
                .expectEvents(new Answered(
                        SURVEY,
                        SCHOOL,
                        Audience.MENTEES,
                        JUNE,
                        ANNA,
                        Map.of("useful", 8, "a/b~c", 9, "effort", 2),
                        Map.of("form", Personal.of("Here"), "wish", Personal.of("More of it")),
                        17,
                        2,
                        true));
    }

    @Test
    void isAnsweredAnewByWhoeverThinksOtherwiseNow() {
        survey.given(OPENED, answered(ANNA, 8, 8), answered(BORIS, 1, 1))
                .when(respond(ANNA, answers(3, 3)), COORDINATING.asMetaData())
                .expectEvents(answered(ANNA, 3, 3));
    }

    @Test
    void isNotAnsweredTwiceInTheSameWords() {
        survey.given(OPENED, answered(ANNA, 8, 8))
                .when(respond(ANNA, answers(8, 8)), COORDINATING.asMetaData())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotAnsweredForSomebodyElse() {
        refused(
                NO_RIGHT,
                survey.given(OPENED)
                        .when(respond(ANNA, answers(8, 8)), mentee(BORIS).asMetaData()));
    }

    @Test
    void isNotAnsweredByWhoIsNotAsked() {
        Actor mentor = As.a(MENTOR).of(SCHOOL).who(ANNA).actor();
        refused(NO_RIGHT, survey.given(OPENED).when(respond(ANNA, answers(8, 8)), mentor.asMetaData()));
    }

    @Test
    void isNotAnsweredOnceClosed() {
        refused(CLOSED, survey.given(OPENED, GONE).when(respond(ANNA, answers(8, 8)), COORDINATING.asMetaData()));
    }

    @Test
    void isNotAnsweredUnlessThereIsOne() {
        refused(UNKNOWN, survey.givenNoPriorActivity().when(respond(ANNA, answers(8, 8))));
    }

    @Test
    void wantsEverySatisfactionItemAnswered() {
        misfit(MISSING, "answers/a~1b~0c", Map.of("useful", 8));
    }

    @Test
    void takesNoAnswerToWhatItDoesNotAsk() {
        misfit(QUESTION_UNKNOWN, "answers/other", with("other", 8));
    }

    @Test
    void takesOnlyWhatFitsTheQuestion() {
        for (Object wrong : new Object[] {0, 11, -1, 7.0, 7L, "7", true, List.of(7), Map.of("is", 7)}) {
            misfit(WRONG, "answers/effort", with("effort", wrong));
        }
        for (Object wrong : new Object[] {"Nowhere", "", 1, List.of("Here")}) {
            misfit(WRONG, "answers/form", with("form", wrong));
        }
        for (Object wrong : new Object[] {"x".repeat(2001), 5, false}) {
            misfit(WRONG, "answers/wish", with("wish", wrong));
        }
        Map<String, Object> nothing = answers(8, 8);
        nothing.put("wish", null);
        misfit(WRONG, "answers/wish", nothing);
    }

    private static void misfit(AnswerRefusal refusal, String field, Map<String, Object> answers) {
        fixture()
                .given(OPENED)
                .when(respond(ANNA, answers), COORDINATING.asMetaData())
                .expectNoEvents()
                .expectException(predicate(no -> no instanceof Refused refused
                        && refused.refusal().code().equals(refusal.code())
                        && refused.refusal().field().equals(field)));
    }
}
