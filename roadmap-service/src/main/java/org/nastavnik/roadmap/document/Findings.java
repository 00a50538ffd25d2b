package org.nastavnik.roadmap.document;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What there is to say about a document: faults are gathered, so that all of them are told at once. */
final class Findings {

    private final Locale locale;
    private final ResourceBundle sentences;
    private final List<Fault> faults = new ArrayList<>();

    Findings(Locale locale) {
        this.locale = locale;
        this.sentences = ResourceBundle.getBundle(
                Findings.class.getPackageName() + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** About the document as a whole. */
    void fault(String code, Object... values) {
        faultIn(null, code, values);
    }

    /** About what was said beside the document, or if nothing was, about the document. */
    void faultIn(@Nullable String parameter, String code, Object... values) {
        faults.add(new Fault(code, null, null, parameter, sentence(code, values)));
    }

    /** About a row that is no row. */
    void fault(int row, String code, Object... values) {
        faultAt(row, null, code, values);
    }

    /** About a row. */
    void fault(Part.Row row, String code, Object... values) {
        faultAt(row.number(), null, code, values);
    }

    /**
     * About a cell.
     *
     * @param column from 0
     */
    void fault(Part.Row row, int column, String code, Object... values) {
        faultAt(row.number(), column + 1, code, values);
    }

    /** For an attempt that may come to nothing. */
    Findings apart() {
        return new Findings(locale);
    }

    /** Takes over the faults of an attempt. */
    void take(Findings attempt) {
        faults.addAll(attempt.faults);
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** Where nothing can be read after it. */
    UnreadableDocument fatal(String code, Object... values) {
        fault(code, values);
        return new UnreadableDocument(faults);
    }

    /** Refuses the document if there was a fault. */
    void refuseIfFaulty() {
        if (isFaulty()) {
            throw new UnreadableDocument(faults);
        }
    }

    Warning warning(String code, Object... values) {
        return new Warning(code, sentence(code, values));
    }

    /** In the language of whoever asked. */
    String sentence(String code, Object... values) {
        // As text: a year is not to be grouped into thousands.
        Object[] shown = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(sentences.getString(code), locale).format(shown);
    }

    private void faultAt(int row, @Nullable Integer column, String code, Object... values) {
        faults.add(new Fault(code, row, column, null, sentence(code, values)));
    }
}
