package org.nastavnik.pairing.pair;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.pairing.conclusion.ConclusionQueries.ConclusionOnRecord;
import org.nastavnik.pairing.conclusion.ConclusionQueries.DissolutionOnRecord;
import org.nastavnik.pairing.meeting.MeetingQueries.MeetingOnRecord;

/**
 * A pair with all that has come of it. Should it change while it is put together, its version is that of before.
 *
 * @param menteesInBase those of its mentees whom a base of mentees of the institution knows, for the director to see
 */
record WholePair(
        @JsonUnwrapped PairOnRecord pair,
        List<UUID> menteesInBase,
        List<MeetingOnRecord> meetings,
        @Nullable ConclusionOnRecord conclusion,
        @Nullable DissolutionOnRecord dissolution) {}
