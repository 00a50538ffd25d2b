package org.nastavnik.roadmap.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Goes to the mail server, and hands letters over one by one. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Postman {

    private final JavaMailSenderImpl settings;

    Postman(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    /** What letters are written for. */
    Session session() {
        return settings.getSession();
    }

    /**
     * Gets as far as the mail server's door: it greets, and knows who we are.
     *
     * @throws MessagingException if it is away, or lets nobody in; nothing was handed over
     */
    Visit visit() throws MessagingException {
        String protocol = settings.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : settings.getProtocol();
        Transport server = session().getTransport(protocol);
        server.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return new Visit(server);
    }

    /** At the door. */
    record Visit(Transport server) implements AutoCloseable {

        boolean isWelcome() {
            return server.isConnected();
        }

        /** Hands one over, and tells what became of it. */
        HandOver handOver(MimeMessage letter) throws MessagingException {
            var to = letter.getAllRecipients();
            try {
                server.sendMessage(letter, to);
                return new HandOver(ReminderState.SENT, null);
            } catch (MessagingException e) {
                return HandOver.failed(e);
            }
        }

        @Override
        public void close() throws MessagingException {
            server.close();
        }
    }

    /**
     * What became of a letter.
     *
     * @param state SENT, REFUSED, DUE where it is to be tried again, or UNCLEAR
     * @param reply the mail server's, where it said no
     */
    record HandOver(ReminderState state, @Nullable Integer reply) {

        private static final int TEMPORARY = 400;
        private static final int FOR_GOOD = 500;

        /** It has said no, for now or for good; or nobody knows what it has said. */
        static HandOver failed(MessagingException e) {
            int reply = Stream.<Exception>iterate(e, one -> one != null, HandOver::next)
                    .mapToInt(HandOver::replyOf)
                    .filter(code -> code >= TEMPORARY)
                    .findFirst()
                    .orElse(-1);
            if (reply < 0) {
                return new HandOver(ReminderState.UNCLEAR, null);
            }
            return new HandOver(reply < FOR_GOOD ? ReminderState.DUE : ReminderState.REFUSED, reply);
        }

        private static @Nullable Exception next(Exception one) {
            return one instanceof MessagingException mail ? mail.getNextException() : null;
        }

        private static int replyOf(Exception one) {
            return switch (one) {
                case SMTPAddressFailedException no -> no.getReturnCode();
                case SMTPSendFailedException no -> no.getReturnCode();
                case SMTPSenderFailedException no -> no.getReturnCode();
                default -> -1;
            };
        }
    }
}
