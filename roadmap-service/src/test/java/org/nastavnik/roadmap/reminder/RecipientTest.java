package org.nastavnik.roadmap.reminder;

import static org.nastavnik.platform.messaging.AccessRefusal.INSTITUTION_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.plan.Plans.SCHOOL;
import static org.nastavnik.testing.Refusals.refused;
import static org.nastavnik.testing.TransparentSeals.stored;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.reminder.RecipientCommand.ChangeRecipient;
import org.nastavnik.roadmap.reminder.RecipientCommand.NameRecipient;
import org.nastavnik.roadmap.reminder.RecipientCommand.RemoveRecipient;
import org.nastavnik.roadmap.reminder.RecipientEvent.Changed;
import org.nastavnik.roadmap.reminder.RecipientEvent.Named;
import org.nastavnik.roadmap.reminder.RecipientEvent.Removed;
import org.nastavnik.testing.As;

class RecipientTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID ENTRY = UUID.fromString("0198c0de-0000-7000-8000-00000000000b");
    private static final Map<String, String> HERE =
            As.a(COORDINATOR).of(SCHOOL).actor().asMetaData();
    private static final Map<String, String> ELSEWHERE =
            As.a(COORDINATOR).of(ENTRY).actor().asMetaData();

    private static final Named NAMED = new Named(
            ID,
            SCHOOL,
            Optional.of("Директор"),
            Optional.empty(),
            Optional.empty(),
            stored("director@example.org"),
            "ru");
    private static final Changed CHANGED = new Changed(ID, SCHOOL, stored("head@example.org"), "en");
    private static final Removed REMOVED = new Removed(ID, SCHOOL);

    private final AggregateTestFixture<Recipient> recipient = new AggregateTestFixture<>(Recipient.class);

    @Test
    void isARoleOrSomebodyWhomTheRoadmapNames() {
        recipient.givenNoPriorActivity().when(name("Директор", null), HERE).expectEvents(NAMED);
        recipient
                .givenNoPriorActivity()
                .when(name(null, ENTRY), HERE)
                .expectEvents(new Named(
                        ID,
                        SCHOOL,
                        Optional.empty(),
                        Optional.of(ENTRY),
                        Optional.empty(),
                        Personal.of("director@example.org"),
                        "ru"));
        refused(
                ReminderRefusal.EXECUTOR_AMBIGUOUS,
                recipient.givenNoPriorActivity().when(name("Директор", ENTRY), HERE));
        refused(
                ReminderRefusal.EXECUTOR_AMBIGUOUS,
                recipient.givenNoPriorActivity().when(name(" ", null), HERE));
        refused(
                ReminderRefusal.EXECUTOR_NAMED,
                recipient.givenNoPriorActivity().when(name("Сорокина А.П.", null), HERE));
        refused(INSTITUTION_UNKNOWN, recipient.givenNoPriorActivity().when(name("Директор", null), ELSEWHERE));
    }

    @Test
    void isNamedOnceHoweverOftenItIsAsked() {
        recipient
                .given(NAMED)
                .when(name("Директор", null), HERE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(ReminderRefusal.ID_TAKEN, recipient.given(NAMED).when(name("Методист", null), HERE));
    }

    @Test
    void isReachedElsewhereFromNowOn() {
        recipient.given(NAMED).when(change(0L), HERE).expectEvents(CHANGED);
        recipient.given(NAMED, CHANGED).when(change(1L), HERE).expectNoEvents().expectSuccessfulHandlerExecution();
        refused(ReminderRefusal.CHANGED, recipient.given(NAMED, CHANGED).when(change(0L), HERE));
        refused(ReminderRefusal.RECIPIENT_UNKNOWN, recipient.given(NAMED).when(change(null), ELSEWHERE));
        refused(
                ReminderRefusal.RECIPIENT_UNKNOWN,
                recipient.givenNoPriorActivity().when(change(null), HERE));
        refused(ReminderRefusal.REMOVED, recipient.given(NAMED, REMOVED).when(change(null), HERE));
    }

    @Test
    void isRemovedOnce() {
        recipient.given(NAMED).when(new RemoveRecipient(ID, 0L), HERE).expectEvents(REMOVED);
        recipient
                .given(NAMED, REMOVED)
                .when(new RemoveRecipient(ID, null), HERE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(
                ReminderRefusal.RECIPIENT_UNKNOWN,
                recipient.given(NAMED).when(new RemoveRecipient(ID, null), ELSEWHERE));
    }

    private static NameRecipient name(@Nullable String executor, @Nullable UUID entry) {
        return new NameRecipient(ID, SCHOOL, executor, entry, null, "director@example.org", "ru");
    }

    private static ChangeRecipient change(@Nullable Long seen) {
        return new ChangeRecipient(ID, seen, "head@example.org", "en");
    }
}
