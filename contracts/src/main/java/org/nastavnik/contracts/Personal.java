package org.nastavnik.contracts;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text about a person: a name, an address, what somebody wrote. In the event store and in rows it is sealed with that
 * person's key; it is opened when somebody asks for the {@link #text}, and not before. It does not show itself in logs.
 */
public final class Personal {

    /** What is read in place of a text whose key has been destroyed. */
    public static final String ERASED = "удалено";

    private final Supplier<String> text;
    private final Optional<String> sealed;

    private Personal(Supplier<String> text, Optional<String> sealed) {
        this.text = text;
        this.sealed = sealed;
    }

    /** One that is not kept yet. */
    public static Personal of(String text) {
        return new Personal(() -> text, Optional.empty());
    }

    /**
     * One that is kept.
     *
     * @param sealed as it is kept
     * @param opened what it says, or {@link #ERASED}
     */
    public static Personal kept(String sealed, Supplier<String> opened) {
        return new Personal(opened, Optional.of(sealed));
    }

    /** What it says, or {@link #ERASED}. */
    public String text() {
        return text.get();
    }

    /** As it is kept; for rows, which hold the same characters as the event that they are made of. */
    public String sealed() {
        return sealed.orElseThrow(() -> new IllegalStateException("A text that is not kept yet has no seal"));
    }

    /** Whether it came from where it is kept. */
    public boolean isKept() {
        return sealed.isPresent();
    }

    /** Whether it says the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Personal that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "(personal)";
    }
}
