package org.nastavnik.roadmap.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file beside the events that name it.
 *
 * @param sha256 of what is kept now, reckoned anew; none where nothing can be read
 * @param size of the same, in bytes
 * @param named what events say of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Comparison(
        UUID file,
        Verdict verdict,
        @Nullable String sha256,
        @Nullable Long size,
        List<Named> named) {

    static Comparison of(Kept kept, byte[] content, List<Named> named) {
        String sha256 = Upload.sha256(content);
        boolean same = sha256.equals(kept.sha256())
                && named.stream()
                        .allMatch(one -> one.sha256().equals(sha256)
                                && one.size() == content.length
                                && one.mediaType().equals(kept.mediaType()));
        return new Comparison(
                kept.file(), same ? Verdict.SAME : Verdict.DIFFERENT, sha256, (long) content.length, named);
    }

    static Comparison without(UUID file, Verdict verdict, List<Named> named) {
        return new Comparison(file, verdict, null, null, named);
    }

    /** What has become of it. */
    enum Verdict {
        /** What is kept is what was uploaded, and what each event says. */
        SAME,
        /** What is kept is another file than was uploaded, or than an event says. */
        DIFFERENT,
        /** What is kept was changed, and cannot be read any more. */
        DAMAGED,
        /** It was removed, with whom it was about. */
        REMOVED,
        /** Nothing is kept of what an event names. */
        MISSING
    }

    /**
     * What an event says of a file that it names.
     *
     * @param event by which the audit log proves it
     * @param task the number of the task that it proves done
     * @param n which of the task's due windows
     * @param removedAt none as long as the file is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(
            @JsonIgnore long seq,
            String event,
            Instant at,
            String task,
            int n,
            UUID file,
            String sha256,
            long size,
            String mediaType,
            @Nullable UUID about,
            @Nullable Instant removedAt) {}
}
