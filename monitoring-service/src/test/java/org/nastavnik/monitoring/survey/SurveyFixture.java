package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.CHOICE;
import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.SCALE;
import static org.nastavnik.monitoring.survey.SurveyEvent.Kind.TEXT;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.CampaignEvent.Closed;
import org.nastavnik.monitoring.survey.SurveyCommand.Item;
import org.nastavnik.monitoring.survey.SurveyCommand.Open;
import org.nastavnik.monitoring.survey.SurveyCommand.Respond;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.monitoring.survey.SurveyEvent.Opened;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.testing.As;

/** A survey of the mentees of June 2023 to test with: two items tell who is satisfied, three are asked besides. */
final class SurveyFixture {

    static final UUID SURVEY = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    static final UUID ANNA = UUID.fromString("0198c0de-0000-7000-8000-00000000000b");
    static final UUID BORIS = UUID.fromString("0198c0de-0000-7000-8000-00000000000c");
    static final Round JUNE = new Round(2023, 6);

    static final Item USEFUL = new Item("useful", "Is it of use?", SCALE, true, null);
    static final Item PLEASANT = new Item("a/b~c", "Is it pleasant?", SCALE, true, null);
    static final Item EFFORT = new Item("effort", "Is it much effort?", SCALE, null, null);
    static final Item FORM = new Item("form", "In which form?", CHOICE, false, List.of("Here", "From afar"));
    static final Item WISH = new Item("wish", "What else?", TEXT, false, List.of());
    static final List<Item> ALL = List.of(USEFUL, PLEASANT, EFFORT, FORM, WISH);

    static final Opened OPENED = new Opened(
            SURVEY,
            SCHOOL,
            Audience.MENTEES,
            JUNE,
            ALL.stream().map(Item::question).toList(),
            BigDecimal.valueOf(7));

    static final Closed GONE = new Closed(SURVEY, SCHOOL);

    static final Actor COORDINATING = As.a(COORDINATOR).of(SCHOOL).actor();

    private SurveyFixture() {}

    static Open open(List<Item> items, @Nullable String threshold) {
        return new Open(
                SURVEY, SCHOOL, Audience.MENTEES, JUNE, items, threshold == null ? null : new BigDecimal(threshold));
    }

    static Respond respond(UUID person, Map<String, Object> answers) {
        return new Respond(SURVEY, person, answers);
    }

    static Map<String, Object> answers(int useful, int pleasant) {
        return new HashMap<>(Map.of("useful", useful, "a/b~c", pleasant));
    }

    static Map<String, Object> with(String question, Object answer) {
        Map<String, Object> answers = answers(8, 8);
        answers.put(question, answer);
        return answers;
    }

    static Answered answered(UUID person, int useful, int pleasant) {
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

    static Actor mentee(UUID person) {
        return As.a(MENTEE).of(SCHOOL).who(person).actor();
    }

    static AggregateTestFixture<Survey> fixture() {
        return new AggregateTestFixture<>(Survey.class);
    }
}
