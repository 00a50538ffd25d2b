package org.nastavnik.monitoring.survey;

import static org.nastavnik.monitoring.survey.SurveyRefusal.PERSON_UNKNOWN;
import static org.nastavnik.monitoring.survey.SurveyRefusal.UNKNOWN;
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
import org.nastavnik.monitoring.survey.SurveyCommand.Close;
import org.nastavnik.monitoring.survey.SurveyCommand.Open;
import org.nastavnik.monitoring.survey.SurveyCommand.Respond;
import org.nastavnik.monitoring.survey.SurveyQueries.Answer;
import org.nastavnik.monitoring.survey.SurveyQueries.Cursor;
import org.nastavnik.monitoring.survey.SurveyQueries.OnRecord;
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

/** Surveys for programs. */
@RestController
@RequestMapping("/api/surveys")
class SurveyApi {

    private final CommandGateway commands;
    private final SurveyQueries queries;

    SurveyApi(CommandGateway commands, SurveyQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PostMapping
    ResponseEntity<Created> open(@Asked Open asked) {
        commands.sendAndWait(asked);
        return Created.in("/api/surveys", asked.id());
    }

    /** Who is in the register is another service's to know, hence it is looked up before the survey itself decides. */
    @PostMapping("/{id}/responses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void respond(@Asked Respond asked, Actor actor) {
        queries.find(asked.id(), actor)
                .ifPresent(survey -> PERSON_UNKNOWN.unless(queries.knows(asked.personId(), survey.institution())));
        commands.sendAndWait(asked);
    }

    @PostMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@Asked Close asked) {
        commands.sendAndWait(asked);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTOR, MENTEE})
    Page<OnRecord> list(
            @RequestParam UUID institution,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Actor actor) {
        return queries.of(institution, actor, cursor, limit);
    }

    @GetMapping("/{id}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MENTOR, MENTEE})
    ResponseEntity<OnRecord> one(@PathVariable UUID id, Actor actor) {
        OnRecord one = queries.find(id, actor).orElseThrow(UNKNOWN::refused);
        return ResponseEntity.ok().eTag(Long.toString(one.seq())).body(one);
    }

    /** Who said what: for whoever enters it from paper, and for whoever checks that. */
    @GetMapping("/{id}/responses")
    @AllowedTo({COORDINATOR, AUDITOR})
    Page<Answer> answers(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Actor actor) {
        OnRecord survey = queries.find(id, actor).orElseThrow(UNKNOWN::refused);
        return queries.answersTo(survey.id(), cursor, limit);
    }
}
