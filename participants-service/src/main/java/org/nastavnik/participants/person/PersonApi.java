package org.nastavnik.participants.person;

import static org.nastavnik.participants.person.PersonRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.AccessRefusal.NO_RIGHT;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.participants.person.PersonCommand.Change;
import org.nastavnik.participants.person.PersonCommand.Depart;
import org.nastavnik.participants.person.PersonCommand.GiveConsent;
import org.nastavnik.participants.person.PersonCommand.Register;
import org.nastavnik.participants.person.PersonCommand.WithdrawConsent;
import org.nastavnik.participants.person.PersonQueries.Known;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.platform.web.Created;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members of staff for programs. */
@RestController
@RequestMapping("/api/persons")
class PersonApi {

    private final CommandGateway commands;
    private final PersonQueries queries;

    PersonApi(CommandGateway commands, PersonQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PostMapping
    ResponseEntity<Created> register(@Asked Register asked) {
        commands.sendAndWait(asked);
        return Created.in("/api/persons", asked.id());
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Asked Change asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping("/{id}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void depart(@Asked Depart asked) {
        commands.sendAndWait(asked);
    }

    @PutMapping("/{id}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveConsent(@Asked GiveConsent asked) {
        commands.sendAndWait(asked);
    }

    @DeleteMapping("/{id}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawConsent(@Asked WithdrawConsent asked) {
        commands.sendAndWait(asked);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR})
    Page<Known> list(
            @RequestParam UUID institution,
            @RequestParam @Nullable @Size(max = 200) String q,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return queries.of(institution, q, cursor, limit);
    }

    /** Of themselves, mentors and mentees read what the register says too. */
    @GetMapping("/{id}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTOR, MENTEE})
    ResponseEntity<Known> one(@PathVariable UUID id, Actor actor) {
        NO_RIGHT.unless(actor.isAny(COORDINATOR, DIRECTOR, AUDITOR) || actor.is(id));
        Known one = queries.find(id)
                .filter(found -> actor.belongsTo(found.institution()))
                .orElseThrow(UNKNOWN::refused);
        return ResponseEntity.ok().eTag(Long.toString(one.seq())).body(one);
    }
}
