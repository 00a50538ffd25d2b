package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Created;
import org.nastavnik.platform.web.Ids;
import org.nastavnik.roadmap.plan.PlanCommand.Import;
import org.nastavnik.roadmap.schedule.Period;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A roadmap for the next period out of the last one, for programs. */
@RestController
@RequestMapping("/api/roadmaps/{id}/successor")
class SuccessorApi {

    private final PlanQueries plans;
    private final CommandGateway commands;
    private final Ids ids;
    private final MessageSource sentences;

    SuccessorApi(PlanQueries plans, CommandGateway commands, Ids ids, MessageSource sentences) {
        this.plans = plans;
        this.commands = commands;
        this.ids = ids;
        this.sentences = sentences;
    }

    /** Under an id of the asker's own it may be asked for again and again. */
    @PostMapping
    @AllowedTo(COORDINATOR)
    ResponseEntity<Created> make(@PathVariable UUID id, @RequestBody @Valid Wanted wanted, Actor actor, Locale locale) {
        Plan earlier = Optional.of(id)
                .filter(one -> plans.isKnownTo(actor, one))
                .flatMap(plans::find)
                .orElseThrow(PlanRefusal.UNKNOWN::refused);
        UUID made = wanted.id() == null ? ids.next() : wanted.id();
        commands.sendAndWait(new Import(
                made,
                earlier.institution(),
                new Successor(wanted.years(), sentences, locale).of(earlier),
                earlier.milestones()));
        return Created.in("/api/roadmaps", made);
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
