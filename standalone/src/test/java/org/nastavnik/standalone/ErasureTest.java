package org.nastavnik.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.standalone.sample.SampleStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * Спикина has asked to be erased: in the whole platform nobody reads what was said of her, and nothing else has changed. That
 * no figure has moved is shown by {@link ThreeYearsTest}, whose years were lived before; that all is rebuilt to the same rows,
 * by {@link RebuildTest}.
 */
@AfterThreeYears
class ErasureTest {

    private static final UUID SPIKINA = SampleStep.id("spikina");

    @Autowired
    ThreeYears years;

    @Test
    void nobodyReadsWhatWasSaidOfHer() {
        JsonNode herself = years.get("/api/persons/" + SPIKINA);
        for (String text : List.of("fullName", "position", "consentDocument")) {
            assertThat(herself.get(text).asString()).isEqualTo(Personal.ERASED);
        }
        assertThat(herself.get("hiredOn").asString()).isEqualTo("2024-02-01");
        JsonNode pair = years.get("/api/pairs/" + SampleStep.id("pair-5"));
        assertThat(pair.get("state").asString()).isEqualTo("CONCLUDED");
        assertThat(pair.get("conclusion").get("reflection").asString()).isEqualTo(Personal.ERASED);
        assertThat(pair.get("meetings"))
                .hasSize(5)
                .allSatisfy(
                        meeting -> assertThat(meeting.get("topic").asString()).isEqualTo(Personal.ERASED));
        assertThat(years.get("/api/persons?q=Спикина").get("items")).isEmpty();
        assertThat(years.get("/api/persons?q=Ригелева").get("items")).hasSize(1);
        for (String list : List.of(
                "/api/persons",
                "/api/pairs",
                "/api/erasures",
                "/api/mentee-bases",
                "/api/audit/entries?aggregate=" + SPIKINA,
                "/api/persons/" + SPIKINA + "/personal-data")) {
            assertThat(years.get(list).toString()).as(list).doesNotContain("Спикин");
        }
        assertThat(years.get("/api/persons/" + SPIKINA + "/personal-data")
                        .get("entries")
                        .get(0)
                        .get("data")
                        .get("fullName")
                        .asString())
                .isEqualTo(Personal.ERASED);
    }

    /** Тихонов is named in the roadmap alone, with others. */
    @Test
    void nobodyReadsWhoHadToDoATask() {
        JsonNode roadmap = years.get("coordinator", ThreeYears.roadmap());
        assertThat(roadmap.toString()).doesNotContain("Тихонов").contains("Журавлёва", Personal.ERASED);
    }

    /** The task stays done; what proved it is on record, by its sum, and gone. */
    @Test
    void nobodyReadsTheFileThatWasAboutHer() {
        assertThat(status(ThreeYears.file("spikina"))).isEqualTo(410);
        assertThat(status(ThreeYears.file("rigeleva"))).isEqualTo(200);
        JsonNode file = years.get("auditor", ThreeYears.file("spikina") + "/verification");
        assertThat(file.get("verdict").asString()).isEqualTo("REMOVED");
        assertThat(file.get("named").get(0).get("task").asString()).isEqualTo("6.2.1");
        assertThat(years.get("auditor", ThreeYears.file("rigeleva") + "/verification")
                        .get("verdict")
                        .asString())
                .isEqualTo("SAME");
    }

    private int status(String path) {
        return RestClient.create(years.address())
                .get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, ThreeYears.basic("coordinator"))
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    @Test
    void itIsKnownWhyAndByWhomSheWasErased() {
        assertThat(years.get("/api/erasures").get("items")).singleElement().satisfies(one -> {
            assertThat(one.get("person").asString()).isEqualTo(SPIKINA.toString());
            assertThat(one.get("reason").asString()).isEqualTo("Заявление № 1 от 01.01.2025");
            assertThat(one.get("by").asString())
                    .isEqualTo(SampleStep.id("user-coordinator").toString());
        });
    }

    /** Also as far as it was signed for before the erasure. */
    @Test
    void theAuditLogIsWhole() {
        JsonNode before = years.get("auditor", "/api/audit/verification?checkpoint=" + years.checkpoint());
        JsonNode now = years.get("auditor", "/api/audit/verification");
        for (JsonNode verdict : List.of(before, now)) {
            assertThat(verdict.get("faults")).isEmpty();
            assertThat(verdict.get("valid").asBoolean()).isTrue();
        }
        assertThat(before.get("events").asLong()).isEqualTo(years.checkpoint());
        assertThat(now.get("events").asLong()).isGreaterThan(years.checkpoint());
    }
}
