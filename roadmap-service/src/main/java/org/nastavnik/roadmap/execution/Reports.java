package org.nastavnik.roadmap.execution;

import static org.nastavnik.roadmap.execution.ExecutionRefusal.EVIDENCE_FILE_UNKNOWN;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.roadmap.evidence.EvidenceFiles;
import org.nastavnik.roadmap.execution.ExecutionCommand.Complete;
import org.nastavnik.roadmap.execution.ExecutionCommand.CompleteWithFile;
import org.springframework.stereotype.Component;

/** Sends on what somebody reports done, with the file that it names. */
@Component
class Reports {

    private final CommandGateway commands;
    private final EvidenceFiles files;

    Reports(CommandGateway commands, EvidenceFiles files) {
        this.commands = commands;
        this.files = files;
    }

    void send(Complete asked, Actor actor) {
        UUID file = asked.evidence().file();
        commands.sendAndWait(
                file == null
                        ? asked
                        : new CompleteWithFile(
                                asked.id(),
                                asked,
                                files.toName(asked.id(), file, actor).orElseThrow(EVIDENCE_FILE_UNKNOWN::refused)));
    }
}
