package org.nastavnik.roadmap.reminder;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.NOT_IN_DOUBT;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.RECIPIENT_UNKNOWN;
import static org.nastavnik.roadmap.reminder.ReminderRefusal.REMINDER_UNKNOWN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.platform.web.Created;
import org.nastavnik.roadmap.reminder.Outbox.Cursor;
import org.nastavnik.roadmap.reminder.RecipientCommand.ChangeRecipient;
import org.nastavnik.roadmap.reminder.RecipientCommand.NameRecipient;
import org.nastavnik.roadmap.reminder.RecipientCommand.RemoveRecipient;
import org.nastavnik.roadmap.reminder.Recipients.Known;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reminders for programs: where they go, and what was sent. */
@RestController
class ReminderApi {

    private static final String RECIPIENTS = "/api/reminder-recipients";
    private static final String REMINDERS = "/api/reminders";

    private final CommandGateway commands;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Vault vault;

    ReminderApi(CommandGateway commands, Recipients recipients, Outbox outbox, Vault vault) {
        this.commands = commands;
        this.recipients = recipients;
        this.outbox = outbox;
        this.vault = vault;
    }

    @PostMapping(RECIPIENTS)
    ResponseEntity<Created> name(@Asked NameRecipient asked) {
        commands.sendAndWait(asked);
        return Created.in(RECIPIENTS, asked.id());
    }

    @PutMapping(RECIPIENTS + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Asked ChangeRecipient asked) {
        commands.sendAndWait(asked);
    }

    /** When this is answered, the address is no more. */
    @DeleteMapping(RECIPIENTS + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Asked RemoveRecipient asked) {
        commands.sendAndWait(asked);
        vault.destroy(asked.id());
    }

    @GetMapping(RECIPIENTS)
    @AllowedTo(COORDINATOR)
    Page<Known> recipients(
            @RequestParam UUID institution,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return recipients.of(institution, cursor, limit);
    }

    @GetMapping(RECIPIENTS + "/{id}")
    @AllowedTo(COORDINATOR)
    ResponseEntity<Known> recipient(@PathVariable UUID id, Actor actor) {
        Known one = known(id, actor);
        return ResponseEntity.ok().eTag(Long.toString(one.seq())).body(one);
    }

    @GetMapping(REMINDERS)
    @AllowedTo({COORDINATOR, AUDITOR})
    Page<Reminder> reminders(
            @RequestParam UUID institution,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return outbox.of(institution, cursor, limit);
    }

    /** Sends it once more, though it may have come, or after the address has been put right. */
    @PostMapping(REMINDERS + "/{recipient}/{day}/repetition")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(COORDINATOR)
    void repeat(@PathVariable UUID recipient, @PathVariable LocalDate day, Actor actor) {
        known(recipient, actor);
        Reminder one = outbox.find(recipient, day).orElseThrow(REMINDER_UNKNOWN::refused);
        NOT_IN_DOUBT.unless(outbox.again(one));
    }

    private Known known(UUID recipient, Actor actor) {
        return recipients
                .find(recipient)
                .filter(one -> actor.belongsTo(one.institution()))
                .orElseThrow(RECIPIENT_UNKNOWN::refused);
    }
}
