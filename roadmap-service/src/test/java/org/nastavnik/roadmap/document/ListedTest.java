package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is listed in a cell: executors and deliverables. */
class ListedTest {

    @Test
    void executorsAreSeparatedByLinesAndBlankLines() {
        assertThat(Executors.named("Журавлёва Е.Д.\n\nТихонов П.С.")).containsExactly("Журавлёва Е.Д.", "Тихонов П.С.");
        assertThat(Executors.named("Журавлёва Е.Д.\nТихонов П.С.")).containsExactly("Журавлёва Е.Д.", "Тихонов П.С.");
        assertThat(Executors.named("методист\n\nпсихолог")).containsExactly("Методист", "Психолог");
        assertThat(Executors.named("\n \n")).isEmpty();
    }

    @Test
    void executorsAreSeparatedByCommasSemicolonsAndConjunctions() {
        assertThat(Executors.named("Соколова М.П., координатор\nмодели наставничества"))
                .containsExactly("Соколова М.П.", "Координатор модели наставничества");
        assertThat(Executors.named("М.П. Соколова; Тихонов П. С.")).containsExactly("М.П. Соколова", "Тихонов П. С.");
        assertThat(Executors.named("Соколова М.П., ведущий методист"))
                .containsExactly("Соколова М.П.", "Ведущий методист");
        assertThat(Executors.named("Соколова М.П. и Тихонов П.С.")).containsExactly("Соколова М.П.", "Тихонов П.С.");
        assertThat(Executors.named("педагоги, наставники, Мамин-Сибиряк Д.Н."))
                .containsExactly("Педагоги", "Наставники", "Мамин-Сибиряк Д.Н.");
        assertThat(Executors.named("Координатор, координатор")).containsExactly("Координатор");
    }

    @Test
    void aRoleIsNotTornApart() {
        assertThat(Executors.named("заместитель директора по учебной, воспитательной\nи научной работе"))
                .containsExactly("Заместитель директора по учебной, воспитательной и научной работе");
        assertThat(Executors.named("Рабочая группа (Соколова М.П., Тихонов П.С.)"))
                .containsExactly("Рабочая группа (Соколова М.П., Тихонов П.С.)");
        assertThat(Executors.named("Координатор внедрения\nЦМН")).containsExactly("Координатор внедрения ЦМН");
        assertThat(Executors.named("Методист\nЦентра")).hasSize(2);
    }

    @Test
    void aNameIsNotTornFromItsInitials() {
        assertThat(Executors.named("Соколова\nМ.П., методист")).containsExactly("Соколова М.П.", "Методист");
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
