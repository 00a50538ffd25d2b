package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contracts.Personal;

/** What is listed in a cell: executors and deliverables. */
class ListedTest {

    @Test
    void executorsAreSeparatedByLinesAndBlankLines() {
        assertThat(named("Журавлёва Е.Д.\n\nТихонов П.С.")).containsExactly("Журавлёва Е.Д.", "Тихонов П.С.");
        assertThat(named("Журавлёва Е.Д.\nТихонов П.С.")).containsExactly("Журавлёва Е.Д.", "Тихонов П.С.");
        assertThat(named("методист\n\nпсихолог")).containsExactly("Методист", "Психолог");
        assertThat(named("\n \n")).isEmpty();
    }

    @Test
    void executorsAreSeparatedByCommasSemicolonsAndConjunctions() {
        assertThat(named("Соколова М.П., координатор\nмодели наставничества"))
                .containsExactly("Соколова М.П.", "Координатор модели наставничества");
        assertThat(named("М.П. Соколова; Тихонов П. С.")).containsExactly("М.П. Соколова", "Тихонов П. С.");
        assertThat(named("Соколова М.П., ведущий методист")).containsExactly("Соколова М.П.", "Ведущий методист");
        assertThat(named("Соколова М.П. и Тихонов П.С.")).containsExactly("Соколова М.П.", "Тихонов П.С.");
        assertThat(named("педагоги, наставники, Мамин-Сибиряк Д.Н."))
                .containsExactly("Педагоги", "Наставники", "Мамин-Сибиряк Д.Н.");
        assertThat(named("Координатор, координатор")).containsExactly("Координатор");
    }

    @Test
    void aRoleIsNotTornApart() {
        assertThat(named("заместитель директора по учебной, воспитательной\nи научной работе"))
                .containsExactly("Заместитель директора по учебной, воспитательной и научной работе");
        assertThat(named("Рабочая группа (Соколова М.П., Тихонов П.С.)"))
                .containsExactly("Рабочая группа (Соколова М.П., Тихонов П.С.)");
        assertThat(named("Координатор внедрения\nЦМН")).containsExactly("Координатор внедрения ЦМН");
        assertThat(named("Методист\nЦентра")).hasSize(2);
    }

    @Test
    void aNameIsNotTornFromItsInitials() {
        assertThat(named("Соколова\nМ.П., методист")).containsExactly("Соколова М.П.", "Методист");
    }

    /** Rather too little is taken for a role than too much: what is none is kept as a name is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Координатор внедрения ЦМН",
                "Заместитель директора по УВР",
                "Педагоги-наставники",
                "зам. директора по воспитательной работе",
                "Рабочая группа",
                "Председатель педагогического совета"
            })
    void aRoleNamesNobody(String role) {
        assertThat(Executor.of(role)).isEqualTo(new Executor(role, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Соколова М.П.",
                "Соколова М.П., методист",
                "Методист Соколова М.П.",
                "Методист Соколова",
                "Учитель – М. Соколова",
                "Методист СОКОЛОВА",
                "Рабочая группа (Соколова М.П., Тихонов П.С.)",
                "Методист, тел. 21-17",
                "методист sokolova@example.org",
                "Директорова",
                "Ведущий методист",
                "Coordinator"
            })
    void whateverElseIsKeptAsAName(String text) {
        assertThat(Executor.of(text)).isEqualTo(new Executor(null, null, Personal.of(text)));
    }

    private static List<String> named(String cell) {
        return Executors.named(cell).stream().map(Executor::text).toList();
    }

    @Test
    void deliverablesBeginWithACapitalLetterOrABullet() {
        assertThat(CellText.items("Методические\nматериалы,\nРаспоряжения"))
                .containsExactly("Методические материалы", "Распоряжения");
        assertThat(CellText.items("Методические материалы, Распоряжения"))
                .containsExactly("Методические материалы", "Распоряжения");
        assertThat(CellText.items("Приказ, протокол")).containsExactly("Приказ, протокол");
        assertThat(CellText.items("приказ;\nпротокол")).containsExactly("приказ", "протокол");
        assertThat(CellText.items("- приказ,\n- протокол\nсовета")).containsExactly("приказ", "протокол совета");
        assertThat(CellText.items("• приказ\n• протокол")).containsExactly("приказ", "протокол");
        assertThat(CellText.items("1) приказ\n2) протокол")).containsExactly("приказ", "протокол");
    }

    @Test
    void aSentenceGoesOnAfterASmallWordOrADash() {
        assertThat(CellText.items("Отчёт о работе в\nЦентре")).containsExactly("Отчёт о работе в Центре");
        assertThat(CellText.items("Приказ -\nОснование")).containsExactly("Приказ - Основание");
        assertThat(CellText.items("Приказ\n- основание для работы")).containsExactly("Приказ - основание для работы");
    }

    @Test
    void aHyphenAtTheEndOfALineStaysInTheWord() {
        assertThat(CellText.paragraphs("встреча-\nзнакомство")).isEqualTo("встреча-знакомство");
        assertThat(CellText.paragraphs("встреча -\nзнакомство")).isEqualTo("встреча - знакомство");
    }

    @Test
    void spacesAreNotWhatTheyLookLike() {
        assertThat(CellText.line(CellText.spaced(" с\u00a01\u2009по\u200b 15\t мая \n")))
                .isEqualTo("с 1 по 15 мая");
    }
}
