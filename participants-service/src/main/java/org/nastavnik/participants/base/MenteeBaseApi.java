package org.nastavnik.participants.base;

import static org.nastavnik.participants.base.BaseRefusal.NOT_IN_BASE;
import static org.nastavnik.participants.base.BaseRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.participants.base.BaseQueries.Known;
import org.nastavnik.participants.base.BaseQueries.Listed;
import org.nastavnik.participants.base.BaseQueries.Mentee;
import org.nastavnik.participants.base.MenteeBaseCommand.Close;
import org.nastavnik.participants.base.MenteeBaseCommand.Enter;
import org.nastavnik.participants.base.MenteeBaseCommand.Open;
import org.nastavnik.participants.person.Staff;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.platform.web.Created;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bases of mentees for programs. A mentee sees those that he or she is in, and of these the own entry. */
@RestController
@RequestMapping("/api/mentee-bases")
class MenteeBaseApi {

    private final CommandGateway commands;
    private final BaseQueries queries;
    private final Staff staff;

    MenteeBaseApi(CommandGateway commands, BaseQueries queries, Staff staff) {
        this.commands = commands;
        this.queries = queries;
        this.staff = staff;
    }

    @PostMapping
    ResponseEntity<Created> open(@Asked Open asked) {
        commands.sendAndWait(asked);
        return Created.in("/api/mentee-bases", asked.id());
    }

    @PostMapping("/{id}/entries")
    ResponseEntity<Created> enter(@Asked Enter asked) {
        commands.sendAndWait(asked.knowing(staff.find(asked.personId())));
        return Created.in("/api/mentee-bases/" + asked.id() + "/entries", asked.personId());
    }

    @PostMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@Asked Close asked) {
        commands.sendAndWait(asked);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTEE})
    Page<Listed> list(
            @RequestParam UUID institution,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Actor actor) {
        return queries.of(Kind.MENTEES, institution, actor, cursor, limit);
    }

    @GetMapping("/{id}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTEE})
    ResponseEntity<Known<Mentee>> one(@PathVariable UUID id, Actor actor) {
        Known<Mentee> one = known(id, actor);
        return ResponseEntity.ok().eTag(Long.toString(one.seq())).body(one);
    }

    @GetMapping("/{id}/entries/{personId}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTEE})
    Mentee entry(@PathVariable UUID id, @PathVariable UUID personId, Actor actor) {
        return known(id, actor).entry(personId).orElseThrow(NOT_IN_BASE::refused);
    }

    private Known<Mentee> known(UUID id, Actor actor) {
        return queries.findOfMentees(id, actor).orElseThrow(UNKNOWN::refused);
    }
}
