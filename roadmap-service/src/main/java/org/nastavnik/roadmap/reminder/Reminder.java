package org.nastavnik.roadmap.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient was sent on a day, or is to be.
 *
 * @param since what fell due up to this moment was told before
 * @param upto what falls due after this moment is told another time
 * @param attempts how often the mail server was away, or did not take it for the moment
 * @param reply of the mail server, as a number, where it did not take it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reminder(
        UUID recipient,
        LocalDate day,
        ReminderState state,
        Instant since,
        Instant upto,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable Integer reply) {}
