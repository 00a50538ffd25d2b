package org.nastavnik.roadmap.milestone;

import static org.nastavnik.roadmap.plan.Milestone.MENTEE_BASE_CLOSED;
import static org.nastavnik.roadmap.plan.Milestone.MENTORS_TRAINED;
import static org.nastavnik.roadmap.plan.Milestone.MENTOR_BASE_CLOSED;
import static org.nastavnik.roadmap.plan.Milestone.PAIRS_APPROVED;
import static org.nastavnik.roadmap.plan.Milestone.SURVEY_CLOSED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.nastavnik.contracts.monitoring.CampaignEvent;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.MenteeBaseEvent;
import org.nastavnik.contracts.participants.MentorBaseEvent;
import org.nastavnik.platform.messaging.Automation;
import org.nastavnik.platform.messaging.Reactions;
import org.nastavnik.platform.web.Languages;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Reach;
import org.nastavnik.roadmap.plan.Milestone;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What another service makes known completes the due window that it belongs to, in each approved roadmap of the institution
 * with a task that is bound to it. It belongs to the day that it names, or else to the one on which it was made known.
 */
@Automation
@Component
@ProcessingGroup("roadmap.when-milestone-reached-complete-occurrences")
public class WhenMilestoneReachedCompleteOccurrences {

    private final Reactions reactions;
    private final PlanQueries plans;
    private final MessageSource sentences;
    private final Clock clock;

    WhenMilestoneReachedCompleteOccurrences(
            Reactions reactions, PlanQueries plans, MessageSource sentences, Clock clock) {
        this.reactions = reactions;
        this.plans = plans;
        this.sentences = sentences;
        this.clock = clock;
    }

    @EventHandler
    void on(MenteeBaseEvent.Closed now, @Timestamp Instant at, EventMessage<?> cause) {
        reached(MENTEE_BASE_CLOSED, now.institution(), dayOf(at), cause);
    }

    @EventHandler
    void on(MentorBaseEvent.Closed now, @Timestamp Instant at, EventMessage<?> cause) {
        reached(MENTOR_BASE_CLOSED, now.institution(), dayOf(at), cause);
    }

    @EventHandler
    void on(MentorBaseEvent.Trained now, EventMessage<?> cause) {
        reached(MENTORS_TRAINED, now.institution(), now.completedOn(), cause);
    }

    @EventHandler
    void on(PairEvent.Approved now, EventMessage<?> cause) {
        reached(PAIRS_APPROVED, now.institution(), now.order().date(), cause);
    }

    @EventHandler
    void on(CampaignEvent.Closed now, @Timestamp Instant at, EventMessage<?> cause) {
        reached(SURVEY_CLOSED, now.institution(), dayOf(at), cause);
    }

    private void reached(Milestone milestone, UUID institution, LocalDate on, EventMessage<?> cause) {
        String title = sentences.getMessage("milestone." + milestone, null, Languages.FIRST);
        plans.boundTo(institution, milestone)
                .forEach(roadmap ->
                        reactions.send(new Reach(roadmap, milestone, on, cause.getIdentifier(), title), cause));
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
