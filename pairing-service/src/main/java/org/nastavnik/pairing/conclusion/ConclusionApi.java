package org.nastavnik.pairing.conclusion;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Conclude;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Dissolve;
import org.nastavnik.platform.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The end of a pair for programs; it is read with the pair. */
@RestController
@RequestMapping("/api/pairs/{id}")
class ConclusionApi {

    private final CommandGateway commands;

    ConclusionApi(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping("/conclusion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void conclude(@Asked Conclude asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping("/dissolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dissolve(@Asked Dissolve asked) {
        commands.sendAndWait(asked);
    }
}
