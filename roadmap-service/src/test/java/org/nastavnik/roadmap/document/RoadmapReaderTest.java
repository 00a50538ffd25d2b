package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nastavnik.roadmap.document.Documents.HEAD;
import static org.nastavnik.roadmap.document.Documents.RUSSIAN;
import static org.nastavnik.roadmap.document.Documents.csv;
import static org.nastavnik.roadmap.document.Documents.read;
import static org.nastavnik.roadmap.document.Documents.readFor2023;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.roadmap.schedule.Period;
import org.nastavnik.roadmap.schedule.Schedule.ByDate;
import org.nastavnik.roadmap.schedule.Schedule.Unparsed;

class RoadmapReaderTest {

    private static final String ROWS = csv(
            "1.;Условия;;;",
            "1.1.;\"Приказ о группе; её состав\";до 30.05.2022;\"Соколова М.П.\nметодист\";Приказ",
            "2;Работа",
            "2.1;Встречи;когда-нибудь;Методист;Отчёт");

    @Test
    void readsCsv() {
        RoadmapDocument document = read(ROWS);
        assertThat(document.sections()).containsExactly(new Section("1", "Условия"), new Section("2", "Работа"));
        Task first = document.tasks().getFirst();
        assertThat(first.title()).isEqualTo("Приказ о группе; её состав");
        assertThat(first.schedule()).isEqualTo(new ByDate(LocalDate.of(2022, 5, 30)));
        assertThat(first.responsible()).extracting(Executor::text).containsExactly("Соколова М.П. методист");
    }

    @Test
    void keepsATaskWhosePhraseItDoesNotUnderstand() {
        Task second = read(ROWS).tasks().getLast();
        assertThat(second.schedule()).isEqualTo(new Unparsed("когда-нибудь"));
        assertThat(second.phrase()).isEqualTo("когда-нибудь");
        assertThat(second.occurrences()).isEmpty();
        assertThat(second.warnings()).extracting(Warning::code).containsExactly("schedule-unparsed");
    }

    @Test
    void warnsOfWhatIsMissing() {
        String sparse = "План;;;;\n" + csv("1;Условия", "1.1;Приказ;;;Приказ", "1.2;Встречи;май;Методист;");
        RoadmapDocument document = new RoadmapReader()
                .read(
                        sparse.getBytes(StandardCharsets.UTF_8),
                        null,
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        RUSSIAN);
        assertThat(document.title()).isEqualTo("План");
        assertThat(document.tasks().getFirst().warnings())
                .extracting(Warning::code)
                .containsExactly("schedule-missing", "responsible-missing");
        assertThat(document.tasks().getLast().warnings())
                .extracting(Warning::code)
                .containsExactly("schedule-year-assumed", "deliverables-missing");
        assertThat(document.tasks().getLast().occurrences()).hasSize(2);
    }

    @Test
    void warnsOfTermsThatThePeriodHasNoDaysFor() {
        String late = csv("1;Условия", "1.1;Приказ;до 30 мая ежегодно;Методист;Приказ");
        LocalDate autumn = LocalDate.of(2023, 9, 1);
        RoadmapDocument document = new RoadmapReader()
                .read(late.getBytes(StandardCharsets.UTF_8), null, autumn, autumn.plusDays(60), RUSSIAN);
        assertThat(document.tasks().getFirst().occurrences()).isEmpty();
        assertThat(document.tasks().getFirst().warnings())
                .extracting(Warning::code)
                .containsExactly("schedule-outside-period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
    void readsCsvInAnyEncoding(String encoding) {
        assertThat(read(ROWS.getBytes(Charset.forName(encoding)))).isEqualTo(read(ROWS));
    }

    @Test
    void readsCsvWithAByteOrderMark() {
        assertThat(read("\uFEFF" + ROWS)).isEqualTo(read(ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t"})
    void readsCsvWithOtherDelimiters(String delimiter) {
        String quoted = ROWS.replace("\"Приказ о группе; её состав\"", "\"Приказ о группе# её состав\"");
        assertThat(read(quoted.replace(";", delimiter).replace("#", ";"))).isEqualTo(read(ROWS));
    }

    @Test
    void readsCsvThatASpreadsheetHasSaved() {
        String saved = "Дорожная карта на 2022 год;;;;;;\n;;;;;;\n"
                + ROWS.replaceAll("(?m)$", ";;").replace(";;\nметодист", "\nметодист");
        RoadmapDocument document = read(saved);
        assertThat(document.tasks()).isEqualTo(read(ROWS).tasks());
        assertThat(document.title()).isEqualTo("Дорожная карта на 2022 год");
    }

    @Test
    void takesTheFilenameForCsvWhereBothWouldDo() {
        String both = "\t№\n\tМероприятие\n\tСрок\n\tИсполнитель\n\tРезультат\n\n"
                + csv("1;Условия", "1.1;Приказ;май 2023;Методист;Приказ");
        RoadmapReader reader = new RoadmapReader();
        byte[] content = both.getBytes(StandardCharsets.UTF_8);
        LocalDate day = LocalDate.of(2023, 1, 1);
        assertThat(reader.read(content, "план.csv", day, day, RUSSIAN).tasks()).hasSize(1);
        assertThatThrownBy(() -> reader.read(content, "план.txt", day, day, RUSSIAN))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("document-tasks-missing");
    }

    @Test
    void readsAWorkbook() {
        byte[] workbook = Documents.xlsx(List.of(
                new String[] {"Дорожная карта на 2022 год"},
                HEAD,
                new String[] {"1", "2", "3", "4", "5"},
                new String[] {"1. Условия"},
                new String[] {"1.1", "Приказ о группе; её состав", "до 30.05.2022", "Соколова М.П. методист", "Приказ"
                }));
        RoadmapDocument document = read(workbook);
        assertThat(document.title()).isEqualTo("Дорожная карта на 2022 год");
        assertThat(document.sections()).containsExactly(new Section("1", "Условия"));
        assertThat(document.tasks()).containsExactly(read(ROWS).tasks().getFirst());
    }

    @Test
    void readsWordTablesOfOtherShapes() {
        byte[] document = Documents.docx(List.of(
                new String[] {"Срок исполнения", "№", "Содержание деятельности", "Исполнители", "Документ", "Примечание"
                },
                new String[] {"", "Раздел 1. Условия", "", "", "", ""},
                new String[] {
                    "до 30.05.2022", "1.1", "Приказ о группе; её состав", "Соколова М.П. методист", "Приказ", "!"
                },
                new String[] {"", "", "", "", "", ""}));
        assertThat(read(document).sections()).containsExactly(new Section("1", "Условия"));
        assertThat(read(document).tasks()).containsExactly(read(ROWS).tasks().getFirst());
    }

    @Test
    void takesThePeriodThatIsAskedForOverTheOneItFinds() {
        LocalDate from = LocalDate.of(2022, 9, 1);
        var cut = new RoadmapReader().read(Documents.sample("txt"), null, from, null, RUSSIAN);
        assertThat(cut.period()).isEqualTo(new Period(from, LocalDate.of(2024, 12, 31)));
        assertThat(cut.tasks().getFirst().warnings())
                .extracting(Warning::code)
                .containsExactly("schedule-outside-period");
    }

    @Test
    void findsThePeriodInTheTitleFirst() {
        String school = Documents.sampleText().replaceFirst("на 2022 – 2024 годы", "на 2022/2023 учебный год");
        assertThat(read(school).period()).isEqualTo(new Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31)));
    }

    @Test
    void assumesThePeriodFromTheTermsWhereNothingElseNamesIt() {
        RoadmapDocument document = read(ROWS);
        assertThat(document.period()).isEqualTo(Period.ofYears(2022, 2022));
        assertThat(document.warnings())
                .extracting(Warning::code)
                .containsExactly("document-title-missing", "period-assumed", "kpi-targets-missing");
        assertThat(readFor2023(ROWS.getBytes(StandardCharsets.UTF_8)).warnings())
                .extracting(Warning::code)
                .doesNotContain("period-assumed");
    }

    @Test
    void readsYearsOfTermsFromThePeriod() {
        String undated = csv("1;Условия", "1.1;Приказ;до 30 мая;Методист;Приказ");
        assertThat(readFor2023(undated.getBytes(StandardCharsets.UTF_8))
                        .tasks()
                        .getFirst()
                        .schedule())
                .isEqualTo(new ByDate(LocalDate.of(2023, 5, 30)));
    }

    @Test
    void readsIndicatorsByTheirWording() {
        String indicators = ROWS
                + "№;Показатель;2022;2023 г.\n"
                + "1;Доля наставников, удовлетворённых работой с наставляемыми, %;55,5;60 %\n"
                + "2;Число публикаций;3;4\n"
                + "3;Молодые специалисты, у которых есть наставник;–;\n";
        RoadmapDocument document = read(indicators);
        assertThat(document.kpiTargets())
                .containsExactly(
                        new KpiTarget(Kpi.MENTOR_SATISFACTION, 2022, new BigDecimal("55.5")),
                        new KpiTarget(Kpi.MENTOR_SATISFACTION, 2023, new BigDecimal("60.0")));
        assertThat(document.warnings())
                .contains(new Warning("kpi-unknown", "Показатель не распознан и пропущен: Число публикаций"));
        assertThat(document.period()).isEqualTo(Period.ofYears(2022, 2023));
    }
}
