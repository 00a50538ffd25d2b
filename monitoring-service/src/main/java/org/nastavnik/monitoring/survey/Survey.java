package org.nastavnik.monitoring.survey;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.nastavnik.monitoring.survey.SurveyRefusal.CHANGED;
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

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.CampaignEvent.Closed;
import org.nastavnik.monitoring.survey.SurveyCommand.Close;
import org.nastavnik.monitoring.survey.SurveyCommand.Item;
import org.nastavnik.monitoring.survey.SurveyCommand.Open;
import org.nastavnik.monitoring.survey.SurveyCommand.Respond;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;
import org.nastavnik.monitoring.survey.SurveyEvent.Kind;
import org.nastavnik.monitoring.survey.SurveyEvent.Opened;
import org.nastavnik.monitoring.survey.SurveyEvent.Question;
import org.nastavnik.platform.messaging.Actor;

/** Decides what may happen to a survey. */
@Aggregate
class Survey {

    private static final BigDecimal SEVEN_OF_TEN = BigDecimal.valueOf(7);

    private final Map<UUID, Answered> last = new HashMap<>();

    @AggregateIdentifier
    @Nullable
    UUID survey;

    @Nullable
    Opened opened;

    boolean closed;

    /** Asked again in the same words, it is as it was the first time. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Open asked, Actor actor) {
        INSTITUTION_UNKNOWN.unless(actor.belongsTo(asked.institution()));
        List<Question> questions =
                asked.questions().stream().map(Item::question).toList();
        QUESTION_TWICE.when(questions.stream().map(Question::id).distinct().count() < questions.size());
        SATISFACTION_UNRATED.when(questions.stream().anyMatch(one -> one.satisfaction() && one.kind() != Kind.SCALE));
        WITHOUT_SATISFACTION.unless(questions.stream().anyMatch(Question::satisfaction));
        OPTIONS_WITHOUT_CHOICE.when(
                questions.stream().anyMatch(one -> !one.options().isEmpty() && one.kind() != Kind.CHOICE));
        Opened now = new Opened(
                asked.id(),
                asked.institution(),
                asked.audience(),
                asked.round(),
                questions,
                plain(asked.threshold() == null ? SEVEN_OF_TEN : asked.threshold()));
        if (opened == null) {
            apply(now);
        } else {
            ID_TAKEN.unless(opened.equals(now));
        }
    }

    @EventSourcingHandler
    void evolve(Opened happened) {
        survey = happened.survey();
        opened = happened;
    }

    /** Answered again in the same words, nothing changes; in others, these take the place of the former. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Respond asked, Actor actor) {
        Opened asking = refuseUnlessKnown(actor);
        NO_RIGHT.unless(
                actor.isAny(COORDINATOR) || (actor.isAny(asking.audience().role()) && actor.is(asked.personId())));
        CLOSED.when(closed);
        Answers answers = Answers.to(asking.questions(), asked.answers());
        Answered now = new Answered(
                asked.id(),
                asking.institution(),
                asking.audience(),
                asking.round(),
                asked.personId(),
                answers.ratings(),
                answers.words(),
                answers.sum(),
                answers.items(),
                answers.reach(asking.threshold()));
        if (!now.equals(last.get(asked.personId()))) {
            apply(now);
        }
    }

    @EventSourcingHandler
    void evolve(Answered happened) {
        last.put(happened.person(), happened);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(Close asked, Actor actor) {
        Opened asking = refuseUnlessKnown(actor);
        CLOSED.when(closed);
        CHANGED.when(asked.seq() != null && !asked.seq().equals(getVersion()));
        apply(new Closed(asked.id(), asking.institution()));
    }

    @EventSourcingHandler
    void evolve(Closed happened) {
        closed = true;
    }

    /** That it exists, and for whoever asks, is decided here like all else; hence the policy that would create it. */
    private Opened refuseUnlessKnown(Actor actor) {
        if (opened == null || !actor.belongsTo(opened.institution())) {
            throw UNKNOWN.refused();
        }
        return opened;
    }

    /** 7 and 7.0 are the same threshold, and are to be the same in the store. */
    private static BigDecimal plain(BigDecimal threshold) {
        BigDecimal stripped = threshold.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
