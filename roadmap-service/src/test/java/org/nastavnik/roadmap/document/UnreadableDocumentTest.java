package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nastavnik.roadmap.document.Documents.HEAD;
import static org.nastavnik.roadmap.document.Documents.RUSSIAN;
import static org.nastavnik.roadmap.document.Documents.csv;
import static org.nastavnik.roadmap.document.Documents.docx;
import static org.nastavnik.roadmap.document.Documents.faults;
import static org.nastavnik.roadmap.document.Documents.refusal;
import static org.nastavnik.roadmap.document.Documents.sampleText;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnreadableDocumentTest {

    private static final String SECTION = "1;Условия;;;";
    private static final String TASK = "1.1;Приказ о группе;до 30.05.2023;Методист;Приказ";

    @Test
    void isEmpty() {
        assertThat(faults(refusal(new byte[0]))).containsExactly("document-empty -:-");
        assertThat(faults(refusal(" \n\t"))).containsExactly("document-empty -:-");
    }

    @Test
    void isNoDocument() {
        assertThat(faults(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})))
                .containsExactly("document-unreadable -:-");
        assertThat(faults(refusal("PK\u0003\u0004 no archive at all"))).containsExactly("document-unreadable -:-");
        assertThat(faults(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1})))
                .containsExactly("document-old-format -:-");
    }

    @Test
    void isTooLarge() {
        assertThat(faults(refusal(new byte[Limits.MOST_BYTES + 1]))).containsExactly("document-too-large -:-");
    }

    @Test
    void hasNoTableOfTasks() {
        assertThat(faults(refusal("Просто текст"))).containsExactly("document-table-missing -:-");
        assertThat(faults(refusal("№;Мероприятие;Срок\n1;Условия;май 2023")))
                .containsExactly("document-table-missing -:-");
        assertThat(faults(refusal(docx(List.<String[]>of(new String[] {"Утверждаю", "Директор"})))))
                .containsExactly("document-table-missing -:-");
        String indicatorsOnly = sampleText().substring(sampleText().indexOf("Планируемые"));
        assertThat(faults(refusal(indicatorsOnly))).containsExactly("document-table-missing -:-");
    }

    @Test
    void hasRowsOfTheWrongWidth() {
        assertThat(faults(refusal(csv(SECTION, TASK, "1.2;Приказ;до 30.05.2023", TASK + ";лишнее"))))
                .containsExactly("row-cells 4:-", "row-cells 5:-");
    }

    @Test
    void hasAnUnclosedQuotationMark() {
        assertThat(faults(refusal(csv(SECTION, TASK, "1.2;\"Приказ;до 30.05.2023;Методист;Приказ", TASK))))
                .containsExactly("row-broken 4:-");
        assertThat(faults(refusal(csv(SECTION, "1.1;\"Приказ\" о группе;до 30.05.2023;Методист;Приказ"))))
                .containsExactly("row-broken 3:-");
        assertThat(faults(refusal("№;\"Мероприятие;Срок"))).containsExactly("row-broken 1:-");
    }

    @Test
    void tellsTheLineEvenAfterCellsOfSeveralLines() {
        String wrapped = "1.1;\"Приказ\nо группе\";до 30.05.2023;Методист;Приказ";
        assertThat(faults(refusal(csv(SECTION, wrapped, "1.2;Приказ;до 30.05.2023"))))
                .containsExactly("row-cells 5:-");
    }

    @Test
    void numbersATaskTwice() {
        UnreadableDocument refusal = refusal(csv(SECTION, TASK, TASK, SECTION));
        assertThat(faults(refusal)).containsExactly("number-twice 4:1", "number-twice 5:1");
        assertThat(refusal.code()).isEqualTo("number-twice");
        assertThat(refusal.faults().getFirst().message()).isEqualTo("Номер 1.1 уже стоит в строке 3.");
    }

    @Test
    void hasATaskBeforeItsSection() {
        assertThat(faults(refusal(csv(TASK, SECTION, "2.1;Приказ;;Методист;Приказ"))))
                .containsExactly("section-missing 2:1", "section-missing 4:1");
    }

    @Test
    void hasASectionWithTheCellsOfATask() {
        assertThat(faults(refusal(csv("1;Приказ;до 30.05.2023;Методист;Приказ"))))
                .containsExactly("section-has-cells 2:-");
    }

    @Test
    void lacksNumbersAndTitles() {
        assertThat(faults(refusal(csv(
                        SECTION,
                        ";Приказ;до 30.05.2023;Методист;Приказ",
                        "1.1а;Приказ;до 30.05.2023;Методист;Приказ",
                        "1.2;;до 30.05.2023;Методист;Приказ",
                        ";;;Методист;"))))
                .containsExactly(
                        "number-missing 3:1",
                        "number-unreadable 4:1",
                        "title-missing 5:2",
                        "number-missing 6:1",
                        "title-missing 6:2");
    }

    @Test
    void holdsTooMuch() {
        assertThat(faults(refusal(csv(SECTION, "1.1;" + "о".repeat(Limits.LONGEST_CELL + 1) + ";;Методист;"))))
                .containsExactly("cell-too-long 3:2");
        assertThat(faults(refusal("о".repeat(Limits.MOST_TEXT + 1)))).containsExactly("document-too-long -:-");
        assertThat(faults(refusal(csv(SECTION + ("\n" + TASK).repeat(Limits.MOST_ROWS)))))
                .containsExactly("document-too-many-rows -:-");
    }

    @Test
    void hasTargetsThatAreNoPercentages() {
        String indicators = csv(SECTION, TASK)
                + "№;Показатель;2022;2023\n"
                + "1;Удовлетворённость наставников, %;101;много\n"
                + "2;;1;2\n"
                + "3;Удовлетворённость наставляемых, %;60;70\n"
                + "4;Удовлетворённость наставляемых, %;60;\n";
        assertThat(faults(refusal(indicators)))
                .containsExactly(
                        "kpi-target-unreadable 5:3",
                        "kpi-target-unreadable 5:4",
                        "kpi-missing 6:2",
                        "kpi-target-twice 8:3");
    }

    @Test
    void hasABrokenRowInItsText() {
        String broken = sampleText().replaceFirst("\tдо 08.07.2022\n", "");
        assertThat(faults(refusal(broken))).containsExactly("row-cells 5:-");
    }

    @Test
    void tellsTheRowOfAWordTable() {
        byte[] document = docx(List.of(
                HEAD,
                new String[] {"1", "Условия", "", "", ""},
                new String[] {"1.1", "", "до 30.05.2023", "Методист", "Приказ"},
                new String[] {"2.1", "Приказ", "до 30.05.2023", "Методист", "Приказ"}));
        assertThat(faults(refusal(document))).containsExactly("title-missing 3:2", "section-missing 4:1");
    }

    @Test
    void namesNoPeriod() {
        UnreadableDocument refusal = refusalFor(null, null, csv(SECTION, "1.1;Приказ;до 30 мая;Методист;Приказ"));
        assertThat(faults(refusal)).containsExactly("period-missing -:-");
        assertThat(refusal.faults().getFirst().message()).contains("from", "to");
        assertThat(faults(refusalFor(LocalDate.of(2023, 1, 1), null, csv(SECTION))))
                .containsExactly("document-tasks-missing -:-", "period-missing -:-");
    }

    @Test
    void isForNoPeriodThatMakesSense() {
        LocalDate day = LocalDate.of(2023, 1, 1);
        assertThat(faults(refusalFor(day, day.minusDays(1), csv(SECTION, TASK))))
                .containsExactly("period-reversed -:-");
        assertThat(faults(refusalFor(day, day.plusYears(30), csv(SECTION, TASK))))
                .containsExactly("period-too-long -:-");
        assertThat(faults(refusalFor(LocalDate.MIN, LocalDate.MAX, csv(SECTION, TASK))))
                .containsExactly("period-too-long -:-");
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndInTheLanguageAskedFor() {
        String text = csv("1.1;;;Методист;", "1.1;Приказ;;Методист;", "1.2;Приказ");
        UnreadableDocument refusal = refusalFor(null, null, text);
        assertThat(faults(refusal))
                .containsExactly("title-missing 2:2", "section-missing 2:1", "number-twice 3:1", "period-missing -:-");
        UnreadableDocument english = catchThrowableOfType(
                UnreadableDocument.class,
                () -> new RoadmapReader()
                        .read(text.getBytes(StandardCharsets.UTF_8), null, null, null, Locale.ENGLISH));
        assertThat(english.faults().getFirst().message()).isEqualTo("There is no title.");
    }

    private static UnreadableDocument refusalFor(@Nullable LocalDate from, @Nullable LocalDate to, String text) {
        return catchThrowableOfType(
                UnreadableDocument.class,
                () -> new RoadmapReader().read(text.getBytes(StandardCharsets.UTF_8), null, from, to, RUSSIAN));
    }
}
