package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.roadmap.Asking.named;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.roadmap.Asking;
import org.nastavnik.testing.As;
import org.nastavnik.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What is asked for beside a document is named where it is wrong, and how long a roadmap may last is one rule. */
@OverHttp
class ImportPeriodTest {

    private static final String HEAD =
            "№ п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат\n";
    private static final String TASKS = HEAD + "1;Условия;;;\n1.1;Приказ о группе;до 30.05.2023;Методист;Приказ\n";

    private final UUID school = UUID.randomUUID();

    private Asking coordinator;

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        coordinator = new Asking(As.a(COORDINATOR).of(school).using(anybody));
    }

    @ParameterizedTest
    @CsvSource({
        "/from, from=2024-01-01&to=2023-12-31",
        "/from, from=1990-01-01&to=2020-01-01",
        "/from, from=1990-01-01",
        "/to, to=2199-12-31",
        "/to, to=1999-12-31",
    })
    void aPeriodIsPutRightWhereItWasSaid(String pointer, String period) {
        refused(pointer, TASKS, "&" + period);
    }

    @Test
    void aTableWithNoTasksIsRefusedByItsFile() {
        refused("/file", HEAD, "&from=2023-01-01&to=2023-12-31");
        refused("/file", HEAD, "");
        refused("/file", HEAD, "&dryRun=true");
    }

    /** Else what was meant to be looked at would be stored. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "perhaps"})
    void whetherItIsADryRunIsYesOrNo(String word) {
        refused("/dryRun", TASKS, "&dryRun=" + word);
    }

    @ParameterizedTest
    @CsvSource({"&dryRun=true, 200", "&dryRun=false, 201", "'', 201"})
    void aDryRunIsAskedFor(String dryRun, int status) {
        send(TASKS, dryRun).expectStatus().isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, 2051-12-31, 201", "2022-01-01, 2052-01-01, 422", "1900-01-01, 2199-12-31, 422"})
    void aRoadmapByHandLastsAsLongAsAnImportedOneMay(String from, String to, int status) {
        var answer = coordinator.post(status, """
            {"institution": "%s", "title": "By hand", "period": {"from": "%s", "to": "%s"}}
            """.formatted(school, from, to), "/api/roadmaps");
        if (status == 422) {
            named("/period", answer);
        }
        send(TASKS, "&from=" + from + "&to=" + to).expectStatus().isEqualTo(status == 422 ? 400 : 201);
    }

    private void refused(String pointer, String content, String parameters) {
        named(pointer, send(content, parameters).expectStatus().isBadRequest().expectBody());
        coordinator
                .get("/api/roadmaps?institution={school}", school)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    private ResponseSpec send(String content, String parameters) {
        return new Upload(coordinator, school).send(content, "roadmap.csv", parameters);
    }
}
