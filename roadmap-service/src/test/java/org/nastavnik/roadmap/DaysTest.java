package org.nastavnik.roadmap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.EXECUTOR;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.roadmap.plan.Upload;
import org.nastavnik.testing.As;
import org.nastavnik.testing.Chromium;
import org.nastavnik.testing.ServiceOnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What people of a programme do with its roadmap on a day, in a browser. Today is 15 October 2022. */
@SpringBootTest(
        classes = {ServiceOnPostgres.class, DaysTest.OfThen.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class DaysTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 15);

    @AutoClose
    private static final Chromium CHROMIUM = Chromium.start();

    @LocalServerPort
    int port;

    private School school;

    static class OfThen {

        @Bean
        Clock clock() {
            return Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void signIn(@Autowired RestTestClient anybody) {
        school = new School(anybody);
    }

    /** With JavaScript, and as well without. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCoordinatorImportsARoadmapPutsATermRightAndLeadsItToAgreement(boolean javaScript) {
        Page page = open(desk().setJavaScriptEnabled(javaScript), "", COORDINATOR);
        link(page, "Загрузка дорожной карты").click();
        keep(page, "import", javaScript);
        page.getByLabel("Перетащите файл").setInputFiles(roadmap("август 2022 г", "как подготовят"));
        button(page, "Посмотреть").click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Подготовить положение"));
        assertThat(row).containsText("Срок «как подготовят» не распознан");
        assertThat(row).containsText("Без дат");
        keep(page, "import-preview", javaScript);

        page.getByLabel("Срок мероприятия 1.2").fill("август 2022 г.");
        button(page, "Проверить сроки ещё раз").click();
        assertThat(row).containsText("01.08.2022 – 31.08.2022");
        assertThat(page.getByText("не распознан")).hasCount(0);
        button(page, "Загрузить дорожную карту").click();
        assertThat(page.getByText("Черновик").first()).isVisible();
        assertThat(page.locator("[id='task-1.2']")).containsText("август 2022 г.");

        link(page, "Ход согласования").click();
        button(page, "Подать").click();
        button(page, "Записать").click();
        assertThat(page.getByLabel("Протокол")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByText("Заполните это поле.")).hasCount(2);
        keep(page, "course-mistakes", javaScript);
        page.getByLabel("Орган").fill("Педагогический совет");
        page.getByLabel("Протокол").fill("№ 3 от 02.09.2022");
        button(page, "Записать").click();
        assertThat(page.locator("[aria-current=step]")).containsText("Согласована");
        assertThat(page.getByText("протокол № 3 от 02.09.2022")).isVisible();
    }

    /** As the browser itself has it where somebody lets go of a file above the field. */
    @Test
    void aFileIsDroppedOnTheField(@TempDir Path desktop) throws IOException {
        Path file = Files.writeString(desktop.resolve("roadmap.txt"), Upload.TEXT);
        Page page = open(desk(), "/import", COORDINATOR);
        Locator field = page.getByLabel("Перетащите файл");
        BoundingBox box = field.boundingBox();
        CDPSession mouse = page.context().newCDPSession(page);
        for (String step : new String[] {"dragEnter", "dragOver", "drop"}) {
            mouse.send(
                    "Input.dispatchDragEvent",
                    JsonParser.parseString("""
                        {"type": "%s", "x": %d, "y": %d, "data": {"items": [], "files": ["%s"], "dragOperationsMask": 1}}
                        """.formatted(step, Math.round(box.x + 40), Math.round(box.y + 20), file))
                            .getAsJsonObject());
        }
        assertThat(field).hasValue(Pattern.compile(".*roadmap.txt"));
        button(page, "Посмотреть").click();
        assertThat(page.getByText("Разделов: 2, мероприятий: 4")).isVisible();
    }

    @Test
    void aFileThatCannotBeReadIsExplainedByItsRows() {
        Page page = open(desk(), "/import", COORDINATOR);
        page.getByLabel("Перетащите файл").setInputFiles(roadmap("\t2.1.", "\t1.2."));
        button(page, "Посмотреть").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Номер 1.2 уже стоит в строке");
        keep(page, "import-faulty", true);
        page.navigate(address("") + "/import");
        page.getByLabel("Перетащите файл")
                .setInputFiles(new FilePayload("a.pdf", "application/pdf", new byte[] {1, 2}));
        button(page, "Посмотреть").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }

    @Test
    void aPageThatSendsBackSomethingElseTakesNothingOver() {
        for (String form : new String[] {"", "content=JVBERg==", "id=" + UUID.randomUUID() + "&content=%25%25"}) {
            school.coordinator
                    .http()
                    .post()
                    .uri("/roadmap/{school}/import", school.id)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422);
        }
        school.coordinator
                .get("/api/roadmaps?institution={school}", school.id)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void aDirectorApprovesWhatWaits() {
        UUID id = school.imported();
        school.coordinator.post(204, "{}", "/api/roadmaps/{id}/submission", id);
        school.coordinator.post(204, """
            {"body": "Педагогический совет", "protocol": "№ 3 от 02.09.2022"}
            """, "/api/roadmaps/{id}/agreement", id);
        Page page = open(desk(), "/approvals", DIRECTOR);
        keep(page, "approvals", true);
        link(page, "Дорожная карта наставничества на 2022 – 2024 годы").click();
        page.getByLabel("Номер приказа").fill("12-о");
        keep(page, "approval", true);
        page.getByLabel("Дата приказа").fill("2022-10-16");
        button(page, "Утвердить").click();
        assertThat(page.getByText("Приказ датирован будущим днём.")).isVisible();
        page.getByLabel("Дата приказа").fill("2022-10-15");
        button(page, "Утвердить").click();
        assertThat(page.locator("[aria-current=step]")).containsText("Утверждена");
        page.navigate(address("/approvals"));
        assertThat(page.getByText("Ничего не ждёт утверждения.")).isVisible();
    }

    /** From the list of dates: one click to the form, and one that sends it. */
    @Test
    void anExecutorReportsATaskDoneInTwoClicks() {
        UUID id = school.approved();
        Page page = open(desk(), "/due", EXECUTOR);
        page.getByLabel("Чьи сроки").selectOption("Координатор");
        button(page, "Показать").click();
        assertThat(page.locator("main")).not().containsText("Назначить координатора");
        assertThat(page.locator("main")).containsText("Составить пары");
        keep(page, "due-of-one", true);
        link(page, "Исполнено: мероприятие 2.1").click();
        assertThat(page.getByLabel("Название")).hasValue("Приказ");
        keep(page, "completion", true);
        page.getByLabel("Файл", exactly()).setInputFiles(new FilePayload("приказ.pdf", "application/pdf", PDF));
        button(page, "Отметить исполнение").click();
        assertThat(page.getByText("15.10.2022:")).isVisible();
        assertThat(link(page, "приказ.pdf"))
                .hasAttribute("href", Pattern.compile("/api/roadmaps/" + id + "/evidence-files/.*"));
        assertThat(page.locator("main")).containsText("Исполнено до 30.10.2022");
        keep(page, "occurrence", true);
        school.coordinator
                .get("/api/roadmaps/{id}/progress", id)
                .expectBody()
                .jsonPath("$.onTime[0].number")
                .isEqualTo("2.1");
    }

    /** Once somebody is erased, so is what was said to be about them. */
    @Test
    void aFileGoesWithWhomItIsAbout() {
        UUID id = school.approved();
        Page page = open(desk(), "/" + id + "/tasks/1.2/1/completion", COORDINATOR);
        page.getByLabel("Файл", exactly()).setInputFiles(new FilePayload("приказ.pdf", "application/pdf", PDF));
        page.getByLabel("О ком файл").selectOption("Юрист");
        String lawyer = page.getByLabel("О ком файл").inputValue();
        button(page, "Отметить исполнение").click();
        assertThat(link(page, "приказ.pdf")).isVisible();
        school.coordinator.send(
                HttpMethod.DELETE,
                null,
                204,
                "{\"reason\": \"Asked for it\"}",
                "/api/roadmaps/{id}/executors/{executor}/personal-data",
                id,
                lawyer);
        page.reload();
        assertThat(page.getByText("файл удалён")).isVisible();
    }

    @Test
    void anExecutorIsToldWhatIsWrongBesideTheField() {
        UUID id = school.approved();
        Page page = open(desk(), "/" + id + "/tasks/2.1/1/completion", EXECUTOR);
        page.getByLabel("Название").fill("");
        page.getByLabel("День исполнения").fill("2022-10-16");
        button(page, "Отметить исполнение").click();
        assertThat(page.getByText("Отмечается только то, что уже исполнено.")).isVisible();
        page.getByLabel("День исполнения").fill("2022-10-14");
        page.getByLabel("Файл", exactly())
                .setInputFiles(new FilePayload("приказ.pdf", "application/pdf", new byte[] {1, 2, 3}));
        button(page, "Отметить исполнение").click();
        assertThat(page.getByLabel("Файл", exactly())).hasAttribute("aria-invalid", "true");
        button(page, "Отметить исполнение").click();
        assertThat(page.getByText("Укажите номер, название или адрес подтверждения либо приложите файл."))
                .isVisible();
    }

    @Test
    void aCoordinatorMovesWaivesAndReopensAndADirectorLooksIntoIt() {
        UUID id = school.approved();
        Page page = open(desk(), "/" + id + "/tasks/2.1/2", COORDINATOR);
        link(page, "Перенести срок").click();
        page.getByLabel("По какой день").fill("2023-11-15");
        button(page, "Перенести").click();
        assertThat(page.getByText("Дорожная карта утверждена: укажите причину изменения."))
                .isVisible();
        page.getByLabel("Причина").fill("Каникулы");
        button(page, "Перенести").click();
        assertThat(page.getByText("Срок изменён: Каникулы")).isVisible();
        link(page, "Снять с исполнения").click();
        page.getByLabel("Причина").fill("Пар нет");
        button(page, "Снять").click();
        assertThat(page.getByText("Снято с исполнения: Пар нет")).isVisible();
        link(page, "Вернуть в работу").click();
        page.getByLabel("Причина").fill("Пары есть");
        button(page, "Вернуть").click();
        assertThat(page.getByText("Возвращено в работу: Пары есть")).isVisible();

        Page director = open(desk(), "/" + id + "/tasks/2.1/2", DIRECTOR);
        Assertions.assertThat(director.getByLabel("Что сделать").innerText()).doesNotContain("Перенести");
        link(director, "Контроль").click();
        director.getByLabel("Замечания").fill("Проверено");
        button(director, "Записать заключение").click();
        assertThat(director.getByText("Контроль: принято. Проверено")).isVisible();
    }

    @Test
    void aSeparateTimetableGetsItsFirstDates() {
        UUID id = school.approved();
        Page page = open(desk(), "?roadmap=" + id, COORDINATOR);
        page.getByLabel("Подробнее: мероприятие 2.2, срок 1").click();
        link(page, "Перенести срок").click();
        page.getByLabel("По какой день").fill("2022-12-20");
        button(page, "Перенести").click();
        assertThat(page.locator("main")).containsText("до 20.12.2022");
    }

    @Test
    void whatWasApprovedCanBeComparedWithWhatIsPlannedNow() {
        UUID id = school.approved();
        Page page = open(desk(), "/" + id + "/revisions", COORDINATOR);
        assertThat(page.getByText("Редакция 1")).isVisible();
        school.coordinator.send(HttpMethod.PUT, null, 204, """
            {"section": "1", "title": "Назначить двух координаторов", "phrase": "до 30.05.2022",
             "responsible": ["Директор"], "deliverables": ["Приказ"], "reason": "Двух смен мало одному"}
            """, "/api/roadmaps/{id}/tasks/{number}", id, "1.1");
        page.reload();
        assertThat(page.getByText("Чем редакция 2 отличается от редакции 1")).isVisible();
        assertThat(page.locator("del")).hasText("Назначить координатора");
        assertThat(page.locator("ins")).hasText("Назначить двух координаторов");
        keep(page, "revisions", true);
        page.getByLabel("Стало").selectOption("1");
        button(page, "Сравнить").click();
        assertThat(page.getByText("Ничем.")).isVisible();
    }

    @Test
    void aCoordinatorWritesSectionsAndTasksByHand() {
        UUID id = school.imported();
        Page page = open(desk(), "?roadmap=" + id, COORDINATOR);
        link(page, "Новый раздел").click();
        page.getByLabel("№").fill("3");
        page.getByLabel("Название").fill("Итоги");
        button(page, "Добавить раздел").click();
        link(page, "Новое мероприятие").click();
        page.getByLabel("№").fill("1.1");
        page.getByLabel("Раздел", exactly()).selectOption("3");
        page.getByLabel("Мероприятие", exactly()).fill("Подвести итоги");
        page.getByLabel("Срок").fill("до 20 декабря 2024 г.");
        page.getByLabel("Исполнители").fill("Директор\nКоординатор");
        page.getByLabel("Результаты").fill("Отчёт");
        button(page, "Добавить мероприятие").click();
        assertThat(page.getByText("Мероприятие с таким номером уже есть.")).isVisible();
        keep(page, "task-new", true);
        page.getByLabel("№").fill("3.1");
        button(page, "Добавить мероприятие").click();
        assertThat(page.locator("[id='task-3.1']")).containsText("до 20.12.2024");

        page.getByLabel("Изменить мероприятие 3.1").click();
        assertThat(page.getByLabel("Исполнители")).hasValue("Директор\nКоординатор");
        page.getByLabel("Срок").fill("до 25 декабря 2024 г.");
        button(page, "Сохранить").click();
        assertThat(page.locator("[id='task-3.1']")).containsText("до 25.12.2024");
        page.getByLabel("Связать с событием мероприятие 3.1").click();
        page.getByLabel("Событие", exactly()).selectOption("Опрос закрыт");
        keep(page, "milestone", true);
        button(page, "Сохранить").click();
        assertThat(page.locator("[id='task-3.1']")).containsText("Отмечается само: опрос закрыт");
        page.getByLabel("Изменить мероприятие 3.1").click();
        link(page, "Исключить мероприятие").click();
        button(page, "Исключить").click();
        assertThat(page.locator("[id='task-3.1']")).hasCount(0);
    }

    @Test
    void anAmendmentNeedsAReason() {
        UUID id = school.approved();
        Page page = open(desk(), "/" + id + "/tasks/1.2/removal", COORDINATOR);
        button(page, "Исключить").click();
        assertThat(page.getByText("Дорожная карта утверждена: укажите причину изменения.")
                        .first())
                .isVisible();
        page.getByLabel("Причина").fill("Положение есть");
        button(page, "Исключить").click();
        assertThat(page.locator("[id='task-1.1']")).hasCount(1);
        assertThat(page.locator("[id='task-1.2']")).hasCount(0);
    }

    @Test
    void aCalendarIsFollowedAtAnAddressThatIsShownOnceAndCanBeTakenBack() {
        UUID id = school.approved();
        Page page = open(desk(), "/" + id + "/calendars", EXECUTOR);
        button(page, "Получить адрес").click();
        String address = (String) page.locator(".done a").evaluate("link => link.href");
        keep(page, "calendars", true);
        Assertions.assertThat(page.request().get(address).text()).contains("BEGIN:VEVENT", "Составить пары");
        page.navigate(address("/" + id + "/calendars"));
        assertThat(page.locator(".done")).hasCount(0);
        page.getByLabel("Отозвать адрес").click();
        assertThat(page.getByText("отозван 15.10.2022")).isVisible();
        Assertions.assertThat(page.request().get(address).status()).isEqualTo(404);
    }

    @Test
    void aCoordinatorSaysWhoIsRemindedWhere() {
        school.approved();
        Page page = open(desk(), "/reminders", COORDINATOR);
        assertThat(page.getByText("Почтовый сервер не настроен")).isVisible();
        page.getByLabel("Исполнитель").selectOption("Координатор");
        page.getByLabel("Адрес").fill("not an address");
        button(page, "Добавить").click();
        assertThat(page.getByText("Нужен адрес электронной почты.")).isVisible();
        page.getByLabel("Адрес").fill("coordinator@example.org");
        button(page, "Добавить").click();
        assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(1);
        // Whose words may be a name is known by an entry.
        page.getByLabel("Исполнитель").selectOption("Юрист");
        page.getByLabel("Адрес").fill("lawyer@example.org");
        page.locator("#language").selectOption("английский");
        button(page, "Добавить").click();
        assertThat(page.locator("main")).containsText("Юрист lawyer@example.org, английский");
        assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(2);
        keep(page, "reminders", true);
        page.getByLabel("Удалить получателя: Юрист").click();
        assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(1);
    }

    @Test
    void howItStoodOnADayIsToldByExecutorToo() {
        UUID id = school.approved();
        Page page = open(desk(), "?roadmap=" + id, COORDINATOR);
        page.locator("summary").click();
        Locator director = page.getByRole(
                AriaRole.ROW,
                new Page.GetByRoleOptions().setName("Директор 0 из 1 0 1 0").setExact(true));
        assertThat(director).isVisible();
        keep(page, "roadmap", true);
        page.getByLabel("На день").fill("2022-05-20");
        button(page, "Показать").click();
        assertThat(page.locator("[id='task-1.1']")).containsText("Скоро");
        assertThat(page.getByLabel("На день")).hasValue("2022-05-20");
        page.locator("summary").click();
        assertThat(page.getByRole(
                        AriaRole.ROW,
                        new Page.GetByRoleOptions()
                                .setName("Директор 0 из 1 0 0 1")
                                .setExact(true)))
                .isVisible();
    }

    @Test
    void theNextPeriodBeginsWithTheLast() {
        UUID id = school.approved();
        Page page = open(desk(), "/" + id + "/course", COORDINATOR);
        button(page, "Завершить дорожную карту").click();
        assertThat(page.getByText("Не всё запланированное исполнено.")).isVisible();
        assertThat(page.getByLabel("На сколько лет позже")).hasValue("3");
        button(page, "Составить").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("2025 – 2027");
        assertThat(page.getByText("Черновик").first()).isVisible();
    }

    @Test
    void allOfItFitsAPhoneAndNothingIsInTheWayOfAScreenReader() {
        UUID id = school.approved();
        NewContextOptions phone = new NewContextOptions().setLocale("ru").setViewportSize(360, 740);
        for (String address : new String[] {
            "",
            "/due",
            "/import",
            "/approvals",
            "/reminders",
            "/" + id + "/course",
            "/" + id + "/revisions",
            "/" + id + "/tasks/2.1/1",
            "/" + id + "/tasks/2.1/1/completion",
            "/" + id + "/tasks/2.1/1/dates"
        }) {
            Page page = open(phone, address, COORDINATOR, DIRECTOR);
            keep(page, "phone" + address.replace(id.toString(), "").replaceAll("/+", "-"), true);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isEqualTo(360);
            page.getByText("English").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            Assertions.assertThat(page.locator("main").innerText()).as(address).doesNotContain("??");
        }
    }

    @Test
    void nobodySeesAnotherSchools() {
        UUID id = school.approved();
        School other = new School(school.nobody.http());
        for (String address : new String[] {
            "/course",
            "/revisions",
            "/tasks/2.1/1",
            "/new-task",
            "/tasks/2.1/plan",
            "/tasks/2.1/milestone",
            "/calendars"
        }) {
            other.coordinator
                    .get("/roadmap/{school}/{id}" + address, other.id, id)
                    .expectStatus()
                    .isNotFound();
            other.coordinator
                    .get("/roadmap/{school}/{id}" + address, school.id, id)
                    .expectStatus()
                    .isNotFound();
        }
        school.a(EXECUTOR)
                .get("/roadmap/{school}/import", school.id)
                .expectStatus()
                .isForbidden();
    }

    private static FilePayload roadmap(String instead, String of) {
        return new FilePayload(
                "roadmap.txt", "text/plain", Upload.TEXT.replace(instead, of).getBytes(StandardCharsets.UTF_8));
    }

    private static NewContextOptions desk() {
        return new NewContextOptions().setLocale("ru").setViewportSize(1280, 900);
    }

    private Page open(NewContextOptions somebody, String address, Role... roles) {
        somebody.setExtraHTTPHeaders(
                Map.of("Authorization", As.a(roles).of(school.id).header()));
        Page page = CHROMIUM.open(somebody);
        page.setDefaultTimeout(3_000);
        page.navigate(address(address));
        return page;
    }

    private String address(String rest) {
        return "http://localhost:" + port + "/roadmap/" + school.id + rest;
    }

    /** A screen that people see is one that they can use. Axe is a script, and has to be let run. */
    private static void keep(Page page, String name, boolean javaScript) {
        Chromium.keep(page, "day-" + name + (javaScript ? "" : "-plain"));
        if (javaScript) {
            Assertions.assertThat(Chromium.obstacles(page)).as(name).isEmpty();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
