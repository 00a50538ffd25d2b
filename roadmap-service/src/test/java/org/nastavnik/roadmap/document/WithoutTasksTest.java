package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.roadmap.document.Documents.HEAD;
import static org.nastavnik.roadmap.document.Documents.csv;
import static org.nastavnik.roadmap.document.Documents.docx;
import static org.nastavnik.roadmap.document.Documents.faults;
import static org.nastavnik.roadmap.document.Documents.refusal;
import static org.nastavnik.roadmap.document.Documents.xlsx;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table of tasks with no task in it is no roadmap, in whatever format. */
class WithoutTasksTest {

    private static final String NONE = "document-tasks-missing -:-";
    private static final String[] SECTION = {"1", "Условия", "", "", ""};

    @Test
    void aHeadAloneIsRefused() {
        assertThat(faults(refusal(csv()))).containsExactly(NONE);
        assertThat(faults(refusal("План на 2023 год\n\t" + String.join("\n\t", HEAD) + "\n")))
                .containsExactly(NONE);
        assertThat(faults(refusal(docx(List.<String[]>of(HEAD))))).containsExactly(NONE);
        assertThat(faults(refusal(xlsx(List.<String[]>of(HEAD))))).containsExactly(NONE);
    }

    @Test
    void sectionsAloneAreRefused() {
        assertThat(faults(refusal(csv(String.join(";", SECTION))))).containsExactly(NONE);
        assertThat(faults(refusal(docx(List.of(HEAD, SECTION))))).containsExactly(NONE);
    }

    /** Whatever is wrong with them is what has to be put right. */
    @Test
    void tasksThatCannotBeReadAreNotMissing() {
        assertThat(faults(refusal(csv("1;Условия;;;", "1.1;;до 30.05.2023;Методист;Приказ"))))
                .containsExactly("title-missing 3:2");
        assertThat(faults(refusal(csv("1;Условия;;;", "1.1;Приказ;до 30.05.2023"))))
                .containsExactly("row-cells 3:-");
    }
}
