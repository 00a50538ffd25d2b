package org.nastavnik.roadmap.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.schedule.Period;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Begins roadmaps for a next period with what the last one planned. */
@Component
class Successors {

    private final PlanQueries plans;
    private final Intake intake;
    private final Ids ids;
    private final MessageSource sentences;

    Successors(PlanQueries plans, Intake intake, Ids ids, MessageSource sentences) {
        this.plans = plans;
        this.intake = intake;
        this.ids = ids;
        this.sentences = sentences;
    }

    /**
     * Begins one.
     *
     * @param earlier the one that is followed
     * @return the new one
     */
    UUID make(UUID earlier, Wanted wanted, Actor actor, Locale locale) {
        Plan plan = Optional.of(earlier)
                .filter(one -> plans.isKnownTo(actor, one))
                .flatMap(plans::find)
                .orElseThrow(PlanRefusal.UNKNOWN::refused);
        UUID made = wanted.id() == null ? ids.next() : wanted.id();
        intake.take(
                made, plan.institution(), new Successor(wanted.years(), sentences, locale).of(plan), plan.milestones());
        return made;
    }

    /**
     * What is wanted.
     *
     * @param id of the one that is made; a new one where none is named
     * @param years how many later it is
     */
    record Wanted(
            @Nullable UUID id,
            @NotNull @Min(1) @Max(Period.MOST_YEARS) Integer years) {}
}
