package org.nastavnik.roadmap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What Word shows but does not keep as text. */
class WordFileTest {

    private final XWPFDocument document = new XWPFDocument();
    private final XWPFTable table = document.createTable(1, 5);

    @Test
    void numbersOfAListAreCounted() throws IOException {
        BigInteger list = list(STNumberFormat.DECIMAL, "%1.", "%1.%2.", "%1.%2.%3");
        head();
        row(list, 0, "Условия");
        row(list, 1, "Приказ", "май 2023", "Методист", "Приказ");
        row(list, 1, "Положение", "май 2023", "Методист", "Положение");
        row(list, 0, "Работа");
        row(list, 1, "Контроль");
        row(list, 2, "Проверка", "май 2023", "Методист", "Справка");

        RoadmapDocument read = read();
        assertThat(read.sections()).containsExactly(new Section("1", "Условия"), new Section("2", "Работа"));
        assertThat(read.tasks()).extracting(Task::number).containsExactly("1.1", "1.2", "2.1.1");
        assertThat(read.tasks().getLast().heading()).isEqualTo("Контроль");
    }

    @Test
    void bulletsOfAListAreShown() throws IOException {
        BigInteger bullets = list(STNumberFormat.BULLET, "\uF0B7");
        head();
        row(null, 0, "1", "Условия");
        row(null, 0, "1.1", "Работа группы:", "май 2023", "Методист", "Приказ");
        XWPFTableCell title = table.getRow(2).getCell(1);
        for (String item : new String[] {"встречи", "беседы"}) {
            XWPFParagraph paragraph = title.addParagraph();
            paragraph.setNumID(bullets);
            paragraph.setNumILvl(BigInteger.ZERO);
            paragraph.createRun().setText(item);
        }
        assertThat(read().tasks().getFirst().title()).isEqualTo("Работа группы:\n· встречи\n· беседы");
    }

    @Test
    void tablesOfSignaturesArePassedOver() throws IOException {
        head();
        row(null, 0, "1", "Условия");
        row(null, 0, "1.1", "Приказ", "май 2023", "Методист", "Приказ");
        document.createParagraph();
        document.createTable(1, 2).getRow(0).getCell(0).setText("Директор");
        assertThat(read().sections()).hasSize(1);
        assertThat(read().tasks()).hasSize(1);
    }

    private void head() {
        for (int column = 0; column < Documents.HEAD.length; column++) {
            table.getRow(0).getCell(column).setText(Documents.HEAD[column]);
        }
    }

    /** Numbered by a list, or else by its first cell. */
    private void row(@Nullable BigInteger list, int level, String... cells) {
        var row = table.createRow();
        int first = list == null ? 0 : 1;
        if (list != null) {
            XWPFParagraph number = row.getCell(0).getParagraphs().getFirst();
            number.setNumID(list);
            number.setNumILvl(BigInteger.valueOf(level));
        }
        for (int column = 0; column < cells.length; column++) {
            row.getCell(first + column).setText(cells[column]);
        }
    }

    private BigInteger list(STNumberFormat.Enum format, String... levels) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        for (int level = 0; level < levels.length; level++) {
            CTLvl described = kind.addNewLvl();
            described.setIlvl(BigInteger.valueOf(level));
            described.addNewNumFmt().setVal(format);
            described.addNewLvlText().setVal(levels[level]);
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private RoadmapDocument read() throws IOException {
        var content = new ByteArrayOutputStream();
        document.write(content);
        return Documents.readFor2023(content.toByteArray());
    }
}
