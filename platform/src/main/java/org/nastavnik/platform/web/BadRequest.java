package org.nastavnik.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent cannot be taken as it is, and nothing of it was; over HTTP a 400 (or 413) that says where it is wrong. */
public final class BadRequest extends RuntimeException {

    private final int status;
    private final String code;
    private final List<Mistake> mistakes;

    /** Of a kind that the message bundles have a sentence for. */
    public BadRequest(int status, String code, List<Mistake> mistakes) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.mistakes = List.copyOf(mistakes);
    }

    /** Because of these mistakes. */
    public BadRequest(List<Mistake> mistakes) {
        this(400, "invalid", mistakes);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Names the kind of mistake for programs. */
    public String code() {
        return code;
    }

    /** Each thing to put right. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * One thing to put right.
     *
     * @param pointer the field of a JSON body (RFC 6901), or null where it is a row of a file
     * @param row of the file, from 1
     * @param column of the file, from 1
     * @param code a key of the message bundles
     * @param values for the sentence's gaps
     */
    public record Mistake(
            @Nullable String pointer,
            @Nullable Integer row,
            @Nullable Integer column,
            String code,
            List<?> values) {

        /** In a row of a file, and if it is in one cell of it, there. */
        public static Mistake inRow(int row, @Nullable Integer column, String code, Object... values) {
            return new Mistake(null, row, column, code, List.of(values));
        }

        /** In a field of the request. */
        public static Mistake at(String pointer, String code, Object... values) {
            return new Mistake(pointer, null, null, code, List.of(values));
        }
    }
}
