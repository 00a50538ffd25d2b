package org.nastavnik.roadmap.execution;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.roadmap.plan.PlanRefusal.UNKNOWN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.roadmap.execution.ExecutionCommand.Complete;
import org.nastavnik.roadmap.execution.ExecutionCommand.Control;
import org.nastavnik.roadmap.execution.ExecutionCommand.Reopen;
import org.nastavnik.roadmap.execution.ExecutionCommand.SetDates;
import org.nastavnik.roadmap.execution.ExecutionCommand.Waive;
import org.nastavnik.roadmap.institution.Zones;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.nastavnik.roadmap.plan.PlanQueries.Cursor;
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

/** Roadmaps for programs: how they stand, and what was done of them. */
@RestController
@RequestMapping("/api/roadmaps")
class ExecutionApi {

    private static final String OCCURRENCE = "/{id}/tasks/{number}/occurrences/{n}";

    private final CommandGateway commands;
    private final ExecutionQueries queries;
    private final PlanQueries plans;
    private final Reports reports;
    private final Zones zones;

    ExecutionApi(CommandGateway commands, ExecutionQueries queries, PlanQueries plans, Reports reports, Zones zones) {
        this.commands = commands;
        this.queries = queries;
        this.plans = plans;
        this.reports = reports;
        this.zones = zones;
    }

    @PostMapping(OCCURRENCE + "/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@Asked Complete asked, Actor actor) {
        reports.send(asked, actor);
    }

    @PostMapping(OCCURRENCE + "/reopening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@Asked Reopen asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping(OCCURRENCE + "/waiver")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waive(@Asked Waive asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping(OCCURRENCE + "/control")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void control(@Asked Control asked) {
        commands.sendAndWait(asked);
    }

    @PutMapping(OCCURRENCE + "/dates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setDates(@Asked SetDates asked) {
        commands.sendAndWait(asked);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Page<Standing> list(
            @RequestParam UUID institution,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return queries.of(institution, cursor, limit, zones.today(institution));
    }

    @GetMapping("/{id}")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    ResponseEntity<Standing> one(@PathVariable UUID id, Actor actor) {
        Standing one = standing(id, actor, today(id));
        return ResponseEntity.ok().eTag(Long.toString(one.seq())).body(one);
    }

    @GetMapping("/{id}/progress")
    @AllowedTo({COORDINATOR, DIRECTOR, EXECUTOR, AUDITOR})
    Progress progress(@PathVariable UUID id, @RequestParam @Nullable LocalDate on, Actor actor) {
        LocalDate day = on == null ? today(id) : on;
        return Progress.of(standing(id, actor, day), day);
    }

    private LocalDate today(UUID id) {
        return zones.today(plans.institutionOf(id).orElseThrow(UNKNOWN::refused));
    }

    private Standing standing(UUID id, Actor actor, LocalDate on) {
        return queries.find(id, actor, on).orElseThrow(UNKNOWN::refused);
    }
}
