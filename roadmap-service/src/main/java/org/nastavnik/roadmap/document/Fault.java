package org.nastavnik.roadmap.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put right before the document can be imported.
 *
 * @param code names it for programs, and never changes: {@code task-number-twice}
 * @param row the row of its table, of the sheet, or the line of the CSV file, from 1; none where it is not about a row
 * @param column the column of the table, from 1; none where it is about the row as a whole
 * @param parameter what was said beside the document, if that is to be put right: {@code from}
 * @param message says it to people, in the language that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        String code,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable String parameter,
        String message) {}
