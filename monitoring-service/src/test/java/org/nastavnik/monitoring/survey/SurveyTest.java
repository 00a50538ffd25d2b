package org.nastavnik.monitoring.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.monitoring.survey.AnswerRefusal.MISSING;
import static org.nastavnik.monitoring.survey.AnswerRefusal.QUESTION_UNKNOWN;
import static org.nastavnik.monitoring.survey.AnswerRefusal.WRONG;
import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.CHOICE;
import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.SCALE;
import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.TEXT;
import static org.nastavnik.monitoring.survey.SurveyRefusal.CLOSED;
import static org.nastavnik.monitoring.survey.SurveyRefusal.ID_TAKEN;
import static org.nastavnik.monitoring.survey.SurveyRefusal.OPTIONS_WITHOUT_CHOICE;
import static org.nastavnik.monitoring.survey.SurveyRefusal.QUESTION_TWICE;
import static org.nastavnik.monitoring.survey.SurveyRefusal.SATISFACTION_UNRATED;
import static org.nastavnik.monitoring.survey.SurveyRefusal.UNKNOWN;
import static org.nastavnik.monitoring.survey.SurveyRefusal.WITHOUT_SATISFACTION;
import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.NO_RIGHT;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.monitoring.survey.SurveyCommand.Close;
import org.nastavnik.monitoring.survey.SurveyCommand.Item;
import org.nastavnik.monitoring.survey.SurveyCommand.Open;
import org.nastavnik.monitoring.survey.SurveyCommand.Respond;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.monitoring.survey.SurveyEvent.Closed;
import org.nastavnik.monitoring.survey.SurveyEvent.Opened;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Refusal;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.testing.As;

class SurveyTest {

    private static final UUID SURVEY = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    private static final UUID ANNA = UUID.fromString("0198c0de-0000-7000-8000-00000000000b");
    private static final UUID BORIS = UUID.fromString("0198c0de-0000-7000-8000-00000000000c");
    private static final Round JUNE = new Round(2023, 6);

    private static final Item USEFUL = new Item("useful", "Is it of use?", SCALE, true, null);
    private static final Item PLEASANT = new Item("a/b~c", "Is it pleasant?", SCALE, true, null);
    private static final Item EFFORT = new Item("effort", "Is it much effort?", SCALE, null, null);
    private static final Item FORM = new Item("form", "In which form?", CHOICE, false, List.of("Here", "From afar"));
    private static final Item WISH = new Item("wish", "What else?", TEXT, false, List.of());
    private static final List<Item> ALL = List.of(USEFUL, PLEASANT, EFFORT, FORM, WISH);

    private static final Opened OPENED = new Opened(
            SURVEY,
            SCHOOL,
            Audience.MENTEES,
            JUNE,
            ALL.stream().map(Item::question).toList(),
            BigDecimal.valueOf(7));

    private static final Closed GONE = new Closed(SURVEY, SCHOOL);

    private static final Actor COORDINATING = As.a(COORDINATOR).of(SCHOOL).actor();

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
                        Map.of("form", "Here", "wish", "More of it"),
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
    void isUnknownToAnotherInstitution() {
        Actor stranger = As.a(COORDINATOR).of(UUID.randomUUID()).actor();
        refused(UNKNOWN, survey.given(OPENED).when(respond(ANNA, answers(8, 8)), stranger.asMetaData()));
        refused(UNKNOWN, fixture().given(OPENED).when(new Close(SURVEY), stranger.asMetaData()));
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

    @Test
    void isClosed() {
        survey.given(OPENED).when(new Close(SURVEY)).expectEvents(GONE);
    }

    @Test
    void isNotClosedTwice() {
        refused(CLOSED, survey.given(OPENED, GONE).when(new Close(SURVEY)));
    }

    @Test
    void isNotClosedUnlessThereIsOne() {
        refused(UNKNOWN, survey.givenNoPriorActivity().when(new Close(SURVEY)));
    }

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
            case 1 -> new Close(SURVEY);
            default ->
                respond(random.nextBoolean() ? ANNA : BORIS, answers(random.nextInt(0, 12), random.nextInt(8, 10)));
        };
    }

    private static Open open(List<Item> items, @Nullable String threshold) {
        return new Open(
                SURVEY, SCHOOL, Audience.MENTEES, JUNE, items, threshold == null ? null : new BigDecimal(threshold));
    }

    private static Respond respond(UUID person, Map<String, Object> answers) {
        return new Respond(SURVEY, person, answers);
    }

    private static Map<String, Object> answers(int useful, int pleasant) {
        return new HashMap<>(Map.of("useful", useful, "a/b~c", pleasant));
    }

    private static Map<String, Object> with(String question, Object answer) {
        Map<String, Object> answers = answers(8, 8);
        answers.put(question, answer);
        return answers;
    }

    private static Answered answered(UUID person, int useful, int pleasant) {
        return new Answered(
                SURVEY,
                SCHOOL,
                Audience.MENTEES,
                JUNE,
                person,
                Map.of("useful", useful, "a/b~c", pleasant),
                Map.of(),
                useful + pleasant,
                2,
                useful + pleasant >= 14);
    }

    private static Actor mentee(UUID person) {
        return As.a(MENTEE).of(SCHOOL).who(person).actor();
    }

    private static AggregateTestFixture<Survey> fixture() {
        return new AggregateTestFixture<>(Survey.class);
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

    private static void refused(Refusal refusal, ResultValidator<Survey> outcome) {
        outcome.expectNoEvents()
                .expectException(predicate(
                        no -> no instanceof Refused refused && refused.refusal().equals(refusal)));
    }
}
