package org.nastavnik.roadmap.document;

import java.util.List;
import java.util.stream.Collectors;

/** The document cannot be imported as it stands; nothing of it has been taken over. */
public final class UnreadableDocument extends RuntimeException {

    private final List<Fault> faults;

    UnreadableDocument(List<Fault> faults) {
        super(faults.stream().map(Fault::code).collect(Collectors.joining(", ")), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** The first reason, for programs. */
    public String code() {
        return faults.getFirst().code();
    }

    /** All that is to be put right, in the order of the document; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
