package org.nastavnik.roadmap.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and bullets that Word shows before paragraphs of a list, but does not keep in their text: many a «№ п/п»
 * column consists of nothing else. Paragraphs have to be asked about in the order of the document.
 */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final Pattern LEVEL = Pattern.compile("%([1-9])");

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counts = new HashMap<>();

    WordNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** «1.2. » or «· »; empty where the paragraph belongs to no list. */
    String before(XWPFParagraph paragraph) {
        BigInteger list = listOf(paragraph);
        String shown = paragraph.getNumLevelText();
        if (list == null || shown == null) {
            return "";
        }
        if ("bullet".equals(paragraph.getNumFmt())) {
            return "· ";
        }
        int[] count = counts.computeIfAbsent(list, _ -> new int[LEVELS]);
        BigInteger indent = paragraph.getNumIlvl();
        int level = indent == null ? 0 : Math.clamp(indent.intValue(), 0, LEVELS - 1);
        count[level]++;
        Arrays.fill(count, level + 1, LEVELS, 0);
        return LEVEL.matcher(shown).replaceAll(found -> number(found, count)) + " ";
    }

    private static String number(MatchResult level, int[] count) {
        return Integer.toString(Math.max(1, count[Integer.parseInt(level.group(1)) - 1]));
    }

    /** Lists of one kind are counted as one, as Word does. */
    private @Nullable BigInteger listOf(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || document.getNumbering() == null) {
            return null;
        }
        XWPFNum known = document.getNumbering().getNum(list);
        return known == null ? null : known.getCTNum().getAbstractNumId().getVal();
    }
}
