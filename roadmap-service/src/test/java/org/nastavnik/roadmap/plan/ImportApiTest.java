package org.nastavnik.roadmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.plan.Upload.CSV;
import static org.nastavnik.roadmap.plan.Upload.TEXT;

import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@OverHttp
class ImportApiTest {

    private static final String PARSED = """
        {"title": "Дорожная карта наставничества на 2022 – 2024 годы",
         "period": {"from": "2022-01-01", "to": "2024-12-31"},
         "sections": [{"number": "1", "title": "Подготовка"}, {"number": "2", "title": "Работа пар"}],
         "tasks": [
           {"number": "1.1", "section": "1", "title": "Назначить координатора", "phrase": "до 30.05.2022",
            "schedule": {"kind": "BY_DATE", "date": "2022-05-30"}, "occurrences": [{"n": 1, "to": "2022-05-30"}],
            "responsible": ["Директор"], "deliverables": ["Приказ"], "warnings": []},
           {"number": "1.2", "schedule": {"kind": "MONTH"}, "responsible": ["Методист", "Юрист"],
            "occurrences": [{"n": 1, "from": "2022-08-01", "to": "2022-08-31"}]},
           {"number": "2.1", "schedule": {"kind": "YEARLY_DEADLINE"},
            "occurrences": [{"n": 1, "to": "2022-10-30"}, {"n": 2, "to": "2023-10-30"}, {"n": 3, "to": "2024-10-30"}]},
           {"number": "2.2", "schedule": {"kind": "SEPARATE_TIMETABLE"}, "occurrences": []}],
         "kpiTargets": [{"kpi": "MENTOR_SATISFACTION", "year": 2022, "target": 60},
                        {"kpi": "MENTOR_SATISFACTION", "year": 2023, "target": 70},
                        {"kpi": "MENTOR_SATISFACTION", "year": 2024, "target": 85}],
         "warnings": []}
        """;

    private final School school;
    private final Upload upload;
    private final StoredTypes stored;

    ImportApiTest(RestTestClient anybody, JdbcClient database) {
        school = new School(anybody);
        upload = new Upload(school.coordinator, school.id);
        stored = new StoredTypes(database);
    }

    @Test
    void aDryRunTellsWhatWasUnderstoodAndStoresNothing() {
        long before = stored.count();
        upload.send(TEXT, "roadmap.txt", "&dryRun=true")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(PARSED)
                .jsonPath("$.id")
                .doesNotExist();
        assertThat(stored.count()).isEqualTo(before);
        school.coordinator
                .get("/api/roadmaps?institution={school}", school.id)
                .expectBody()
                .json("""
                    {"items": []}
                    """);
    }

    @Test
    void whatWasImportedIsReadAsItWasUnderstood() {
        UUID id = UUID.randomUUID();
        upload.send(TEXT, "roadmap.txt", "&id=" + id)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/roadmaps/" + id)
                .expectBody()
                .json(PARSED)
                .jsonPath("$.id")
                .isEqualTo(id.toString());
        school.coordinator
                .get("/api/roadmaps/{id}", id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .json(PARSED)
                .json("""
                    {"id": "%s", "institution": "%s", "status": "DRAFT"}
                    """.formatted(id, school.id));
    }

    @Test
    void theTargetsAreMadeKnown() {
        UUID id = school.imported();
        assertThat(stored.of(id)).containsExactly("roadmap.imported", "roadmap.kpi-targets-planned");
    }

    @Test
    void theSameDocumentUnderTheSameIdIsImportedOnce() {
        UUID id = school.imported();
        upload.send(TEXT, "roadmap.txt", "&id=" + id).expectStatus().isCreated();
        upload.send(CSV, "roadmap.csv", "&from=2022-01-01&to=2022-12-31&id=" + id)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:nastavnik:problem:roadmap-id-taken");
        assertThat(stored.of(id)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void csvIsReadInWhateverItWasSavedAndKeepsWhatIsNotUnderstood(String encoding) {
        upload.send(CSV.getBytes(Charset.forName(encoding)), "карта.csv", "&dryRun=true&from=2022-01-01&to=2022-12-31")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"period": {"from": "2022-01-01", "to": "2022-12-31"},
                     "tasks": [{"number": "1.1", "title": "Назначить координатора"},
                               {"number": "1.2", "phrase": "когда-нибудь", "schedule": {"kind": "UNPARSED"},
                                "occurrences": [], "warnings": [{"code": "schedule-unparsed"}]}]}
                    """);
    }

    @Test
    void onlyACoordinatorImportsAndOnlyIntoTheOwnInstitution() {
        new Upload(school.director, school.id)
                .send(TEXT, "roadmap.txt", "")
                .expectStatus()
                .isForbidden();
        new Upload(school.stranger(COORDINATOR), school.id)
                .send(TEXT, "roadmap.txt", "")
                .expectStatus()
                .isNotFound();
    }
}
