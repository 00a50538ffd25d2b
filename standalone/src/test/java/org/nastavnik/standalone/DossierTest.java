package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.nastavnik.standalone.sample.SampleStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is stored about somebody of the sample, for him- or herself. */
@AfterThreeYears
class DossierTest {

    private static final UUID RIGELEVA = SampleStep.id("rigeleva");

    @Autowired
    ThreeYears years;

    @Test
    void tellsEverythingThatWasSaidOfAPersonAndNothingThatOthersHaveSaid() {
        JsonNode dossier = json(ask(RIGELEVA, "mentee", ""));
        List<String> kinds = dossier.path("entries")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .distinct()
                .toList();
        assertThat(kinds)
                .contains(
                        "participants.person-registered",
                        "participants.consent-given",
                        "participants.mentee-entered",
                        "pairing.pair-proposed",
                        "pairing.meeting-held",
                        "pairing.feedback-given",
                        "pairing.pair-concluded",
                        "monitoring.survey-answered",
                        "roadmap.occurrence-completed")
                .doesNotContain("participants.institution-registered", "participants.mentor-entered");
        assertThat(dossier.path("entries").valueStream())
                .allSatisfy(
                        entry -> assertThat(entry.path("data").path("person").asString(RIGELEVA.toString()))
                                .isEqualTo(RIGELEVA.toString()));
        assertThat(first(dossier, "participants.person-registered")
                        .path("data")
                        .path("fullName")
                        .asString())
                .startsWith("Ригелева");
        assertThat(first(dossier, "participants.person-registered").path("what").asString())
                .isEqualTo("Сотрудник внесён в реестр");
        assertThat(dossier.path("accounts").get(0).path("username").asString()).isEqualTo("mentee");
        JsonNode file = first(dossier, "roadmap.occurrence-completed")
                .path("data")
                .path("evidence")
                .path("file");
        assertThat(file.path("id").asString())
                .isEqualTo(SampleStep.id("file-rigeleva").toString());
        assertThat(file.path("name").asString()).isEqualTo("Справка.pdf");
    }

    @Test
    void tellsWhatWasDoneAsTheUser() {
        JsonNode dossier = json(ask(SampleStep.id("kassiopeeva"), "coordinator", ""));
        assertThat(dossier.path("acts").size()).isGreaterThan(100);
        assertThat(dossier.path("acts").get(0).path("address").asString()).isNotEmpty();
    }

    @Test
    void isADocumentToReadToo() throws IOException {
        byte[] pdf = ask(RIGELEVA, "mentee", "?format=pdf").getBody();
        Files.write(Path.of("target", "dossier.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getFontNames())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(document.getPage(0)
                                    .getResources()
                                    .getFont(name)
                                    .isEmbedded())
                            .isTrue());
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Всё, что хранится о сотруднике", "Ригелева", "Сотрудник внесён в реестр", "mentee");
        }
    }

    @Test
    void isForThePersonAndTheCoordinatorAlone() {
        assertThat(ask(RIGELEVA, "coordinator", "").getStatusCode().value()).isEqualTo(200);
        for (String other : List.of("mentor", "director", "auditor", "municipal", "admin")) {
            assertThat(ask(RIGELEVA, other, "").getStatusCode().value())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(ask(UUID.randomUUID(), "coordinator", "").getStatusCode().value())
                .isEqualTo(404);
    }

    private ResponseEntity<byte[]> ask(UUID person, String user, String more) {
        return RestClient.create(years.address())
                .get()
                .uri("/api/persons/" + person + "/personal-data" + more)
                .header(HttpHeaders.AUTHORIZATION, ThreeYears.basic(user))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ru")
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(byte[].class);
    }

    private static JsonNode first(JsonNode dossier, String kind) {
        return dossier.path("entries")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getBody());
    }
}
