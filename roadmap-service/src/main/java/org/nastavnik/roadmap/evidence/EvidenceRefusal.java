package org.nastavnik.roadmap.evidence;

import org.nastavnik.platform.messaging.Refusal;

/** Why a file may not be kept, or not be given away. */
enum EvidenceRefusal implements Refusal {
    /** There is no such file of this roadmap, or not for whoever asks. */
    UNKNOWN("evidence-file-not-there", Because.UNKNOWN, "file"),
    /** The id is that of another one already. */
    ID_TAKEN("evidence-file-id-taken", Because.CONFLICT, "id"),
    /** There is nothing in it. */
    EMPTY("evidence-file-empty", Because.UNACCEPTABLE, "file"),
    /** It has no name, or one that no file can have. */
    NAME_BROKEN("evidence-file-name-broken", Because.UNACCEPTABLE, "file"),
    /** By its content it is none of those that are kept, whatever it is called. */
    OF_OTHER_KIND("evidence-file-of-other-kind", Because.UNACCEPTABLE, "file"),
    /** The institution has no room left. */
    NO_ROOM("evidence-file-no-room", Because.CONFLICT, "file"),
    /** Nobody is known under that id, here or any more. */
    ABOUT_UNKNOWN("evidence-file-about-unknown", Because.UNACCEPTABLE, "about"),
    /** It was removed, with whom it was about or because nothing named it. */
    REMOVED("evidence-file-removed", Because.GONE, "file"),
    /** What is kept is not what was uploaded: somebody has changed it, or the disk has. */
    DAMAGED("evidence-file-damaged", Because.CONFLICT, "file");

    private final String code;
    private final Because because;
    private final String field;

    EvidenceRefusal(String code, Because because, String field) {
        this.code = code;
        this.because = because;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Because because() {
        return because;
    }

    @Override
    public String field() {
        return field;
    }
}
