package org.nastavnik.participants.erasure;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.participants.erasure.ErasureCommand.Erase;
import org.nastavnik.participants.erasure.ErasureQueries.OnRecord;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasures for programs. */
@RestController
class ErasureApi {

    private final CommandGateway commands;
    private final Vault vault;
    private final ErasureQueries queries;

    ErasureApi(CommandGateway commands, Vault vault, ErasureQueries queries) {
        this.commands = commands;
        this.vault = vault;
        this.queries = queries;
    }

    /** Whoever is answered may rely on it: the key is gone by then. */
    @DeleteMapping("/api/persons/{id}/personal-data")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@Asked Erase asked) {
        commands.sendAndWait(asked);
        vault.destroy(asked.id());
    }

    @GetMapping("/api/erasures")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR})
    Page<OnRecord> list(
            @RequestParam UUID institution,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return queries.of(institution, cursor, limit);
    }
}
