package org.nastavnik.roadmap.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Occurrence;
import org.nastavnik.roadmap.schedule.Schedule;

/**
 * A row of the table that somebody has to do.
 *
 * @param number without a full stop at its end, unique in the document: {@code 6.1.1}
 * @param section the number of the section it belongs to: {@code 6}
 * @param heading the sub-headings between the section and the task, if there are any
 * @param title what is to be done; the items of a list inside it stand on lines of their own
 * @param phrase when, in the words of the document
 * @param schedule how the phrase was understood
 * @param occurrences the due windows that follow from it over the roadmap's period
 * @param responsible who has to do it, persons or roles, as the document names them
 * @param deliverables what proves it done
 * @param warnings what looks odd about this row
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Task(
        String number,
        String section,
        @Nullable String heading,
        String title,
        String phrase,
        Schedule schedule,
        List<Occurrence> occurrences,
        List<Executor> responsible,
        List<String> deliverables,
        List<Warning> warnings) {}
