package org.nastavnik.roadmap.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.SetClock;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reminders by way of a real mail server, of the roadmap that is {@link org.nastavnik.roadmap.plan.Upload#TEXT}: of its tasks,
 * the director's was due in May and those of a methodologist and a lawyer in August; the coordinator's are due in October.
 */
class MailingTest {

    private static final SetClock CLOCK = new SetClock(ZoneId.of("Europe/Moscow"), "2022-09-15T09:00:00Z");
    private static final String FRIDAY_AT_EIGHT = "2022-09-16T05:00:00Z";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private EmbeddedPostgres postgres;
    private JdbcClient database;
    private MailDoor door;
    private ConfigurableApplicationContext service;
    private School school;
    private UUID roadmap;
    private UUID director;

    @BeforeEach
    void begin() throws IOException {
        CLOCK.set("2022-09-15T09:00:00Z");
        mail.start();
        door = new MailDoor(mail.getSmtp().getPort());
        postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
        service = started();
        school = school(UUID.randomUUID());
        roadmap = school.approved();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("SELECT count(*) FROM eventstore.domain_event WHERE payload_type = ?")
                                .param("roadmap.occurrence-overdue")
                                .query(Long.class)
                                .single()
                        == 2);
        director = recipient("Директор", "director@example.org", "en");
    }

    @AfterEach
    void end() throws IOException {
        service.close();
        postgres.close();
        door.close();
        mail.stop();
    }

    @Test
    void whatHasNewlyFallenDueIsToldOnceOnAWorkingDayAndOnMondaysWhatIsStillToBeDone() throws Exception {
        UUID lawyer = recipient("Юрист", "lawyer@example.org", "ru");
        UUID coordinator = recipient("Координатор", "coordinator@example.org", "ru");
        CLOCK.set(FRIDAY_AT_EIGHT);
        awaitState(director, "2022-09-16", "SENT");
        awaitState(lawyer, "2022-09-16", "SENT");
        awaitState(coordinator, "2022-09-16", "NOTHING");

        MimeMessage english = to("director@example.org").getFirst();
        assertThat(english.getSubject()).isEqualTo("Roadmap: what needs your attention, September 16, 2022");
        assertThat(part(english, "text/plain"))
                .contains("Overdue:", "1.1 Назначить координатора (due by 30.05.2022)")
                .doesNotContain("Due soon", "Still", "[", "2.1");
        assertThat(part(english, "text/html"))
                .contains("<h2", "Overdue", "Назначить координатора", "due by 30.05.2022");
        assertThat(english.getHeader("Message-ID")).containsExactly("<" + director + ".2022-09-16@localhost>");
        assertThat(english.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMessage russian = to("lawyer@example.org").getFirst();
        assertThat(russian.getSubject()).startsWith("Дорожная карта: что требует внимания");
        assertThat(part(russian, "text/plain"))
                .contains("Срок прошёл:", "1.2 Подготовить положение (срок до 31.08.2022)");

        CLOCK.set("2022-09-18T12:00:00Z");
        CLOCK.set("2022-09-19T05:00:00Z");
        awaitState(director, "2022-09-19", "SENT");
        assertThat(part(to("director@example.org").getLast(), "text/plain"))
                .contains("Still to be done:", "1.1")
                .doesNotContain("Overdue");
        CLOCK.set("2022-09-20T05:00:00Z");
        awaitState(director, "2022-09-20", "NOTHING");
        assertThat(days(director)).containsExactly("2022-09-15", "2022-09-16", "2022-09-19", "2022-09-20");
        assertThat(to("director@example.org")).hasSize(2);
        assertThat(to("coordinator@example.org")).isEmpty();
    }

    @Test
    void beforeEightNobodyIsDisturbedAndWhatIsDoneByThenIsNotToldOf() {
        CLOCK.set("2022-09-16T04:59:59Z");
        UUID lawyer = recipient("Юрист", "lawyer@example.org", "ru");
        school.a(EXECUTOR).post(204, """
            {"completedOn": "2022-09-16", "evidence": {"kind": "ORDER", "number": "7"}}
            """, "/api/roadmaps/{id}/tasks/1.2/occurrences/1/completion", roadmap);
        assertThat(days(director)).containsExactly("2022-09-15");
        CLOCK.set(FRIDAY_AT_EIGHT);
        awaitState(lawyer, "2022-09-16", "NOTHING");
        awaitState(director, "2022-09-16", "SENT");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainWhileTheServiceIsUp() {
        door.answer("EHLO", "421 Not now");
        door.answer("HELO", "421 Not now");
        CLOCK.set(FRIDAY_AT_EIGHT);
        awaitState(director, "2022-09-16", "DUE");
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts() == 1);
        school.nobody.get("/actuator/health").expectStatus().isOk().expectBody().json("{\"status\": \"UP\"}");
        CLOCK.set("2022-09-16T05:01:00Z");
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts() == 2);
        door.answer("EHLO", null);
        door.answer("HELO", null);
        CLOCK.set("2022-09-16T05:03:00Z");
        awaitState(director, "2022-09-16", "SENT");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatTheServerDoesNotTakeForNowIsTriedAgainAndWhatItNeverTakesIsShown() {
        door.answer("RCPT", "450 Mailbox busy");
        CLOCK.set(FRIDAY_AT_EIGHT);
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts() == 1);
        door.answer("RCPT", "550 No such user");
        CLOCK.set("2022-09-16T05:01:00Z");
        awaitState(director, "2022-09-16", "REFUSED");
        reminders().json("""
            {"items": [{"recipient": "%s", "day": "2022-09-16", "state": "REFUSED", "reply": 550}], "next": null}
            """.formatted(director));
        door.answer("RCPT", null);
        repeat(204);
        awaitState(director, "2022-09-16", "SENT");
        repeat(409);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    /** Claimed, and not handed over: it is not sent, unless somebody asks for it. */
    @Test
    void whoDiesBeforeTheHandOverHasSentNothingAndNothingIsSentTwice() throws Exception {
        dies(MailDoor::beforeHandOver);
        assertThat(mail.getReceivedMessages()).isEmpty();
        service = started();
        awaitState(director, "2022-09-16", "UNCLEAR");
        CLOCK.set("2022-09-16T06:00:00Z");
        UUID late = recipient("Методист", "late@example.org", "ru");
        awaitState(late, "2022-09-16", "SENT");
        assertThat(to("director@example.org")).isEmpty();
        reminders()
                .jsonPath("$.items[?(@.recipient == '%s')].state".formatted(director))
                .isEqualTo("UNCLEAR");
        repeat(204);
        awaitState(director, "2022-09-16", "SENT");
        assertThat(to("director@example.org")).hasSize(1);
    }

    /** Handed over, and not written down: it is not sent again, unless somebody asks for it. */
    @Test
    void whoDiesAfterTheHandOverHasSentItAndItIsNotSentAgain() throws Exception {
        dies(MailDoor::afterHandOver);
        assertThat(to("director@example.org")).hasSize(1);
        service = started();
        awaitState(director, "2022-09-16", "UNCLEAR");
        CLOCK.set("2022-09-16T06:00:00Z");
        UUID late = recipient("Методист", "late@example.org", "ru");
        awaitState(late, "2022-09-16", "SENT");
        CLOCK.set("2022-09-20T06:00:00Z");
        awaitState(director, "2022-09-20", "NOTHING");
        assertThat(to("director@example.org")).hasSize(1);
    }

    /** Whoever comes while a letter is handed over takes it neither for lost nor for due. */
    @Test
    void ofTwoProcessesOneSends() throws Exception {
        try (ConfigurableApplicationContext other = started()) {
            var meanwhile = new CompletableFuture<String>();
            door.beforeHandOver(() -> {
                service.getBean(Mailing.class).round();
                other.getBean(Mailing.class).round();
                meanwhile.complete(state(director, "2022-09-16"));
            });
            CLOCK.set(FRIDAY_AT_EIGHT);
            assertThat(meanwhile.get(20, TimeUnit.SECONDS)).isEqualTo("CLAIMED");
            awaitState(director, "2022-09-16", "SENT");
            CLOCK.set("2022-09-19T05:00:00Z");
            awaitState(director, "2022-09-19", "SENT");
        }
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void withoutAMailServerNothingPilesUp() {
        service.close();
        service = ServiceOnPostgres.startedOn(postgres, List.of(Set.class));
        CLOCK.set(FRIDAY_AT_EIGHT);
        school = school(school.id);
        recipient("Юрист", "lawyer@example.org", "ru");
        assertThat(service.getBeanProvider(Mailing.class).stream()).isEmpty();
        assertThat(days(director)).containsExactly("2022-09-15");
    }

    /** The service in a process of its own, which is killed at that point of its first letter. */
    private void dies(Moment when) throws Exception {
        service.close();
        CLOCK.set(FRIDAY_AT_EIGHT);
        var killed = new CompletableFuture<Boolean>();
        var process = new CompletableFuture<Process>();
        when.is(door, () -> {
            try {
                Process run = process.get(1, TimeUnit.MINUTES);
                run.destroyForcibly().waitFor();
                killed.complete(true);
            } catch (Exception e) {
                killed.completeExceptionally(e);
            }
        });
        process.complete(DyingRun.start(postgres.getJdbcUrl("postgres", "postgres"), door.port(), FRIDAY_AT_EIGHT));
        assertThat(killed.get(1, TimeUnit.MINUTES)).isTrue();
        when.is(door, () -> {});
        assertThat(state(director, "2022-09-16")).isEqualTo("CLAIMED");
    }

    private School school(UUID id) {
        return new School(
                RestTestClient.bindToServer()
                        .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                        .build(),
                id);
    }

    private UUID recipient(String executor, String address, String language) {
        UUID id = UUID.randomUUID();
        school(school.id)
                .coordinator
                .post(201, """
                    {"id": "%s", "institution": "%s", %s, "address": "%s", "language": "%s"}
                    """.formatted(id, school.id, whom(executor), address, language), "/api/reminder-recipients");
        if (service.getBeanProvider(Mailing.class).stream().findAny().isPresent()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !days(id).isEmpty() || isBeforeEight());
        }
        return id;
    }

    /** The lawyer is taken for somebody's name, and has an entry. */
    private String whom(String executor) {
        byte[] body = school(school.id)
                .coordinator
                .get("/api/roadmaps/{id}", roadmap)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new JsonMapper()
                .readTree(body)
                .get("executors")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(executor))
                .findFirst()
                .map(one -> "\"entry\": \"" + one.get("id").asString() + "\"")
                .orElse("\"executor\": \"" + executor + "\"");
    }

    private static boolean isBeforeEight() {
        return CLOCK.instant().atZone(CLOCK.getZone()).getHour() < 8;
    }

    private RestTestClient.BodyContentSpec reminders() {
        return school(school.id)
                .coordinator
                .get("/api/reminders?institution={institution}", school.id)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private void repeat(int status) {
        school(school.id).coordinator.post(status, "{}", "/api/reminders/{recipient}/2022-09-16/repetition", director);
    }

    private void awaitState(UUID recipient, String day, String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state(recipient, day).equals(state));
    }

    private String state(UUID recipient, String day) {
        return database.sql("SELECT state FROM roadmap.outbox WHERE recipient = ? AND day = ?::date")
                .params(recipient, day)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<String> days(UUID recipient) {
        return database.sql("SELECT day::text FROM roadmap.outbox WHERE recipient = ? ORDER BY day")
                .param(recipient)
                .query(String.class)
                .list();
    }

    private int attempts() {
        return database.sql("SELECT attempts FROM roadmap.outbox WHERE recipient = ? AND day = '2022-09-16'")
                .param(director)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private List<MimeMessage> to(String address) {
        return List.of(mail.getReceivedMessagesForDomain(address));
    }

    private static String part(MimeMessage letter, String type) throws Exception {
        return part((MimeMultipart) letter.getContent(), type);
    }

    private static String part(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).getContent() instanceof MimeMultipart inner) {
                return part(inner, type);
            }
            if (parts.getBodyPart(i).isMimeType(type)) {
                return (String) parts.getBodyPart(i).getContent();
            }
        }
        throw new IOException("No " + type + " in " + GreenMailUtil.getBody(parts.getBodyPart(0)));
    }

    private ConfigurableApplicationContext started() {
        return ServiceOnPostgres.startedOn(
                postgres,
                List.of(Set.class),
                "nastavnik.deadline.poll=50ms",
                "nastavnik.reminder.every=50ms",
                "spring.mail.host=localhost",
                "spring.mail.port=" + door.port());
    }

    /** When something happens on the way to the mail server. */
    private interface Moment {

        void is(MailDoor door, Runnable what);
    }

    /** Time as the test has it. No {@code @Configuration}, which the service's own scan would find. */
    static class Set {

        @Bean
        SetClock clock() {
            return CLOCK;
        }
    }
}
