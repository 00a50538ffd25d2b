package org.nastavnik.monitoring.kpitarget;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.kpitarget.TargetCommand.Plan;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Targets for programs. They are read beside the figures. */
@RestController
@RequestMapping("/api/kpi-targets")
class TargetApi {

    private final CommandGateway commands;

    TargetApi(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/{kpi}/{year}")
    @AllowedTo(COORDINATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(
            @PathVariable Kpi kpi,
            @PathVariable @Min(1900) @Max(2199) int year,
            @RequestParam UUID institution,
            @Asked Wanted wanted) {
        commands.sendAndWait(Plan.of(institution, kpi, year, wanted.target()));
    }

    /**
     * The body.
     *
     * @param target in per cent
     */
    record Wanted(@NotNull @Min(0) @Max(100) Integer target) {}
}
