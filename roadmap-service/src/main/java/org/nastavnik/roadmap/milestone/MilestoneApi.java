package org.nastavnik.roadmap.milestone;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Bind;
import org.nastavnik.roadmap.milestone.MilestoneCommand.Unbind;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What tasks are bound to, for programs. A roadmap's tasks tell it themselves. */
@RestController
@RequestMapping("/api/roadmaps/{id}/tasks/{number}/milestone")
class MilestoneApi {

    private final CommandGateway commands;

    MilestoneApi(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bind(@Asked Bind asked) {
        commands.sendAndWait(asked);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbind(@Asked Unbind asked) {
        commands.sendAndWait(asked);
    }
}
