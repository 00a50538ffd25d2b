package org.nastavnik.roadmap.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.web.BadRequest;
import org.nastavnik.platform.web.BadRequest.Mistake;
import org.nastavnik.roadmap.document.Fault;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.RoadmapReader;
import org.nastavnik.roadmap.document.UnreadableDocument;
import org.nastavnik.roadmap.plan.PlanCommand.Import;
import org.springframework.stereotype.Component;

/** Takes documents in: reads them as roadmaps that can be planned, and begins roadmaps with them. */
@Component
class Intake {

    private static final String TOO_LARGE = "document-too-large";

    private final RoadmapReader documents;
    private final CommandGateway commands;

    Intake(RoadmapReader documents, CommandGateway commands) {
        this.documents = documents;
        this.commands = commands;
    }

    /**
     * Reads one; nothing is stored.
     *
     * @param terms in place of those that stand in it, by the number of their task
     * @throws BadRequest with each row to put right
     */
    RoadmapDocument read(
            byte[] content,
            @Nullable String filename,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, String> terms,
            Locale locale) {
        try {
            RoadmapDocument document = documents.read(content, filename, from, to, terms, locale);
            refuseFractions(document);
            return document;
        } catch (UnreadableDocument unreadable) {
            throw new BadRequest(
                    unreadable.code().equals(TOO_LARGE) ? 413 : 400,
                    "document-faulty",
                    unreadable.faults().stream().map(Intake::mistake).toList());
        }
    }

    /**
     * Begins a roadmap with it. Under the same id, the same document may be taken again and again.
     *
     * @param milestones that its tasks are bound to, by their numbers
     */
    void take(UUID roadmap, UUID institution, RoadmapDocument document, Map<String, Milestone> milestones) {
        commands.sendAndWait(new Import(roadmap, institution, document, milestones));
    }

    /** The reader has said it already, in the language that was asked for. */
    private static Mistake mistake(Fault fault) {
        return new Mistake(
                fault.row() == null ? "/" + Objects.requireNonNullElse(fault.parameter(), "file") : null,
                fault.row(),
                fault.column(),
                "document-fault",
                List.of(fault.message()));
    }

    /** Other services reckon targets in whole per cent. */
    private static void refuseFractions(RoadmapDocument document) {
        List<Mistake> fractions = document.kpiTargets().stream()
                .filter(target -> target.target().scale() > 0)
                .map(target -> Mistake.at(
                        "/file",
                        "document-target-fraction",
                        target.target().toString(),
                        Integer.toString(target.year())))
                .toList();
        if (!fractions.isEmpty()) {
            throw new BadRequest(400, "document-faulty", fractions);
        }
    }
}
