package org.nastavnik.participants.institution;

import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.participants.institution.InstitutionCommand.Register;
import org.nastavnik.participants.institution.InstitutionCommand.SetZone;
import org.nastavnik.participants.institution.InstitutionQueries.Known;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Institutions for programs. */
@RestController
@RequestMapping("/api/institutions")
class InstitutionApi {

    private final CommandGateway commands;
    private final InstitutionQueries queries;

    InstitutionApi(CommandGateway commands, InstitutionQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PostMapping
    ResponseEntity<Created> register(@Asked Register asked) {
        commands.sendAndWait(asked);
        return Created.in("/api/institutions", asked.id());
    }

    @PutMapping("/{id}/zone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setZone(@Asked SetZone asked) {
        commands.sendAndWait(asked);
    }

    @GetMapping
    @AllowedTo({})
    Page<Known> list(
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Actor actor) {
        return queries.all(actor, cursor, limit);
    }

    @GetMapping("/{id}")
    @AllowedTo({})
    ResponseEntity<Known> one(@PathVariable UUID id, Actor actor) {
        Known one = queries.find(id, actor).orElseThrow(INSTITUTION_UNKNOWN::refused);
        return ResponseEntity.ok().eTag(Long.toString(one.seq())).body(one);
    }
}
