package org.nastavnik.roadmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.roadmap.plan.Plans.task;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.document.Task;

/** How roadmaps of different institutions put it. */
class ProposedMilestonesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MENTEE_BASE_CLOSED | Формирование базы наставляемых
        MENTEE_BASE_CLOSED | Формирование  базы данных наставляемых на 2025/26 учебный год
        MENTEE_BASE_CLOSED | Сбор запросов и составление базы наставляемых
        MENTEE_BASE_CLOSED | Составление списков наставляемых с учётом запросов
        MENTEE_BASE_CLOSED | Сформировать базу наставляемых
        MENTOR_BASE_CLOSED | Формирование базы наставников для реализации программ (по запросам наставляемых)
        MENTOR_BASE_CLOSED | СОЗДАНИЕ РЕЕСТРА НАСТАВНИКОВ
        MENTOR_BASE_CLOSED | Формирование базы данных педагогов-наставников
        MENTOR_BASE_CLOSED | Подготовка базы потенциальных наставников
        MENTORS_TRAINED    | Обучение наставников
        MENTORS_TRAINED    | Отбор и обучение наставников
        MENTORS_TRAINED    | Организация обучения педагогов-наставников
        MENTORS_TRAINED    | Подготовка наставников к работе
        MENTORS_TRAINED    | Повышение квалификации наставников
        PAIRS_APPROVED     | Формирование наставнических пар или групп
        PAIRS_APPROVED     | Организация пар/групп
        PAIRS_APPROVED     | Подбор и утверждение наставнических пар
        PAIRS_APPROVED     | Формирование пар «наставник – наставляемый»
        PAIRS_APPROVED     | Закрепление наставников за молодыми специалистами
        SURVEY_CLOSED      | Анкетирование участников программ
        SURVEY_CLOSED      | Проведение опроса наставляемых
        SURVEY_CLOSED      | Мониторинг программ наставничества
        SURVEY_CLOSED      | Сбор результатов мониторинга реализации программ
        SURVEY_CLOSED      | Обобщение итоговых данных мониторинга
        """)
    void aTitleTellsWhatATaskMightBeBoundTo(Milestone milestone, String title) {
        assertThat(ProposedMilestones.of(title)).contains(milestone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Назначение координатора",
                "Подготовка положения о наставничестве",
                "Подготовка условий для программ наставничества",
                "Формирование баз наставляемых и наставников",
                "Организация работы наставнических пар и групп",
                "Создание рабочей группы",
                "Создание групп в социальных сетях",
                "Подготовка приказа о назначении наставников",
                "Назначение ответственного за мониторинг",
                "Поощрение наставников",
                "Оценка качества программ",
            })
    void mostTitlesTellNothingOfOne(String title) {
        assertThat(ProposedMilestones.of(title)).isEmpty();
    }

    @Test
    void whatIsDoneAllTheTimeIsNotDoneByAnEventOfOneDay() {
        assertThat(proposed(task("1.1", "1", "Мониторинг программ", "Декабрь, июнь в период с 2022 по 2024 г.г.")))
                .containsExactly(Map.entry("1.1", Milestone.SURVEY_CLOSED));
        assertThat(proposed(task("1.1", "1", "Мониторинг программ", "в период с 2022 по 2024 г.г.")))
                .isEmpty();
        assertThat(proposed(task("1.1", "1", "Мониторинг программ", "в течение всего периода внедрения ЦМН")))
                .isEmpty();
    }

    private static Map<String, Milestone> proposed(Task task) {
        return ProposedMilestones.of(
                new RoadmapDocument("Roadmap", Plans.PERIOD, List.of(), List.of(task), List.of(), List.of()));
    }
}
