package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.MENTOR_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.YOUNG_SPECIALISTS_MENTORED;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.Schedule.Unparsed;

/** The sample that ships with the product has the structure of a real roadmap, with all that is odd about it. */
class SampleTest {

    private final RoadmapDocument sample = Documents.read(Documents.sample("txt"));

    @Test
    void isTheSameInWordAndAsText() {
        assertThat(Documents.read(Documents.sample("docx"))).isEqualTo(sample);
    }

    @Test
    void hasATitleAndAPeriod() {
        assertThat(sample.title())
                .isEqualTo("Дорожная карта внедрения целевой модели наставничества в Центре «Созвездие» на 2022 – 2024"
                        + " годы");
        assertThat(sample.period()).isEqualTo(Period.ofYears(2022, 2024));
        assertThat(sample.warnings()).isEmpty();
    }

    @Test
    void hasSixSections() {
        assertThat(sample.sections()).extracting(Section::number).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(sample.sections().getLast().title()).isEqualTo("Управление внедрением модели наставничества");
    }

    @Test
    void hasTwentyFourTasksAllUnderstood() {
        assertThat(sample.tasks())
                .extracting(Task::number)
                .containsExactly(
                        "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2.1", "2.2", "2.3", "2.4", "2.5",
                        "2.6", "2.7", "3.1", "3.2", "4.1", "4.2", "4.3", "5.1", "5.2", "6.1.1", "6.2.1");
        assertThat(sample.tasks()).extracting(Task::schedule).doesNotHaveAnyElementsOfTypes(Unparsed.class);
        assertThat(sample.tasks())
                .allSatisfy(task ->
                        assertThat(task.section()).isEqualTo(task.number().substring(0, 1)));
        assertThat(sample.tasks())
                .allSatisfy(task ->
                        assertThat(task.occurrences()).isEqualTo(task.schedule().occurrences(sample.period())));
    }

    @Test
    void hasNineTargets() {
        assertThat(sample.kpiTargets())
                .extracting(
                        KpiTarget::kpi,
                        KpiTarget::year,
                        target -> target.target().intValueExact())
                .containsExactly(
                        tuple(YOUNG_SPECIALISTS_MENTORED, 2022, 100),
                        tuple(YOUNG_SPECIALISTS_MENTORED, 2023, 100),
                        tuple(YOUNG_SPECIALISTS_MENTORED, 2024, 100),
                        tuple(MENTEE_SATISFACTION, 2022, 60),
                        tuple(MENTEE_SATISFACTION, 2023, 70),
                        tuple(MENTEE_SATISFACTION, 2024, 85),
                        tuple(MENTOR_SATISFACTION, 2022, 60),
                        tuple(MENTOR_SATISFACTION, 2023, 70),
                        tuple(MENTOR_SATISFACTION, 2024, 85));
    }

    @Test
    void joinsWhatWasOnlyWrapped() {
        assertThat(task("1.2").title())
                .isEqualTo("Создание рабочей группы, которая введёт модель наставничества в 2022 – 2024 гг.");
        assertThat(task("2.3").phrase()).isEqualTo("с 16 по 30 сентября ежегодно (в период с 2022 по 2024 г.г.)");
        assertThat(task("1.8").deliverables())
                .containsExactly("Приказ - основание для внедрения модели наставничества в Центре");
    }

    @Test
    void keepsListsApart() {
        assertThat(task("2.6").title().lines())
                .containsExactly(
                        "Сопровождение наставнических пар и групп:",
                        "· знакомство;",
                        "· пробная встреча;",
                        "· встреча, на которой составляют план;",
                        "· рабочие встречи наставника и наставляемого (после каждой оба оставляют отзыв);",
                        "· завершающая встреча.");
        assertThat(task("2.1").deliverables())
                .containsExactly(
                        "Нормативная база",
                        "Распорядительные документы",
                        "Программы и методики",
                        "Помещения и оборудование");
        assertThat(task("1.9").deliverables()).containsExactly("Методические материалы", "Распорядительные документы");
    }

    @Test
    void namesEachExecutor() {
        assertThat(task("1.7").responsible())
                .extracting(Executor::text)
                .containsExactly("Председатель педагогического совета");
        assertThat(task("1.9").responsible())
                .extracting(Executor::text)
                .containsExactly("Соколова М.П.", "Координатор модели наставничества");
        assertThat(task("2.7").responsible())
                .extracting(Executor::text)
                .containsExactly("Журавлёва Е.Д.", "Тихонов П.С.");
    }

    @Test
    void keepsSubHeadingsWithTheirTasks() {
        assertThat(task("6.1.1").heading()).isEqualTo("Контроль выполнения дорожной карты:");
        assertThat(task("6.2.1").heading()).isEqualTo("Координация внедрения модели наставничества");
        assertThat(task("1.2").heading()).isNull();
    }

    @Test
    void tellsWhatIsOdd() {
        assertThat(sample.tasks())
                .filteredOn(task -> !task.warnings().isEmpty())
                .flatExtracting(task -> task.warnings().stream()
                        .map(warning -> task.number() + " " + warning.code())
                        .toList())
                .containsExactly(
                        "2.4 deliverables-missing",
                        "2.7 schedule-fallback-outside-period",
                        "6.1.1 deliverables-missing");
    }

    @Test
    void tellsItInTheLanguageAskedFor() {
        var english = new RoadmapReader().read(Documents.sample("txt"), "roadmap.txt", null, null, Locale.ENGLISH);
        assertThat(task("2.4").warnings()).containsExactly(new Warning("deliverables-missing", "Результат не указан."));
        assertThat(english.tasks().get(11).warnings())
                .containsExactly(new Warning("deliverables-missing", "No deliverable is named."));
    }

    @Test
    void isReadWithoutItsTitleToo() {
        String table = Documents.sampleText().substring(Documents.sampleText().indexOf(" \t№"));
        RoadmapDocument untitled = Documents.read(table);
        assertThat(untitled.title()).isEqualTo("Дорожная карта на 2022–2024 годы");
        assertThat(untitled.warnings()).extracting(Warning::code).containsExactly("document-title-missing");
        assertThat(untitled.period()).isEqualTo(sample.period());
        assertThat(untitled.tasks()).isEqualTo(sample.tasks());
        assertThat(untitled.kpiTargets()).isEqualTo(sample.kpiTargets());
    }

    @Test
    void isReadHoweverItsLinesEnd() {
        assertThat(Documents.read(Documents.sampleText().replace("\n", "\r\n"))).isEqualTo(sample);
        assertThat(Documents.read(Documents.sampleText().replace(' ', '\u00a0')))
                .isEqualTo(sample);
    }

    @Test
    void isReadWithBlankLinesInOtherCellsToo() {
        String spread = Documents.sampleText()
                .replace("\nПрограммы и методики", "\n\nПрограммы и методики")
                .replace("\n\tПриказ \n", "\n\n\tПриказ \n")
                .replace("\n\t100\n\t100\n\t100\n", "\n\n\t100\n\n\t100\n\t100\n");
        assertThat(spread).hasSizeGreaterThan(Documents.sampleText().length() + 5);
        assertThat(Documents.read(spread)).isEqualTo(sample);
    }

    @Test
    void isReadWithoutWhatIsWrittenBelowIt() {
        assertThat(Documents.read(Documents.sampleText().stripTrailing() + "\n\n\nДиректор Соколова М.П.\n"))
                .isEqualTo(sample);
    }

    @Test
    void coversEachWayOfTheDesign() {
        assertThat(sample.tasks().stream()
                        .map(task -> task.schedule().getClass())
                        .distinct()
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "ByDate",
                        "InMonth",
                        "Window",
                        "YearlyWindow",
                        "SeparateTimetable",
                        "YearlyDeadline",
                        "FollowsProgrammes",
                        "WholePeriod",
                        "Span",
                        "Months"));
    }

    private Task task(String number) {
        return sample.tasks().stream()
                .filter(task -> task.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
