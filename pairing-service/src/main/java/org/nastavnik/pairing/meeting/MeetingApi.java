package org.nastavnik.pairing.meeting;

import java.net.URI;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.pairing.meeting.MeetingCommand.GiveFeedback;
import org.nastavnik.pairing.meeting.MeetingCommand.LogMeeting;
import org.nastavnik.platform.web.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The meetings of a pair for programs; they are read with the pair. */
@RestController
@RequestMapping("/api/pairs/{id}/meetings")
class MeetingApi {

    private final CommandGateway commands;

    MeetingApi(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Logged> log(@Asked LogMeeting asked) {
        int n = commands.sendAndWait(asked);
        return ResponseEntity.created(URI.create("/api/pairs/" + asked.id() + "/meetings/" + n))
                .body(new Logged(n));
    }

    @PostMapping("/{n}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveFeedback(@Asked GiveFeedback asked) {
        commands.sendAndWait(asked);
    }

    /** The number that the meeting has got. */
    record Logged(int n) {}
}
