package org.nastavnik.roadmap.reminder;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.roadmap.institution.Zones;
import org.nastavnik.roadmap.reminder.Postman.HandOver;
import org.nastavnik.roadmap.reminder.Postman.Visit;
import org.nastavnik.roadmap.reminder.Recipients.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * One round of sending. A letter is written before it is claimed, and claimed before it is handed over, at the door of the mail
 * server: only while it is handed over can a process die so that nobody knows what became of it, and then it is not sent again
 * unless the coordinator asks for it.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Mailing {

    private static final Logger log = LoggerFactory.getLogger(Mailing.class);

    private static final int MOST = 1000;

    /** What happened less than this ago may not be stored yet; it is told the next time. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Recipients recipients;
    private final Digests digests;
    private final Letters letters;
    private final Postman postman;
    private final Zones zones;
    private final Clock clock;
    private final LocalTime at;

    /** @param at from which time of the day on there are reminders, where the institution is */
    Mailing(
            Outbox outbox,
            Recipients recipients,
            Digests digests,
            Letters letters,
            Postman postman,
            Zones zones,
            Clock clock,
            @Value("${nastavnik.reminder.at}") String at) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.digests = digests;
        this.letters = letters;
        this.postman = postman;
        this.zones = zones;
        this.clock = clock;
        this.at = LocalTime.parse(at);
    }

    /** In one process at a time. */
    void round() {
        outbox.alone(() -> {
            outbox.doubtClaimed();
            recipients.institutions().forEach(this::prepare);
            List<Reminder> due = outbox.due();
            if (!due.isEmpty()) {
                deliver(due);
            }
        });
    }

    private void prepare(UUID institution) {
        ZonedDateTime now = clock.instant().atZone(zones.of(institution));
        LocalDate today = now.toLocalDate();
        outbox.lapseBefore(institution, today);
        if (now.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !now.toLocalTime().isBefore(at)) {
            recipients.of(institution, null, MOST).items().stream()
                    .filter(one -> !one.isErased() && !outbox.has(one.id(), today))
                    .forEach(one -> prepare(one, today));
        }
    }

    private void prepare(Known recipient, LocalDate today) {
        Instant upto = clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MICROS);
        Instant since = outbox.toldUpTo(recipient.id()).orElse(Instant.EPOCH);
        var reminder = new Reminder(recipient.id(), today, ReminderState.DUE, since, upto, 0, null, null);
        boolean nothing = digests.of(recipient, reminder, today).isEmpty();
        outbox.put(
                recipient.institution(),
                nothing
                        ? new Reminder(recipient.id(), today, ReminderState.NOTHING, since, upto, 0, null, null)
                        : reminder);
    }

    private void deliver(List<Reminder> due) {
        try (Visit visit = postman.visit()) {
            for (Reminder one : due) {
                if (visit.isWelcome()) {
                    deliver(one, visit);
                }
            }
        } catch (MessagingException e) {
            // What it says may hold an address.
            log.warn(
                    "The mail server is away ({}); {} reminders wait",
                    e.getClass().getSimpleName(),
                    due.size());
            due.forEach(one -> outbox.find(one.recipient(), one.day())
                    .filter(left -> left.state() == ReminderState.DUE && left.attempts() == one.attempts())
                    .ifPresent(left -> outbox.postpone(left, null)));
        }
    }

    private void deliver(Reminder one, Visit visit) {
        Optional<Known> recipient = recipients.find(one.recipient()).filter(known -> !known.isErased());
        if (recipient.isEmpty()) {
            outbox.mark(one, ReminderState.LAPSED, null);
            return;
        }
        Digest digest =
                digests.of(recipient.get(), one, zones.today(recipient.get().institution()));
        if (digest.isEmpty()) {
            outbox.mark(one, ReminderState.NOTHING, null);
            return;
        }
        try {
            var letter = letters.write(postman.session(), recipient.get(), one, digest);
            if (outbox.claim(one)) {
                settle(one, visit.handOver(letter));
            }
        } catch (MessagingException _) {
            // There is no letter to such an address.
            settle(one, new HandOver(ReminderState.REFUSED, null));
        }
    }

    private void settle(Reminder one, HandOver result) {
        switch (result.state()) {
            case SENT -> outbox.markSent(one);
            case DUE -> outbox.postpone(one, result.reply());
            default -> outbox.mark(one, result.state(), result.reply());
        }
        if (result.state() != ReminderState.SENT) {
            log.warn("Reminder {} of {} is {}, reply {}", one.recipient(), one.day(), result.state(), result.reply());
        }
    }
}
