package org.nastavnik.roadmap.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.roadmap.document.Section;
import org.nastavnik.roadmap.document.Task;

/**
 * What a roadmap planned at a time.
 *
 * @param number 1 is what was approved; 0 a draft, which may still change
 * @param at when it came about
 * @param reason of the amendment that made it; none for what was approved
 * @param sections in the order in which they were planned
 * @param tasks with the due windows that follow from their terms; dates that were set by hand stand elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Revision(int number, Instant at, @Nullable Personal reason, List<Section> sections, List<Task> tasks) {

    /** The same without what it planned. */
    Head head() {
        return new Head(number, at, reason);
    }

    /** One of a roadmap's revisions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(int number, Instant at, @Nullable Personal reason) {}
}
