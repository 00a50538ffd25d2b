package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.SCALE;
import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.TEXT;
import static org.nastavnik.monitoring.survey.SurveyFixture.ALL;
import static org.nastavnik.monitoring.survey.SurveyFixture.ANNA;
import static org.nastavnik.monitoring.survey.SurveyFixture.EFFORT;
import static org.nastavnik.monitoring.survey.SurveyFixture.GONE;
import static org.nastavnik.monitoring.survey.SurveyFixture.OPENED;
import static org.nastavnik.monitoring.survey.SurveyFixture.SURVEY;
import static org.nastavnik.monitoring.survey.SurveyFixture.USEFUL;
import static org.nastavnik.monitoring.survey.SurveyFixture.WISH;
import static org.nastavnik.monitoring.survey.SurveyFixture.answers;
import static org.nastavnik.monitoring.survey.SurveyFixture.fixture;
import static org.nastavnik.monitoring.survey.SurveyFixture.open;
import static org.nastavnik.monitoring.survey.SurveyFixture.respond;
import static org.nastavnik.monitoring.survey.SurveyRefusal.CLOSED;
import static org.nastavnik.monitoring.survey.SurveyRefusal.ID_TAKEN;
import static org.nastavnik.monitoring.survey.SurveyRefusal.OPTIONS_WITHOUT_CHOICE;
import static org.nastavnik.monitoring.survey.SurveyRefusal.QUESTION_TWICE;
import static org.nastavnik.monitoring.survey.SurveyRefusal.SATISFACTION_UNRATED;
import static org.nastavnik.monitoring.survey.SurveyRefusal.UNKNOWN;
import static org.nastavnik.monitoring.survey.SurveyRefusal.WITHOUT_SATISFACTION;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.testing.Refusals.refused;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.survey.SurveyCommand.Close;
import org.nastavnik.monitoring.survey.SurveyCommand.Item;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.testing.As;

/** How a survey is opened and closed; its answers are in {@link SurveyAnswersTest}. */
class SurveyTest {

    private final AggregateTestFixture<Survey> survey = fixture();

    @Test
    void isOpened() {
        survey.givenNoPriorActivity().when(open(ALL, "7.0")).expectEvents(OPENED);
    }

    @Test
    void isSatisfiedWithSevenUnlessToldOtherwise() {
        survey.givenNoPriorActivity().when(open(ALL, null)).expectEvents(OPENED);
    }

    @Test
    void isOpenedButOnceHoweverOftenItIsAsked() {
        survey.given(OPENED, GONE).when(open(ALL, "7")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotOpenedInPlaceOfAnother() {
        refused(ID_TAKEN, survey.given(OPENED).when(open(ALL, "7.5")));
    }

    @Test
    void isNotOpenedForAnotherInstitution() {
        refused(
                INSTITUTION_UNKNOWN,
                survey.givenNoPriorActivity()
                        .when(
                                open(ALL, "7"),
                                As.a(COORDINATOR).of(UUID.randomUUID()).actor().asMetaData()));
    }

    @Test
    void tellsItsQuestionsApart() {
        refused(QUESTION_TWICE, survey.givenNoPriorActivity().when(open(List.of(USEFUL, USEFUL), "7")));
    }

    @Test
    void tellsWhoIsSatisfied() {
        refused(WITHOUT_SATISFACTION, survey.givenNoPriorActivity().when(open(List.of(EFFORT, WISH), "7")));
    }

    @Test
    void ratesSatisfaction() {
        Item words = new Item("words", "Are you satisfied?", TEXT, true, null);
        refused(SATISFACTION_UNRATED, survey.givenNoPriorActivity().when(open(List.of(USEFUL, words), "7")));
    }

    @Test
    void letsChooseNothingButChoices() {
        Item scale = new Item("scale", "How much?", SCALE, false, List.of("1", "2"));
        refused(OPTIONS_WITHOUT_CHOICE, survey.givenNoPriorActivity().when(open(List.of(USEFUL, scale), "7")));
    }

    @Test
    void isClosed() {
        survey.given(OPENED).when(new Close(SURVEY, null)).expectEvents(GONE);
    }

    @Test
    void isNotClosedTwice() {
        refused(CLOSED, survey.given(OPENED, GONE).when(new Close(SURVEY, null)));
    }

    @Test
    void isNotClosedUnlessThereIsOne() {
        refused(UNKNOWN, survey.givenNoPriorActivity().when(new Close(SURVEY, null)));
    }

    @Test
    void isUnknownToAnotherInstitution() {
        Actor stranger = As.a(COORDINATOR).of(UUID.randomUUID()).actor();
        refused(UNKNOWN, survey.given(OPENED).when(respond(ANNA, answers(8, 8)), stranger.asMetaData()));
        refused(UNKNOWN, fixture().given(OPENED).when(new Close(SURVEY, null), stranger.asMetaData()));
    }
}
