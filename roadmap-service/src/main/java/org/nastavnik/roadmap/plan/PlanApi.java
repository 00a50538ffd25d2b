package org.nastavnik.roadmap.plan;

import java.net.URI;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.platform.web.Created;
import org.nastavnik.roadmap.plan.PlanCommand.AddSection;
import org.nastavnik.roadmap.plan.PlanCommand.Agree;
import org.nastavnik.roadmap.plan.PlanCommand.Approve;
import org.nastavnik.roadmap.plan.PlanCommand.ChangeTask;
import org.nastavnik.roadmap.plan.PlanCommand.Close;
import org.nastavnik.roadmap.plan.PlanCommand.Draft;
import org.nastavnik.roadmap.plan.PlanCommand.EraseExecutor;
import org.nastavnik.roadmap.plan.PlanCommand.PlanTask;
import org.nastavnik.roadmap.plan.PlanCommand.RemoveTask;
import org.nastavnik.roadmap.plan.PlanCommand.Submit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roadmaps for programs: written by hand, and led from draft to closure. */
@RestController
@RequestMapping("/api/roadmaps")
class PlanApi {

    private final CommandGateway commands;
    private final Vault vault;

    PlanApi(CommandGateway commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    @PostMapping
    ResponseEntity<Created> draft(@Asked Draft asked) {
        commands.sendAndWait(asked);
        return Created.in("/api/roadmaps", asked.id());
    }

    @PostMapping("/{id}/sections")
    ResponseEntity<Numbered> addSection(@Asked AddSection asked) {
        commands.sendAndWait(asked);
        return Numbered.in(asked.id(), "sections", asked.number());
    }

    @PostMapping("/{id}/tasks")
    ResponseEntity<Numbered> planTask(@Asked PlanTask asked) {
        commands.sendAndWait(asked);
        return Numbered.in(asked.id(), "tasks", asked.number());
    }

    @PutMapping("/{id}/tasks/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeTask(@Asked ChangeTask asked) {
        commands.sendAndWait(asked);
    }

    @DeleteMapping("/{id}/tasks/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeTask(@Asked RemoveTask asked) {
        commands.sendAndWait(asked);
    }

    /** When this is answered, the key is no more. */
    @DeleteMapping("/{id}/executors/{executor}/personal-data")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseExecutor(@Asked EraseExecutor asked) {
        commands.sendAndWait(asked);
        vault.destroy(asked.executor());
    }

    @PostMapping("/{id}/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@Asked Submit asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping("/{id}/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(@Asked Agree asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@Asked Approve asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@Asked Close asked) {
        commands.sendAndWait(asked);
    }

    /** A part of a roadmap, which has a number for a name. */
    record Numbered(UUID id, String number) {

        static ResponseEntity<Numbered> in(UUID roadmap, String collection, String number) {
            return ResponseEntity.created(URI.create("/api/roadmaps/" + roadmap + "/" + collection + "/" + number))
                    .body(new Numbered(roadmap, number));
        }
    }
}
