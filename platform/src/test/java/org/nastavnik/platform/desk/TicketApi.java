package org.nastavnik.platform.desk;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.platform.web.Created;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets for programs. */
@RestController
@RequestMapping("/api/tickets")
class TicketApi {

    private final CommandGateway commands;

    TicketApi(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Created> open(@Asked TicketCommand.Open asked) {
        commands.sendAndWait(asked);
        return Created.in("/api/tickets", asked.id());
    }
}
