package org.nastavnik.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.monitoring.trail.Trail.ALL;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Entries as spreadsheets read them. */
@OverHttp
class EntryCsvTest {

    private static final Instant SINCE = Instant.parse("2022-09-01T09:00:00Z");

    private final School school;
    private final Trail trail;

    EntryCsvTest(RestTestClient anybody, EventStore store, JdbcClient database) {
        school = new School(anybody, store);
        trail = new Trail(school, database);
    }

    @Test
    void itHasAHeadAndOneRowAnEntryInTheLanguageOfTheRequest() throws IOException {
        String event = store("Fair, \"big\"\nand loud");
        List<CSVRecord> russian = table("ru", "");
        assertThat(russian.getFirst().toList()).startsWith("№", "Когда", "Кто", "В роли", "Откуда", "Что произошло");
        assertThat(russian).hasSize(2);
        assertThat(russian.get(1).toList())
                .contains(event, "координатор", "10.0.0.7")
                .anyMatch(cell -> cell.contains("название: «Fair, \"big\"\nand loud»"));
        assertThat(table("en", "").getFirst().toList()).startsWith("No.", "When", "Who");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        for (String text : new String[] {"=1+1", "+1", "-1", "@SUM(A1)"}) {
            trail.store(
                    "monitoring.dissemination-recorded",
                    UUID.randomUUID().toString(),
                    0,
                    SINCE,
                    "{\"institution\":\"%s\",\"title\":%s}".formatted(school.id, quoted(text)),
                    Map.of("actor", text));
        }
        assertThat(table("ru", ""))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*")));
        assertThat(table("ru", "").get(1).toList()).contains("'@SUM(A1)");
    }

    @Test
    void itHasAllThatFitsHoweverMany() throws IOException {
        for (int n = 0; n < 1_203; n++) {
            store("Fair " + n);
        }
        List<CSVRecord> all = table("ru", "&order=OLDEST");
        assertThat(all).hasSize(1_204);
        assertThat(all.stream().skip(1).map(row -> row.get(0)).distinct()).hasSize(1_203);
        assertThat(all.get(1).toList()).anyMatch(cell -> cell.contains("Fair 0"));
        assertThat(table("ru", "&to=2022-08-31")).hasSize(1);
    }

    private List<CSVRecord> table(String language, String more) throws IOException {
        var answer = trail.auditor().in(language).get(ALL + "&format=csv" + more, school.id);
        answer.expectStatus().isOk().expectHeader().contentType("text/csv;charset=UTF-8");
        answer.expectHeader().valueMatches(HttpHeaders.CONTENT_DISPOSITION, "attachment; .*\\.csv\"");
        String text = new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    }

    private String store(String title) {
        return trail.store(
                "monitoring.dissemination-recorded",
                UUID.randomUUID().toString(),
                0,
                SINCE,
                "{\"institution\":\"%s\",\"title\":%s}".formatted(school.id, quoted(title)),
                Map.of("actor", "user", "role", "COORDINATOR", "address", "10.0.0.7"));
    }

    private static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }
}
