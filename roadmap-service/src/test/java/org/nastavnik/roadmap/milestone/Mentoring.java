package org.nastavnik.roadmap.milestone;

import java.util.UUID;
import org.nastavnik.roadmap.School;
import org.nastavnik.roadmap.plan.Upload;

/** A school whose roadmap has a task for each milestone, in 2023. */
record Mentoring(School school) {

    static final String ONE = "/api/roadmaps/{id}";
    static final String TASK = ONE + "/tasks/{number}";
    static final String MILESTONE = TASK + "/milestone";

    private static final String CSV = """
        № п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат
        1;Подготовка;;;
        1.1;Назначение координатора;до 01.02.2023;Директор;Приказ
        1.2;Формирование базы наставляемых;с 1 по 15 сентября 2023 г.;Координатор;База
        1.3;Формирование базы наставников;с 16 по 30 сентября 2023 г.;Координатор;База
        1.4;Обучение наставников;сентябрь 2023;Координатор;Удостоверения
        1.5;Формирование наставнических пар;до 30 октября 2023 г.;Координатор;Приказ
        1.6;Сбор результатов мониторинга;декабрь, июнь;Координатор;Сводка
        """;

    UUID imported() {
        UUID id = UUID.randomUUID();
        new Upload(school.coordinator, school.id)
                .send(CSV, "roadmap.csv", "&from=2023-01-01&to=2023-12-31&id=" + id)
                .expectStatus()
                .isCreated();
        return id;
    }

    UUID approved() {
        UUID id = imported();
        school.coordinator.post(204, "{}", ONE + "/submission", id);
        school.coordinator.post(204, School.AGREEMENT, ONE + "/agreement", id);
        school.director.post(204, School.ORDER, ONE + "/approval", id);
        return id;
    }
}
