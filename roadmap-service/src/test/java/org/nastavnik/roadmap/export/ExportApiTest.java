package org.nastavnik.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.plan.Upload;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@OverHttp
class ExportApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EXPORT = "/api/roadmaps/{id}/export?format={format}";

    /** The programme that ships: six sections, 24 tasks, three indicators. */
    private static final Path SAMPLE =
            Path.of("..", "standalone", "src", "main", "resources", "sample", "roadmap.docx");

    private static final String DONE = """
        {"completedOn": "2022-05-28",
         "evidence": {"kind": "ORDER", "number": "7", "date": "2022-05-28", "title": "On Somebody"}}
        """;

    private static final String EVENT = """
        {"completedOn": "2022-08-20",
         "evidence": {"kind": "EVENT", "number": "0198c0de-0000-7000-8000-0000000000ee", "date": "2022-08-20"}}
        """;

    private final School school;
    private final Upload upload;

    ExportApiTest(RestTestClient anybody) {
        school = new School(anybody);
        upload = new Upload(school.coordinator, school.id);
    }

    @ParameterizedTest
    @CsvSource({"docx, ru", "docx, en", "xlsx, ru", "xlsx, en"})
    void whatIsExportedIsImportedAgainAsTheSameRoadmap(String format, String language) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] sample = Files.readAllBytes(SAMPLE);
        JsonNode original = imported(upload.send(sample, "roadmap.docx", "&id=" + id)
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        byte[] exported = export(school.coordinator, id, format, language);
        JsonNode again = imported(upload.send(exported, "again." + format, "&dryRun=true")
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        assertThat(again).isEqualTo(original);
        assertThat(original.get("tasks")).hasSize(24);
    }

    /** What the two have in common: no id, and no warnings, which speak of rows. */
    private static JsonNode imported(byte[] answer) {
        ObjectNode document = (ObjectNode) JSON.readTree(answer);
        document.remove(List.of("id", "warnings"));
        document.get("tasks").forEach(task -> ((ObjectNode) task).remove("warnings"));
        return document;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void aPeriodThatTheTitleDoesNotNameIsKeptToTheDay(String format) {
        UUID id = UUID.randomUUID();
        upload.send(Upload.TEXT, "roadmap.txt", "&from=2022-02-01&to=2024-08-31&id=" + id)
                .expectStatus()
                .isCreated();
        upload.send(export(school.coordinator, id, format, "ru"), "again." + format, "&dryRun=true")
                .expectBody()
                .json("""
                    {"title": "Дорожная карта наставничества на 2022 – 2024 годы",
                     "period": {"from": "2022-02-01", "to": "2024-08-31"}}
                    """);
    }

    @Test
    void aPrintedRoadmapSaysHowItStandsInLettersOfItsOwn() throws IOException {
        UUID id = school.approved();
        school.coordinator.post(204, DONE, "/api/roadmaps/{id}/tasks/1.1/occurrences/1/completion", id);
        school.coordinator.post(204, EVENT, "/api/roadmaps/{id}/tasks/1.2/occurrences/1/completion", id);
        try (PDDocument document = Loader.loadPDF(export(school.a(AUDITOR), id, "pdf", "ru"))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Дорожная карта наставничества на 2022 – 2024 годы")
                    .contains("Назначить координатора")
                    .contains("до 30.05.2022: исполнено 28.05.2022, приказ № 7 от 28.05.2022")
                    .contains("01.08.2022 – 31.08.2022: исполнено 20.08.2022, событие платформы № 0198c0de")
                    .contains("до 30.10.2022: просрочено")
                    .contains("Утверждена приказом № 12 от 05.09.2022")
                    .doesNotContain("Somebody");
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
        try (PDDocument document = Loader.loadPDF(export(school.a(EXECUTOR), id, "pdf", "en"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("done on")
                    .contains("Responsible executor");
        }
    }

    @Test
    void aCalendarHasTheLastDayOfEachWindowAndNamesNobody() throws IOException, ParserException {
        UUID id = school.approved();
        String written = new String(export(school.coordinator, id, "ics", "ru"), StandardCharsets.UTF_8);
        Calendar calendar = new CalendarBuilder().build(new StringReader(written));
        List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(5);
        assertThat(value(events.getFirst(), Property.SUMMARY)).isEqualTo("1.1 Назначить координатора");
        assertThat(value(events.getFirst(), Property.DTSTART)).isEqualTo("20220530");
        assertThat(value(events.getFirst(), Property.DTEND)).isEqualTo("20220531");
        assertThat(value(events.getFirst(), Property.DESCRIPTION)).startsWith("Просрочено");
        assertThat(events.stream().map(event -> value(event, Property.UID)).distinct())
                .hasSize(5);
        assertThat(written).contains("DTSTART;VALUE=DATE:20220530\r\n").doesNotContain("Методист", "Юрист");
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void onlyThoseWhoMayReadItTakeItAway() {
        UUID id = school.imported();
        school.stranger(COORDINATOR).get(EXPORT, id, "pdf").expectStatus().isNotFound();
        school.a(MENTEE).get(EXPORT, id, "pdf").expectStatus().isForbidden();
        school.nobody.get(EXPORT, id, "pdf").expectStatus().isUnauthorized();
        school.coordinator.get(EXPORT, UUID.randomUUID(), "pdf").expectStatus().isNotFound();
        school.coordinator.get(EXPORT, id, "odt").expectStatus().isBadRequest();
        school.coordinator.get("/api/roadmaps/{id}/export", id).expectStatus().isBadRequest();
    }

    private static byte[] export(Asking somebody, UUID id, String format, String language) {
        var answer = somebody.http()
                .get()
                .uri(EXPORT, id, format)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        HttpHeaders.CONTENT_DISPOSITION,
                        header -> assertThat(header).startsWith("attachment").endsWith("-2022-2024." + format))
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return answer == null ? new byte[0] : answer;
    }
}
