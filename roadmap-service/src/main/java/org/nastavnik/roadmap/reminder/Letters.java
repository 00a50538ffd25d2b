package org.nastavnik.roadmap.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.roadmap.reminder.Recipients.Known;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes what somebody is reminded of as a letter, in words and as a page, in the recipient's language. */
@Component
class Letters {

    private final ITemplateEngine templates;
    private final MessageSource sentences;
    private final Clock clock;
    private final String from;

    /** @param from as whom the platform writes */
    Letters(
            ITemplateEngine templates,
            MessageSource sentences,
            Clock clock,
            @Value("${nastavnik.reminder.from}") String from) {
        this.templates = templates;
        this.sentences = sentences;
        this.clock = clock;
        this.from = from;
    }

    /** The letter of that reminder; it has the same id however often it is written. */
    MimeMessage write(Session session, Known recipient, Reminder reminder, Digest digest) throws MessagingException {
        Locale language = recipient.locale();
        var words = new Context(language, Map.of("digest", digest, "language", language));
        var letter = new Letter(session, "<" + reminder.recipient() + "." + reminder.day() + "@" + domain() + ">");
        var parts = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(recipient.address().text());
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(digest.day());
        parts.setSubject(sentences.getMessage("reminder.subject", new Object[] {day}, language));
        parts.setText(
                templates.process(ReminderSetup.WORDS, words), templates.process("roadmap/reminder/letter", words));
        parts.setSentDate(Date.from(clock.instant()));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.saveChanges();
        return letter;
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }

    /** One that is known by an id of ours, so that whoever gets it twice can tell. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
