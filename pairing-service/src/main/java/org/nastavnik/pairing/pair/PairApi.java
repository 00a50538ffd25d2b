package org.nastavnik.pairing.pair;

import static org.nastavnik.pairing.pair.PairRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.pairing.meeting.MeetingQueries.MeetingOnRecord;
import org.nastavnik.pairing.meeting.MeetingRefusal;
import org.nastavnik.pairing.pair.PairCommand.Propose;
import org.nastavnik.pairing.pair.PairCommand.RecordConsent;
import org.nastavnik.pairing.pair.PairCommand.RequestApproval;
import org.nastavnik.pairing.pair.PairQueries.Cursor;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.platform.web.Created;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairs and groups for programs. */
@RestController
@RequestMapping("/api/pairs")
class PairApi {

    private final CommandGateway commands;
    private final Proposing proposing;
    private final Approving approving;
    private final PairQueries pairs;
    private final WholePairs wholePairs;

    PairApi(
            CommandGateway commands,
            Proposing proposing,
            Approving approving,
            PairQueries pairs,
            WholePairs wholePairs) {
        this.commands = commands;
        this.proposing = proposing;
        this.approving = approving;
        this.pairs = pairs;
        this.wholePairs = wholePairs;
    }

    @PostMapping
    ResponseEntity<Created> propose(@Asked Propose asked, Actor actor) {
        proposing.propose(asked, actor);
        return Created.in("/api/pairs", asked.id());
    }

    @PostMapping("/{id}/consents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordConsent(@Asked RecordConsent asked) {
        commands.sendAndWait(asked);
    }

    @PostMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@Asked RequestApproval asked, Actor actor) {
        approving.approve(asked, actor);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTOR, MENTEE})
    Page<PairOnRecord> list(
            @RequestParam UUID institution,
            @RequestParam @Nullable PairState state,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Actor actor) {
        return pairs.of(institution, state, actor, cursor, limit);
    }

    @GetMapping("/{id}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTOR, MENTEE})
    ResponseEntity<WholePair> one(@PathVariable UUID id, Actor actor) {
        WholePair one = wholePairs.find(id, actor).orElseThrow(UNKNOWN::refused);
        return ResponseEntity.ok().eTag(Long.toString(one.pair().seq())).body(one);
    }

    @GetMapping("/{id}/meetings/{n}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTOR, MENTEE})
    MeetingOnRecord meeting(@PathVariable UUID id, @PathVariable int n, Actor actor) {
        return wholePairs.find(id, actor).orElseThrow(UNKNOWN::refused).meetings().stream()
                .filter(meeting -> meeting.n() == n)
                .findAny()
                .orElseThrow(MeetingRefusal.UNKNOWN::refused);
    }
}
